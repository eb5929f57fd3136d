/// The size of a terminal in character cells.
struct WindowSize: Equatable, Sendable {
  var columns: Int
  var rows: Int
}

/// Everything that decides how the edited line looks.
struct Scene {
  var prompt: Prompt
  /// What stands between the prompt and the line while a search runs.
  var label: String = ""
  var line: [Unicode.Scalar]
  /// Index into `line`.
  var cursor: Int
  var hint: StyledText
  var size: WindowSize
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
  let columns = max(2, scene.size.columns)
  let prompt = Glyphs.cells(of: scene.prompt.left + StyledText(scene.label, .bold))
  let line = Glyphs.cells(of: scene.line, style: .plain)
  let before = scene.cursor < line.starts.count ? line.starts[scene.cursor] : line.cells.count
  var (rows, cursor) = wrap(
    prompt + line.cells, markedAt: prompt.count + before, columns: columns)
  if before == line.cells.count { addHint(scene.hint, to: &rows, columns: columns) }
  if rows.count == 1 { addRight(scene.prompt.right, to: &rows[0], columns: columns) }
  var frame = Frame(rows: rows, cursor: cursor, size: scene.size)
  cutToWindow(&frame)
  return frame
}

/// Breaks cells into rows and finds where the cell `marked` (or the end) comes to stand.
private func wrap(
  _ cells: [Cell], markedAt marked: Int, columns: Int
) -> ([[Cell]], Frame.Position) {
  var rows: [[Cell]] = []
  var row: [Cell] = []
  row.reserveCapacity(min(cells.count, columns))
  var column = 0
  var cursor: Frame.Position?
  for (index, cell) in cells.enumerated() {
    if column + cell.width > columns {
      // Not every terminal wraps a wide character by itself.
      rows.append(row + Array(repeating: .blank, count: columns - column))
      (row, column) = ([], 0)
    }
    if index == marked { cursor = Frame.Position(row: rows.count, column: column) }
    row.append(cell)
    column += cell.width
    if column == columns {
      rows.append(row)
      (row, column) = ([], 0)
    }
  }
  rows.append(row)
  return (rows, cursor ?? Frame.Position(row: rows.count - 1, column: column))
}

private func width(_ row: [Cell]) -> Int { row.reduce(0) { $0 + $1.width } }

/// A hint fills the rest of the last row and never wraps.
private func addHint(_ hint: StyledText, to rows: inout [[Cell]], columns: Int) {
  let last = rows.count - 1
  let room = columns - width(rows[last]) - 1
  if room > 3 { rows[last] += Glyphs.cut(Glyphs.cells(of: hint), to: room) }
}

/// The right part leaves the last column free: a cursor there would be about to wrap.
private func addRight(_ right: StyledText, to row: inout [Cell], columns: Int) {
  let cells = Glyphs.cells(of: right)
  let gap = columns - 1 - width(row) - width(cells)
  guard !cells.isEmpty, gap >= 2 else { return }
  row += Array(repeating: .blank, count: gap) + cells
}

/// Of a block that is taller than the terminal, keeps the rows around the cursor.
private func cutToWindow(_ frame: inout Frame) {
  let height = max(1, frame.size.rows)
  guard frame.rows.count > height else { return }
  let top = min(max(0, frame.cursor.row - height / 2), frame.rows.count - height)
  frame.rows = Array(frame.rows[top..<(top + height)])
  frame.cursor.row -= top
}
