import Glibc
import PseudoTerminal
import Testing

@Suite("Editing a line")
struct EditingTests {
  @Test(
    "Backspace deletes one character as a reader sees it",
    arguments: [
      ("x王", "x"), ("xe\u{301}", "x"), ("xą", "x"), ("x👩\u{200D}💼", "x"),
      ("x👍🏽", "x"), ("xक\u{94D}ष", "x"), ("xק\u{5B8}", "x"),
    ])
  func backspace(typed: String, left: String) throws {
    let child = try probe()
    child.send("dump \(typed)\u{7F}\r")
    let expected = "dump \(left)".unicodeScalars.map { String($0.value, radix: 16) }
    #expect(
      child.wait { $0.text.contains("\n" + expected.joined(separator: " ") + "\n") },
      "\(child.screen.text)")
  }

  @Test("A letter and the mark typed after it become one letter")
  func composes() throws {
    let child = try probe()
    child.send("dump e\u{302}\u{303}\r")
    #expect(child.wait { $0.text.contains("20 1ec5\n") }, "\(child.screen.text)")
  }

  @Test("The joiner inside an emoji stays in the line but is not drawn")
  func joiner() throws {
    let child = try probe()
    child.send("dump 👩\u{200D}💼\u{FE0F}\r")
    #expect(child.wait { $0.text.contains("20 1f469 200d 1f4bc\n") }, "\(child.screen.text)")
    #expect(child.screen.lines[0].hasSuffix("dump 👩💼"))
  }

  @Test("Arrows step over wide and joined characters, and text goes in between")
  func arrows() throws {
    let child = try probe()
    child.send("王e\u{306}小")
    #expect(child.wait { $0.cursorLine.hasSuffix("小") })
    let end = child.screen.column
    child.send("\u{1B}[D")
    #expect(child.wait { $0.column == end - 2 })
    child.send("\u{1B}[D")
    #expect(child.wait { $0.column == end - 3 })
    child.send("X\u{1B}[3~")
    #expect(child.wait { $0.cursorLine.hasSuffix("王X小") }, "\(child.screen.text)")
    child.send("\u{1}\u{1B}[C!")
    #expect(child.wait { $0.cursorLine.hasSuffix("王!X小") })
  }

  @Test("Ctrl-C drops the line and reads on")
  func interrupt() throws {
    let child = try probe()
    child.send("oops")
    #expect(child.wait { $0.text.contains("oops") })
    child.send("\u{3}")
    #expect(child.wait { $0.text == "[00] probe> oops^C\n[00] probe>" }, "\(child.screen.text)")
    child.send("next\r")
    #expect(child.wait { $0.text.contains("ran: next") })
  }

  @Test("Keys in one burst with Ctrl-C belong to the next line")
  func interruptBurst() throws {
    let child = try probe()
    for _ in 1...20 {
      child.send("oops")
      try #require(child.wait { $0.cursorLine.hasSuffix("oops") })
      child.send("\u{3}next\r")
      try #require(
        child.wait { $0.text.hasSuffix("ran: next\n[00] probe>") }, "\(child.screen.text)")
      child.send("\u{0C}")
      try #require(child.wait { $0.text == "[00] probe>" })
    }
  }

  @Test("Ctrl-S does not freeze the terminal")
  func stopOutput() throws {
    let child = try probe()
    child.send("\u{13}on\r")
    #expect(child.wait { $0.text.contains("ran: on") })
  }

  @Test("Ctrl-D ends an empty line only, and else deletes at the cursor")
  func endOfInput() throws {
    let child = try probe()
    child.send("ab\u{4}\u{1}\u{4}")
    #expect(child.wait { $0.cursorLine.hasSuffix("probe> b") })
    child.send("\u{4}\u{4}")
    #expect(child.wait { $0.text.contains("end of input") })
    #expect(child.waitForExit() == 0)
  }

  @Test("A paste of ten lines runs nothing by itself; Enter runs one after the other")
  func paste() throws {
    let child = try probe()
    let lines = (1...10).map { "pasted \($0)" }
    child.send("\u{1B}[200~" + lines.joined(separator: "\r") + "\r\u{1B}[201~")
    #expect(child.wait { $0.text.contains("9 more pasted: Enter runs each.") })
    #expect(child.wait { $0.cursorLine.contains("probe> pasted 1") })
    #expect(!child.screen.text.contains("ran:"))
    for number in 1...3 {
      child.send("\r")
      #expect(child.wait { $0.text.contains("ran: pasted \(number)\n") })
    }
    #expect(child.wait { $0.cursorLine.contains("probe> pasted 4  (6 more pasted") })
    child.send("\u{3}")
    #expect(child.wait { $0.cursorLine.hasSuffix("probe>") })
    child.send("\r")
    #expect(child.wait { $0.text.contains("ran: \n") || $0.text.contains("ran:\n") })
    #expect(!child.screen.text.contains("ran: pasted 4"))
  }

  @Test("A paste that arrives byte by byte, or holds control characters, is the same text")
  func brokenPaste() throws {
    let child = try probe()
    for byte in "\u{1B}[200~a\u{1B}b\tc\u{7}d\u{1B}[201~".utf8 { child.send([byte]) }
    #expect(child.wait { $0.cursorLine.hasSuffix("probe> ab cd") }, "\(child.screen.text)")
  }

  @Test("A pasted line of a hundred thousand characters can be run")
  func longLine() throws {
    let child = try probe()
    let text = String(repeating: "0123456789", count: 10_000)
    child.send("\u{1B}[200~\(text)\u{1B}[201~")
    child.send("\u{1}x\r")
    #expect(
      child.wait { ($0.scrolledOff + $0.lines).contains { $0.hasPrefix("ran: x0123456789") } })
    child.send("ok\r")
    #expect(child.wait { $0.text.contains("ran: ok") })
  }

  @Test("The first Tab completes the common part, the second lists, with descriptions")
  func completion() throws {
    let child = try probe()
    child.send("a\t")
    #expect(child.wait { $0.bells == 1 })
    child.send("\t")
    #expect(child.wait { $0.lines[0] == "add     agenda  alerts" }, "\(child.screen.text)")
    child.send("d\t")
    #expect(child.wait { $0.cursorLine == "[00] probe> add NAME…" }, "\(child.screen.text)")
    child.send("Jos\t")
    #expect(child.wait { $0.cursorLine == "[00] probe> add \"José" }, "\(child.screen.text)")
    child.send("\t")
    #expect(child.wait { $0.text.contains("\"José García\"   card of José García\n") })
    child.send("G\t")
    #expect(
      child.wait { $0.cursorLine == "[00] probe> add \"José García\"" }, "\(child.screen.text)")
  }

  @Test("The right arrow takes over what the history suggests, but no label")
  func suggestion() throws {
    let child = try probe()
    child.send("limit 2:00\r")
    #expect(child.wait { $0.text.contains("ran: limit 2:00") })
    child.send("li")
    #expect(child.wait { $0.cursorLine.hasSuffix("> limit 2:00") && $0.column == 14 })
    child.send("\u{1B}[C\r")
    #expect(child.wait { $0.text.contains("ran: limit 2:00\n[00] probe> limit 2:00\nran: limit") })
    child.send("add \u{1B}[C\r")
    #expect(child.wait { $0.text.contains("ran: add") && !$0.text.contains("ran: add NAME") })
  }

  @Test("Ctrl-R finds a line by any part of it, accents aside, and Ctrl-G gives the line back")
  func search() throws {
    let child = try probe()
    child.send("add Łódź\radd Nguyễn\radd Ada\r")
    #expect(child.wait { $0.text.contains("ran: add Ada") })
    child.send("half\u{12}")
    #expect(child.wait { $0.cursorLine.contains("search ‘’: half") })
    child.send("lodz")
    #expect(child.wait { $0.cursorLine.hasSuffix("search ‘lodz’: add Łódź") })
    child.send("\u{7}")
    #expect(child.wait { $0.cursorLine == "[00] probe> half" })
    child.send("\u{12}add\u{12}")
    #expect(child.wait { $0.cursorLine.hasSuffix("search ‘add’: add Nguyễn") })
    child.send("\r")
    #expect(child.wait { $0.text.contains("probe> add Nguyễn\nran: add Nguyễn\n[00] probe>") })
    child.send("\u{12}\u{3}x\r")
    #expect(child.wait { $0.text.contains("ran: x") })
  }

  @Test("The clock goes on during a search")
  func searchTicks() throws {
    let child = try probe(["PROBE_TICKS": "60"])
    child.send("one\r\u{12}on")
    #expect(child.wait { $0.cursorLine == "[60] probe> search ‘on’: one" }, "\(child.screen.text)")
  }
}
