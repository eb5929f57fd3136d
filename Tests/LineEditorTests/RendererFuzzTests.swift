import Chance
import PseudoTerminal
import Testing

@testable import LineEditor

/// What the screen should show, worked out by filling a page cell by cell.
///
/// It shares no code with the renderer: rows that went by, then the block, then blanks.
struct Page {
  let columns: Int
  let rows: Int
  var past: [[Screen.Cell]] = []
  var top = 0

  /// Rows that hold some cells; a wide character that does not fit begins the next row.
  func wrapped(_ cells: [Screen.Cell], widths: [Int]) -> [[Screen.Cell]] {
    var rows: [[Screen.Cell]] = [[]]
    for (cell, width) in zip(cells, widths) {
      if rows[rows.count - 1].count + width > columns { rows.append([]) }
      rows[rows.count - 1].append(cell)
      if width == 2 { rows[rows.count - 1].append(Screen.Cell(text: "", style: cell.style)) }
    }
    return rows
  }

  func padded(_ row: [Screen.Cell]) -> [Screen.Cell] {
    row + Array(repeating: Screen.Cell(), count: columns - row.count)
  }

  mutating func expected(block: [[Screen.Cell]]) -> [[Screen.Cell]] {
    let all = past + block
    top = max(top, all.count - rows)
    let shown = all[top...].map(padded)
    return shown + Array(repeating: padded([]), count: rows - shown.count)
  }
}

/// One random session: a line is edited while ticks and alerts come.
struct Session {
  private static let letters =
    ["a", "b", "Z", " ", "-", "é", "ą", "ß", "я", "م", "ש", "王", "小", "한", "あ", "🙂", "🐘"]
  private static let joined = ["e\u{301}\u{323}", "x\u{306}", "👩\u{200D}💼", "👍🏽", "\u{7}", "\u{85}"]

  var random: SplitMix64
  var page: Page
  var screen: Screen
  var renderer = Renderer(usesColor: true)
  var line: [String] = []
  var cursor = 0
  var clock = 0
  var hint = ""
  var right = ""
  /// How many letters went the short way.
  var shortWays = 0
  /// How many of them before a hint.
  var hinted = 0
  let limit: Int

  init(seed: UInt64, columns: Int, rows: Int) {
    random = SplitMix64(seed: seed)
    page = Page(columns: columns, rows: rows)
    screen = Screen(rows: rows, columns: columns)
    limit = columns * (rows - 3) / 3
  }

  var scene: Scene {
    let digits = String(1000 + clock % 1000).dropFirst()
    return Scene(
      prompt: DrawnPrompt(
        Prompt(
          left: StyledText("[\(digits)]", .caution) + "王> ", right: StyledText(right, .dim))),
      line: line.flatMap(\.unicodeScalars),
      cursor: line[..<cursor].reduce(0) { $0 + $1.unicodeScalars.count },
      hint: StyledText(hint, .dim), size: WindowSize(columns: page.columns, rows: page.rows))
  }

  /// The cells that a text should take, by a table of our own for the alphabet above.
  private func cells(
    _ pieces: [String], style: String = ""
  ) -> (cells: [Screen.Cell], widths: [Int]) {
    var shown: [(String, Int)] = []
    for piece in pieces {
      switch piece {
      case "👩\u{200D}💼": shown += [("👩", 2), ("💼", 2)]
      case "👍🏽": shown.append(("👍", 2))
      case "\u{7}": shown += [("^", 1), ("G", 1)]
      case "\u{85}": shown += "<U+85>".map { (String($0), 1) }
      case "王", "小", "한", "あ", "🙂", "🐘": shown.append((piece, 2))
      default: shown.append((piece, 1))
      }
    }
    return (shown.map { Screen.Cell(text: $0.0, style: style) }, shown.map(\.1))
  }

  /// The block's rows and the cursor in it, as they should be.
  private func block() -> (rows: [[Screen.Cell]], row: Int, column: Int) {
    let digits = "[" + String(1000 + clock % 1000).dropFirst() + "]"
    let parts = [
      cells(digits.map(String.init), style: "1;33"), cells(["王", ">", " "]), cells(line),
    ]
    var rows = page.wrapped(parts.flatMap(\.cells), widths: parts.flatMap(\.widths))
    if rows[rows.count - 1].count == page.columns { rows.append([]) }
    let before = cells(Array(line[..<cursor]))
    var start = page.wrapped(
      parts[0].cells + parts[1].cells + before.cells,
      widths: parts[0].widths + parts[1].widths + before.widths)
    let next = cells(Array(line[cursor...])).widths.first ?? 1
    if start[start.count - 1].count + next > page.columns { start.append([]) }
    let last = rows.count - 1
    if cursor == line.count, page.columns - rows[last].count - 1 > 3 {
      let room = page.columns - rows[last].count - 1
      rows[last] += cells(hint.prefix(room).map(String.init), style: "2").cells
    }
    if rows.count == 1, !right.isEmpty, page.columns - 1 - rows[0].count - right.count >= 2 {
      let gap = page.columns - 1 - rows[0].count - right.count
      rows[0] += Array(repeating: Screen.Cell(), count: gap)
      rows[0] += cells(right.map(String.init), style: "2").cells
    }
    return (rows, start.count - 1, start[start.count - 1].count)
  }

  /// Does one random thing; returns what is wrong on the screen afterwards.
  mutating func step() -> String? {
    var above: [StyledText] = []
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<45 where line.count < limit:
      let isBehind = cursor == line.count
      type()
      if isBehind, let bytes = typed() {
        screen.feed(bytes)
        return difference()
      }
    case 45..<58 where cursor > 0:
      cursor -= 1
      line.remove(at: cursor)
    case 58..<72: cursor = Int.random(in: 0...line.count, using: &random)
    case 72..<76: cursor = line.count
    case 76..<86: clock += 1
    case 86..<92: above = alert()
    case 92..<94: hint = ["", " NAME [/pro]", "x"][Int.random(in: 0..<3, using: &random)]
    case 94..<96: right = ["", "3 waiting", "12:34"][Int.random(in: 0..<3, using: &random)]
    case 96: enter()
    case 97: return clear()
    default: type()
    }
    screen.feed(renderer.show(layout(scene), above: above))
    return difference()
  }

  private mutating func type() {
    let pool = Int.random(in: 0..<8, using: &random) == 0 ? Self.joined : Self.letters
    line.insert(pool[Int.random(in: 0..<pool.count, using: &random)], at: cursor)
    cursor += 1
  }

  /// The short way of a letter behind the line, where it can be gone.
  private mutating func typed() -> [UInt8]? {
    guard let scalars = line.last?.unicodeScalars, scalars.count == 1, let last = scalars.first
    else { return nil }
    let bytes = renderer.type(
      last, before: Glyphs.cells(of: scene.hint), and: scene.prompt.right, at: scene.size)
    if bytes != nil { (shortWays, hinted) = (shortWays + 1, hinted + (hint.isEmpty ? 0 : 1)) }
    return bytes
  }

  private mutating func alert() -> [StyledText] {
    let pieces = (0..<Int.random(in: 0..<(page.columns * 2), using: &random)).map { _ in
      Self.letters[Int.random(in: 0..<Self.letters.count, using: &random)]
    }
    let drawn = cells(pieces, style: "1;31")
    page.past += page.wrapped(drawn.cells, widths: drawn.widths)
    return [StyledText(pieces.joined(), .danger)]
  }

  private mutating func enter() {
    (cursor, hint, right) = (line.count, "", "")
    screen.feed(renderer.finish(layout(scene)))
    var rows = block().rows
    if rows.last?.isEmpty == true { rows.removeLast() }
    page.past += rows
    (line, cursor) = ([], 0)
  }

  private mutating func clear() -> String? {
    screen.feed(renderer.clear(layout(scene)))
    (page.past, page.top) = ([], 0)
    return difference()
  }

  private mutating func difference() -> String? {
    let block = block()
    let expected = page.expected(block: block.rows)
    let row = page.past.count + block.row - page.top
    if screen.cells == expected, screen.row == row, screen.column == block.column,
      screen.unknown.isEmpty
    {
      return nil
    }
    let wanted = expected.map { $0.map(\.text).joined() }.joined(separator: "|\n")
    let place = "cursor \(screen.row),\(screen.column), wanted \(row),\(block.column)"
    return "\(place) \(screen.unknown)\nshown:\n\(screen.text)\nwanted:\n\(wanted)"
  }
}

@Suite("Random editing")
struct RendererFuzzTests {
  @Test(
    "Four thousand random steps leave no wrong cell",
    arguments: [(columns: 23, rows: 14), (columns: 40, rows: 14), (columns: 80, rows: 10)])
  func noWrongCell(size: (columns: Int, rows: Int)) {
    var session = Session(seed: UInt64(size.columns), columns: size.columns, rows: size.rows)
    for step in 1...4000 {
      if let wrong = session.step() {
        Issue.record("step \(step): \(wrong)")
        return
      }
    }
    #expect(session.shortWays > 20)
    #expect(session.hinted > 0)
  }
}
