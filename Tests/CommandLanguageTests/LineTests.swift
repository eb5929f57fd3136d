import CommandLanguage
import Testing

@Suite("Verbs, confirmation and notes")
struct LineTests {
  @Test("An empty line is status and never repeats a command", arguments: ["", "  ", "\t"])
  func empty(line: String) {
    #expect(reply(to: line) == "status")
  }

  @Test(
    "A verb is its name, an alias, or the start of one name only, in any case",
    arguments: [
      ("next", "next"), ("NEXT", "next"), ("n", "next"), ("nex", "next"), ("lim 3", "limit 3"),
      ("c 12", "call 12"), ("p", "pause"), ("  next\t", "next"),
    ])
  func verbs(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test("The start of several names lists them, and aliases are not among them")
  func ambiguous() {
    #expect(
      reply(to: "re")
        == "'re' could be recap, recess, redo, reset, resume; type more of it [0..<2]")
    #expect(reply(to: "li 3") == "'li' could be limit, lines; type more of it [0..<2]")
  }

  @Test(
    "An unknown word proposes what is near and nothing that is far",
    arguments: [
      ("nxt", "'nxt' is no command; did you mean 'next'? or type 'help' [0..<3]"),
      ("adjuorn", "'adjuorn' is no command; did you mean 'adjourn'? or type 'help' [0..<7]"),
      (" zz", "'zz' is no command; type 'help' [1..<3]"),
      ("xyzzy 3", "'xyzzy' is no command; type 'help' [0..<5]"),
      ("-- x", "'--' is no command; type 'help' [0..<2]"),
    ])
  func unknown(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test("A line without end is refused before anything looks at it")
  func endless() {
    let line = String(repeating: "note ", count: 20_000_000)
    let began = ContinuousClock.now
    #expect(
      reply(to: line)
        == "the line has more than 65536 bytes; shorten it, or type it in parts [65536..<65536]")
    #expect(ContinuousClock.now - began < .seconds(20))
    #expect(reply(to: "note " + String(repeating: "x", count: 65_531)).hasPrefix("note "))
  }

  @Test("A bare number is no command, and the remedy says how to call")
  func number() {
    #expect(
      reply(to: "12")
        == "a number alone is no command; to call card 12 type 'call 12' [0..<2]")
  }

  @Test(
    "The '!' follows the verb and nothing else",
    arguments: [
      ("limit! 90", "limit 90!"),
      ("lim! 90", "limit 90!"),
      ("limit ! 90", "the '!' must follow 'limit' without a space; type 'limit!' [6..<7]"),
      ("pause!", "'pause' takes no '!'; type 'pause' [0..<6]"),
      ("pause !", "'pause' takes no '!'; type 'pause' [6..<7]"),
      ("limit 90!", "'90!' is no time; type it like 1:30 or 90 [6..<9]"),
    ])
  func confirmation(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test("What '!' sets going must be typed in full")
  func fullWord() {
    #expect(reply(to: "adjourn!") == "adjourn!")
    #expect(reply(to: "adj") == "adjourn")
    #expect(reply(to: "adj!").hasSuffix("type 'adjourn!' [0..<4]"))
  }

  @Test(
    "Notes stand in either order, and only the first marker of each kind counts",
    arguments: [
      ("next -- a", "next -- a"), ("next --- b", "next --- b"),
      ("next --   a  --- b ", "next -- a --- b"), ("next --- b -- a", "next -- a --- b"),
      ("next -- a -- b --- c --- d -- e", "next -- a -- b --- c --- d -- e"),
      ("next --", "next"), ("next ---  -- ", "next"),
      ("limit 2 -- \"x --- y\" z", "limit 2 -- \"x --- y\" z"),
      ("call Ana -- an \"open quote", "call Ana -- an \"open quote"),
      ("call \"a -- b\"", "call a -- b"), ("call a--b", "call a--b"),
    ])
  func notes(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test("A command that takes no note says so, and takes a private one")
  func noNote() {
    #expect(reply(to: "recap -- x") == "'recap' takes no note; type 'recap' [6..<10]")
    #expect(reply(to: "recap --- x") == "recap --- x")
    #expect(reply(to: "note a -- b --- c") == "note a -- b --- c")
  }

  @Test("A note reaches the action without its marker and is nil when empty")
  func noteValues() throws {
    let parsed = try Catalog.grammar.parse("note a -- b --- c")
    #expect(parsed.note == nil)
    #expect(parsed.privateNote == "c")
    let second = try Catalog.grammar.parse("next -- x")
    #expect(second.note == "x")
    #expect(second.isConfirmed == false)
  }

  @Test(
    "Lines with a sign belong to its command",
    arguments: [
      ("/the mic", "note the mic"), ("/ the mic", "note the mic"), ("  / x", "note x"),
      ("? why", "ask why false"), ("?why", "ask why false"), ("?", "help"), (" ? ", "help"),
      ("+", "extend -"), ("+30", "extend 30"), ("+ 30", "extend 30"), ("+1:00", "extend 60"),
      ("+30!", "extend 30!"), ("+ 30! -- all agree", "extend 30! -- all agree"),
      ("+!", "extend -!"), ("extend! 30", "extend 30!"),
      ("! @chief do it! now", "commit @chief|do it! now"),
      ("!@chief go", "commit @chief|go"),
      ("!", "'commit' needs WHO; type 'commit WHO TEXT' [1..<1]"),
    ])
  func sigils(line: String, expected: String) {
    #expect(reply(to: line) == expected)
  }

  @Test(
    "Control characters and line breaks are refused where they stand",
    arguments: ["next\u{7}", "next\n", "next\u{7F}", "next\u{85}", "next\u{2028}", "next\u{1B}[A"])
  func controls(line: String) {
    #expect(throws: ParseFailure.self) { try Catalog.grammar.parse(line) }
    #expect(reply(to: line).contains("[4..<5]"))
  }
}
