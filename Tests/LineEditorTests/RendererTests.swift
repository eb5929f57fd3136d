import PseudoTerminal
import Testing

@testable import LineEditor

@Suite("Drawing a line")
struct RendererTests {
  private func scene(
    _ line: String, cursor: Int? = nil, prompt: String = "> ", columns: Int = 20, rows: Int = 5
  ) -> Scene {
    let scalars = Array(line.unicodeScalars)
    return Scene(
      prompt: DrawnPrompt(Prompt(left: StyledText(prompt, .ok))), line: scalars,
      cursor: cursor ?? scalars.count, hint: StyledText(),
      size: WindowSize(columns: columns, rows: rows))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("A letter at the end is sent as itself")
  func append() {
    var renderer = Renderer(usesColor: true)
    _ = renderer.show(layout(scene("ab")))
    #expect(text(renderer.show(layout(scene("abc")))) == "c")
    #expect(text(renderer.show(layout(scene("abc王")))) == "王")
  }

  @Test("Nothing changed sends nothing; a cursor that moved sends only that")
  func cursor() {
    var renderer = Renderer(usesColor: true)
    _ = renderer.show(layout(scene("abc")))
    #expect(renderer.show(layout(scene("abc"))).isEmpty)
    #expect(text(renderer.show(layout(scene("abc", cursor: 1)))) == "\u{1B}[4G")
  }

  @Test("A tick sends the digits that changed and goes back")
  func tick() {
    var renderer = Renderer(usesColor: true)
    _ = renderer.show(layout(scene("abc", prompt: "[1:09] ")))
    let bytes = renderer.show(layout(scene("abc", prompt: "[1:08] ")))
    #expect(text(bytes) == "\u{1B}[5G\u{1B}[32m8\u{1B}[0m\u{1B}[11G")
  }

  @Test("An alert is one run of bytes: clear, the text, the line again")
  func alert() {
    var renderer = Renderer(usesColor: false)
    _ = renderer.show(layout(scene("abc")))
    let bytes = renderer.show(layout(scene("abc")), above: ["time"], bell: true)
    #expect(text(bytes) == "\u{07}\r \u{1B}[J\rtime\r\n> abc")
  }

  @Test("A row that is exactly full takes the cursor to the next row")
  func fullRow() {
    let frame = layout(scene("12345678", columns: 10))
    #expect(frame.rows.count == 2 && frame.cursor == .init(row: 1, column: 0))
    var renderer = Renderer(usesColor: false)
    #expect(text(renderer.show(frame)) == "\r \u{1B}[J\r> 12345678 \r")
  }

  @Test("A wide character that does not fit leaves a blank and begins the next row")
  func wideAtEdge() {
    let frame = layout(scene("1234567王", cursor: 7, columns: 10))
    #expect(frame.rows.map { $0.map(\.text).joined() } == ["> 1234567 ", "王"])
    #expect(frame.cursor == .init(row: 1, column: 0))
  }

  @Test(
    "Of a line taller than the terminal the rows around the cursor are shown",
    arguments: [0, 60, 120])
  func window(cursor: Int) {
    let line = (0..<120).map { String($0 % 10) }.joined()
    let scene = scene(line, cursor: cursor, columns: 10, rows: 5)
    let frame = layout(scene)
    #expect(frame.rows.count == 5)
    #expect((0..<5).contains(frame.cursor.row))
    var screen = Screen(rows: 5, columns: 10)
    var renderer = Renderer(usesColor: false)
    screen.feed(renderer.show(frame))
    #expect(screen.scrolledOff.isEmpty && screen.row == frame.cursor.row)
    #expect(screen.lines == frame.rows.map { $0.map(\.text).joined() })
  }

  @Test("The right part stands at the edge while there is room")
  func right() {
    var scene = scene("abc")
    scene.prompt.right = Glyphs.cells(of: "12:00")
    #expect(layout(scene).rows[0].map(\.text).joined() == "> abc         12:00")
    scene = self.scene("abcdefghijk")
    scene.prompt.right = Glyphs.cells(of: "12:00")
    #expect(layout(scene).rows[0].map(\.text).joined() == "> abcdefghijk")
  }

  @Test("A hint is cut and never wraps")
  func hint() {
    var scene = scene("add ")
    scene.hint = StyledText("NAME [/pro|/con|/neutral]", .dim)
    let frame = layout(scene)
    #expect(frame.rows.map { $0.map(\.text).joined() } == ["> add NAME [/pro|/c"])
    #expect(frame.cursor == .init(row: 0, column: 6))
  }

  @Test("What a text holds of control characters is shown, never sent")
  func injection() {
    var renderer = Renderer(usesColor: true)
    let bytes = renderer.show(
      layout(scene("\u{1B}[2J\u{9B}31m")), above: [StyledText("a\u{1B}]0;x\u{7}\u{202E}b")])
    #expect(text(bytes).contains("^[[2J<U+9B>31m"))
    #expect(text(bytes).contains("a^[]0;x^Gb\r\n"))
  }

  @Test("Without colours no style is sent")
  func noColor() {
    var renderer = Renderer(usesColor: false)
    #expect(text(renderer.show(layout(scene("a")))) == "\r \u{1B}[J\r> a")
  }

  @Test(
    "A narrower terminal has moved the cursor to a later row",
    arguments: [(20, 0), (16, 1), (8, 2), (100, 0)])
  func reflow(columns: Int, row: Int) {
    var renderer = Renderer(usesColor: false)
    _ = renderer.show(layout(scene("123456789012345678", cursor: 16, columns: 40)))
    // Several may come at once, and some say nothing new.
    renderer.resized(to: WindowSize(columns: 7, rows: 5))
    for _ in 1...2 { renderer.resized(to: WindowSize(columns: columns, rows: 5)) }
    #expect(renderer.shown?.cursor.row == row)
  }

  @Test("Widths are those of a terminal")
  func widths() {
    #expect(displayWidth("Nguyễn") == 6)
    #expect(displayWidth("王小明") == 6)
    #expect(displayWidth("e\u{301}") == 1)
    #expect(displayWidth("👩\u{200D}💼") == 4)
    #expect(displayWidth("\u{301}") == 1)
    #expect(displayWidth("") == 0)
  }
}

@Suite("Reading what a terminal sends")
struct InputTests {
  private func events(_ pieces: [[UInt8]], release: Bool = true) -> [InputDecoder.Event] {
    var decoder = InputDecoder()
    var events: [InputDecoder.Event] = []
    for piece in pieces {
      decoder.feed(piece)
      while let event = decoder.next() { events.append(event) }
    }
    if release, decoder.holdsEscape { decoder.releaseEscape() }
    while let event = decoder.next() { events.append(event) }
    return events
  }

  @Test("Characters may arrive byte by byte")
  func split() {
    let bytes = Array("é王🙂".utf8)
    let expected = "é王🙂".unicodeScalars.map { InputDecoder.Event.scalar($0) }
    #expect(events([bytes]) == expected)
    #expect(events(bytes.map { [$0] }) == expected)
  }

  @Test(
    "Bytes that are no UTF-8 are dropped, and what follows is read",
    arguments: [[0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5]])
  func broken(bytes: [UInt8]) {
    #expect(events([bytes + [UInt8(ascii: "x")]]) == [.scalar("x")])
  }

  @Test("A paste is one event however it is cut; a lone Escape is held and then released")
  func paste() {
    let bytes = Array("a\u{1B}[200~x\u{1B}\ry\u{1B}[201~b".utf8)
    let expected: [InputDecoder.Event] = [.scalar("a"), .paste("x\u{1B}\ry"), .scalar("b")]
    #expect(events([bytes]) == expected)
    #expect(events(bytes.map { [$0] }) == expected)
    #expect(events([[0x1B]], release: false) == [])
    #expect(events([[0x1B]]) == [.scalar("\u{1B}")])
    #expect(events([Array("\u{1B}[D".utf8)]) == [.scalar("\u{1B}"), .scalar("["), .scalar("D")])
  }

  @Test("What goes beyond the limit of a paste is dropped, and its end is still found")
  func longPaste() {
    let text = String(repeating: "x", count: InputDecoder.pasteLimit + 5000)
    let found = events([Array("\u{1B}[200~\(text)\u{1B}[201~b".utf8)])
    #expect(found == [.paste(String(text.prefix(InputDecoder.pasteLimit))), .scalar("b")])
  }

  @Test("Pasted text is cut into lines without control characters")
  func pastedText() {
    #expect(pastedLines("a\tb\r\n\r\n\u{1B}[31mc\n") == ["a b", "[31mc"])
    #expect(pastedLines("e\u{301}") == ["\u{E9}"])
    #expect(pastedLines("\r\n") == [])
  }

  @Test(
    "Letters and marks become one scalar where Unicode has one",
    arguments: [
      ("e\u{301}", "\u{E9}"), ("e\u{302}\u{303}", "\u{1EC5}"), ("и\u{306}", "\u{439}"),
      ("か\u{3099}", "が"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("x\u{301}", "x\u{301}"),
      ("\u{915}\u{93C}", "\u{915}\u{93C}"),
    ])
  func composing(apart: String, joined: String) {
    #expect(Array(composed(apart).unicodeScalars) == Array(joined.unicodeScalars))
  }
}

@Suite("The list of completions")
struct CandidateTests {
  private func items(_ texts: [String], _ description: String = "") -> [CompletionItem] {
    texts.map {
      CompletionItem($0, description: description, replacing: "".startIndex..<"".endIndex)
    }
  }

  @Test("The common part goes as far as whole characters agree")
  func common() {
    #expect(Completing.commonPart(of: items(["José G", "José Á"])) == "José ")
    #expect(Completing.commonPart(of: items(["é", "e"])) == "")
    #expect(Completing.commonPart(of: []) == "")
  }

  @Test("No row is wider than the terminal", arguments: [10, 24, 40, 80, 200])
  func fits(columns: Int) {
    let names = (1...60).map { "名前\($0)" + String(repeating: "x", count: $0 % 17) }
    for description in ["", "what it means, in rather many words, for a narrow terminal"] {
      let table = Completing.table(
        of: items(names, description), in: WindowSize(columns: columns, rows: 24))
      #expect(table.count <= 20)
      #expect(table.dropLast().allSatisfy { $0.width < columns })
    }
  }

  @Test("What does not fit the height is counted")
  func height() {
    let table = Completing.table(
      of: items((1...30).map { "c\($0)" }, "d"), in: WindowSize(columns: 40, rows: 10))
    #expect(table.count == 6)
    #expect(table.last?.plain == "… and 25 more: type more letters")
  }
}
