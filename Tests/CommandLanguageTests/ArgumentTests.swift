import CommandLanguage
import Testing

@Suite("Words, quotes and options")
struct ArgumentTests {
  @Test(
    "Words are given to parameters so that all can be read",
    arguments: [
      ("place Ana Ruiz 2", "place Ana Ruiz|2"), ("place 5 6 7", "place 5 6|7"),
      ("cede Ana Ruiz to Bo Lee", "cede Ana Ruiz|Bo Lee"), ("cede A to B to C", "cede A|B to C"),
      ("cede \"to\" TO to", "cede to|to"),
      ("group Friends of Park rep Ana of 3", "group Friends of Park|Ana|3"),
      ("here 1 2 3 late", "here [1, 2, 3] true"), ("here 7", "here [7] false"),
      ("recess", "recess - -"), ("recess 5", "recess 5 -"), ("recess tea", "recess - tea"),
      ("recess 5 tea time", "recess 5 tea time"), ("lines CLOSED", "lines false"),
      ("limit\t 2   NEXT", "limit 2 next"),
    ])
  func matching(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test(
    "What lacks, what is too much and what cannot be read is told with its place",
    arguments: [
      ("limit", "'limit' needs TIME; type 'limit[!] TIME [next]' [5..<5]"),
      ("limit -- x", "'limit' needs TIME; type 'limit[!] TIME [next]' [10..<10]"),
      ("limit abc", "'abc' is no time; type it like 1:30 or 90 [6..<9]"),
      (
        "limit 90 foo bar",
        "'foo' is more than 'limit' takes; type 'limit[!] TIME [next]' [9..<16]"
      ),
      (
        "limit 9 \"next\"",
        "'next' is more than 'limit' takes; type 'limit[!] TIME [next]' [8..<14]"
      ),
      ("place Ana Ruiz", "'Ruiz' is no position; type a number from 1 [10..<14]"),
      ("place 12 x", "'x' is no position; type a number from 1 [9..<10]"),
      ("place", "'place' needs WHO; type 'place WHO… POSITION' [5..<5]"),
      ("cede Ana", "'cede' needs the word 'to'; type 'cede WHO… to TO…' [8..<8]"),
      ("here 1 x", "'x' is no position; type a number from 1 [7..<8]"),
      ("lines opne", "'opne' is not one of open, closed; type 'open' or 'closed' [6..<10]"),
      ("/", "'note' needs TEXT; type 'note TEXT' [1..<1]"),
      ("place Zoë👩‍👩‍👧 x", "'x' is no position; type a number from 1 [11..<12]"),
    ])
  func failures(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test(
    "Straight and typographic quotes hold words together",
    arguments: [
      ("add \"Ana Ruiz\" /pro", "add Ana Ruiz pro false -"),
      ("add “Ana Ruiz” /remote", "add Ana Ruiz - true -"),
      ("add “say \"hi\" now”", "add say \"hi\" now - false -"),
      ("call O\"Hara", "call O\"Hara"), ("call \"\" x", "call x"),
    ])
  func quotes(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test(
    "A quote that is not closed is told at the quote",
    arguments: [
      ("add Ana \"Ruiz", 8..<9), ("add Ana “Ruiz", 8..<9), ("add Ana /lang:\"x y", 14..<15),
      ("quote \"Ana 5", 6..<7), ("add Zoë “", 8..<9),
    ])
  func unclosed(line: String, range: Range<Int>) {
    #expect(
      throws: ParseFailure(
        "the quote is not closed", remedy: "type the closing quote, or leave both out",
        range: range)
    ) { try Catalog.grammar.parse(line) }
  }

  @Test("A word glued to a closing quote is refused")
  func glued() {
    #expect(reply(to: "add \"Ana\"Ruiz").hasPrefix("a space is missing after the closing quote"))
  }

  @Test("Free text keeps its quotes, closed or not")
  func text() {
    #expect(reply(to: "quote Ana \"hi\",  she said") == "quote Ana|\"hi\",  she said")
    #expect(reply(to: "quote \"Ana Ruiz\" a 5\" pipe \"x") == "quote Ana Ruiz|a 5\" pipe \"x")
  }

  @Test(
    "Options stand anywhere among the arguments",
    arguments: [
      ("add Ana Ruiz /pro /remote /lang:es", "add Ana Ruiz pro true es"),
      ("add /CON Ana /lang:\"Hmong Daw\" Ruiz -- x", "add Ana Ruiz con false Hmong Daw -- x"),
      ("? a /later b", "ask a b true"), ("? and/or /later", "ask and/or true"),
      ("call /pro", "call /pro"), ("add \"/pro\"", "add /pro - false -"),
    ])
  func options(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test(
    "Options that are unknown, doubled, or lack or exceed a value are refused",
    arguments: [
      (
        "add Ana /foo",
        "'add' has no option '/foo'; its options are /pro, /con, /remote, /lang:LANGUAGE [8..<12]"
      ),
      ("add Ana /lang", "'/lang' needs a value; type '/lang:LANGUAGE' [8..<13]"),
      ("add Ana /lang:", "'/lang' needs a value; type '/lang:LANGUAGE' [8..<14]"),
      ("add Ana /remote:x", "'/remote' takes no value; type '/remote' [8..<17]"),
    ])
  func badOptions(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test("Two options that exclude each other are refused at the second")
  func exclusion() {
    #expect(reply(to: "add Ana /pro /con").hasSuffix("[13..<17]"))
    #expect(reply(to: "add Ana /remote /remote").hasSuffix("[16..<23]"))
  }
}
