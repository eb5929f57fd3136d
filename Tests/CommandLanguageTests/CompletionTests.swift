import CommandLanguage
import Testing

/// The line after each completion at its end.
func completed(_ line: String) -> [String] {
  Catalog.grammar.completions(of: line, at: line.endIndex, in: Room()).map {
    line.replacingCharacters(in: $0.replacing, with: $0.text)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}

@Suite("Completion, hints and help")
struct CompletionTests {
  @Test(
    "Tab offers verbs, fixed words, options and candidates",
    arguments: [
      ("li", ["limit", "lines"]), ("adj!", ["adjourn!"]), ("pau!", []),
      ("limit ", []), ("limit 2:00 ", ["limit 2:00 next"]), ("limit 2:00 N", ["limit 2:00 next"]),
      ("lines ", ["lines open", "lines closed"]),
      ("call ru", ["call \"Ana Ruiz\""]), ("call Ana Ru", ["call \"Ana Ruiz\""]),
      ("call \"ana", ["call \"Ana Ruiz\""]), ("call zoe ang", ["call \"Zoë Ångström\""]),
      ("call o", ["call “O\"Hara Quill”"]),
      ("cede Ana t", ["cede Ana to"]), ("cede Ana to b", ["cede Ana to \"Bo Lee\""]),
      ("add Ana /re", ["add Ana /remote"]), ("add Ana /l", ["add Ana /lang:"]),
      ("add Ana /lang:h", ["add Ana /lang:\"Hmong Daw\""]),
      ("add Ana /lang:\"hm", ["add Ana /lang:\"Hmong Daw\""]),
      ("add Ana /pro ", ["add Ana /pro /remote", "add Ana /pro /lang:"]),
      ("call Ana -- b", []), ("xyzzy ", []),
    ])
  func offers(line: String, expected: [String]) {
    #expect(completed(line) == expected)
  }

  @Test("Candidates that begin with what was typed come before those with a later word")
  func order() {
    var room = Room()
    room.names = ["Jean Lee", "Lee Park"]
    let line = "call le"
    let texts = Catalog.grammar.completions(of: line, at: line.endIndex, in: room).map(\.text)
    #expect(texts == ["\"Lee Park\"", "\"Jean Lee\""])
  }

  @Test("Completion within a line keeps what follows the cursor")
  func middle() throws {
    let line = "li 2:00"
    let cursor = line.index(line.startIndex, offsetBy: 2)
    let first = try #require(
      Catalog.grammar.completions(of: line, at: cursor, in: Room()).first)
    #expect(line.replacingCharacters(in: first.replacing, with: first.text) == "limit 2:00")
  }

  @Test(
    "The hint is what is still to be typed",
    arguments: [
      ("", ""), ("limit", " TIME [next]"), ("limit ", "TIME [next]"), ("limit 2:00", " [next]"),
      ("limit 2:00 ", "[next]"), ("limit 2:00 next ", ""), ("place Ana ", "POSITION"),
      ("cede Ana ", "to TO…"), ("cede Ana to ", "TO…"), ("+", "[TIME]"), ("/", "TEXT"),
      ("add Ana /pro ", "[/remote] [/lang:LANGUAGE]"), ("xyzzy ", ""), ("limit x y ", ""),
      ("call Ana -- ", ""), ("li", ""),
    ])
  func hints(line: String, expected: String) {
    #expect(Catalog.grammar.hint(for: line).text == expected)
  }

  @Test("The usage follows from the declaration")
  func usage() {
    #expect(Limit.command.usage == "limit[!] TIME [next]")
    #expect(Catalog.add.usage == "add WHO… [/pro|/con] [/remote] [/lang:LANGUAGE]")
    #expect(Catalog.extend.usage == "extend[!] [TIME], or +[TIME][!]")
    #expect(Catalog.note.usage == "note TEXT, or / TEXT")
    #expect(Catalog.recess.usage == "recess [TIME] [WHY…]")
  }

  @Test("Help knows names, aliases, signs and unique beginnings")
  func help() throws {
    for word in ["limit", "lim", "LIMIT", "limi", "limit!"] {
      #expect(try Catalog.grammar.help(for: word) == Limit.command.help)
    }
    #expect(try Catalog.grammar.help(for: "+").name == "extend")
    #expect(try Catalog.grammar.help(for: "?").name == "ask")
    #expect(throws: ParseFailure.self) { try Catalog.grammar.help(for: "xyzzy") }
    #expect(Limit.command.help.needs == ["an open item"])
    #expect(Catalog.add.help.options.map(\.usage) == ["/pro", "/con", "/remote", "/lang:LANGUAGE"])
    let groups = Catalog.grammar.help
    #expect(groups.map(\.group.title) == ["Time", "Queue", "Record", "Session"])
    #expect(groups.map(\.commands.count).reduce(0, +) == Catalog.all.count)
  }

  @Test("Two commands that share a word are found")
  func shared() {
    #expect(collisions(in: Catalog.all).isEmpty)
    let twins = [
      Catalog.plain("mark", "note the time", ["m"]), Catalog.plain("mute", "silence", ["m"]),
    ]
    #expect(collisions(in: twins) == ["'m' belongs to both 'mark' and 'mute'"])
    #expect(collisions(in: [Catalog.plain("Mark", "")]).count == 1)
  }

  @Test(
    "Folding takes away case, accents and typographic marks",
    arguments: [
      ("Zoë Ångström", "zoe angstrom"), ("NGUYỄN Đức Phượng", "nguyen duc phuong"),
      ("Zoe\u{308}", "zoe"), ("Straße", "strasse"), ("Łukasz Żółć", "lukasz zolc"),
      ("Œuvre æther", "oeuvre aether"), ("O’Neil", "o'neil"), ("İpek ışık", "ipek isik"),
      ("Ωmega", "ωmega"), ("Ana\u{A0}Ruiz", "ana ruiz"), ("Țepeș", "tepes"),
    ])
  func folding(text: String, expected: String) {
    #expect(folded(text) == expected)
  }
}
