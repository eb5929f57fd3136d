/// The size of a terminal in character cells.
struct WindowSize: Equatable, Sendable {
  var columns: Int
  var rows: Int
}

/// A prompt as cells: it stays the same for many keys, so that it is laid out once.
struct DrawnPrompt {
  var left: [Cell]
  var right: [Cell]

  init(_ prompt: Prompt) {
    left = Glyphs.cells(of: prompt.left)
    right = Glyphs.cells(of: prompt.right)
  }
}

/// Everything that decides how the edited line looks.
struct Scene {
  var prompt: DrawnPrompt
  /// What stands between the prompt and the line while a search runs.
  var label: String = ""
  var line: [Unicode.Scalar]
  /// Index into `line`.
  var cursor: Int
  var hint: StyledText
  var size: WindowSize

  /// Whether there is only the line and what it lacks, with the cursor behind it.
  var isTyping: Bool { label.isEmpty && cursor == line.count }
}

/// The rows of the block that holds prompt and line, and where the cursor stands in it.
///
/// Every row but the last is full: the terminal's own wrapping ends it, so that a terminal
/// which reflows its text keeps the line together.
struct Frame: Equatable {
  struct Position: Equatable {
    var row: Int
    var column: Int
  }

  var rows: [[Cell]]
  var cursor: Position
  var size: WindowSize
}

/// Lays a scene out; pure.
func layout(_ scene: Scene) -> Frame {
  var block = Block(columns: max(2, scene.size.columns))
  block.put(scene.prompt.left)
  if !scene.label.isEmpty { block.put(Glyphs.cells(of: StyledText(scene.label, .bold))) }
  let line = Glyphs.cells(of: scene.line, style: .plain)
  let before = scene.cursor < line.starts.count ? line.starts[scene.cursor] : line.cells.count
  block.put(line.cells[..<before])
  block.markCursor()
  block.put(line.cells[before...])
  if before == line.cells.count { block.addHint(scene.hint) }
  if block.full.isEmpty { block.addRight(scene.prompt.right) }
  var frame = Frame(rows: block.rows, cursor: block.cursor, size: scene.size)
  cutToWindow(&frame)
  return frame
}

/// Rows that are being filled with cells.
private struct Block {
  let columns: Int
  /// The rows that the terminal's own wrapping ends.
  private(set) var full: [[Cell]] = []
  private var row: [Cell] = []
  private var column = 0
  /// Where the cursor stands once the cell behind it was put.
  private var marked: Frame.Position?
  private var isMarking = false

  init(columns: Int) {
    self.columns = columns
    row.reserveCapacity(columns)
  }

  var rows: [[Cell]] { full + [row] }

  /// Where the cursor stands; behind everything when no cell followed it.
  var cursor: Frame.Position {
    marked ?? Frame.Position(row: full.count, column: column)
  }

  /// The cursor stands at the next cell, wherever that comes to stand.
  mutating func markCursor() { isMarking = true }

  mutating func put(_ cells: some Sequence<Cell>) {
    for cell in cells {
      if column + cell.width > columns {
        // Not every terminal wraps a wide character by itself.
        row += repeatElement(.blank, count: columns - column)
        endRow()
      }
      if isMarking {
        isMarking = false
        marked = Frame.Position(row: full.count, column: column)
      }
      row.append(cell)
      column += cell.width
      if column == columns { endRow() }
    }
  }

  private mutating func endRow() {
    full.append(row)
    row = []
    row.reserveCapacity(columns)
    column = 0
  }

  /// A hint fills the rest of the last row and never wraps; the cursor stays before it.
  mutating func addHint(_ hint: StyledText) {
    marked = cursor
    let room = columns - column - 1
    guard room > 3, !hint.isEmpty else { return }
    for cell in Glyphs.cut(Glyphs.cells(of: hint), to: room) { add(cell) }
  }

  /// The right part leaves the last column free: a cursor there would be about to wrap.
  mutating func addRight(_ right: [Cell]) {
    marked = cursor
    let gap = columns - 1 - column - right.reduce(0) { $0 + $1.width }
    guard !right.isEmpty, gap >= 2 else { return }
    for _ in 0..<gap { add(.blank) }
    for cell in right { add(cell) }
  }

  private mutating func add(_ cell: Cell) {
    row.append(cell)
    column += cell.width
  }
}

/// Of a block that is taller than the terminal, keeps the rows around the cursor.
private func cutToWindow(_ frame: inout Frame) {
  let height = max(1, frame.size.rows)
  guard frame.rows.count > height else { return }
  let top = min(max(0, frame.cursor.row - height / 2), frame.rows.count - height)
  frame.rows = Array(frame.rows[top..<(top + height)])
  frame.cursor.row -= top
}
