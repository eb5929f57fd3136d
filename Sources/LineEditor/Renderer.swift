/// Turns frames into the bytes that change the terminal from the last frame to the next; pure.
///
/// Three short ways (only the cursor, a few cells, growth at the end), and else the whole block
/// anew. Each answer is meant for one `write`.
struct Renderer {
  var usesColor: Bool
  /// What stands on the terminal; nil when the cursor is at the start of a fresh row.
  private(set) var shown: Frame?

  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// The block is no longer ours: the next frame starts on the row of the cursor.
  mutating func forget() {
    shown = nil
  }

  /// Shows a frame, with lines of text above it.
  mutating func show(_ frame: Frame, above: [StyledText] = [], bell: Bool = false) -> [UInt8] {
    var pen = Pen(usesColor: usesColor)
    if bell { pen.bell() }
    if let old = shown, above.isEmpty, old.size == frame.size, update(old, to: frame, with: &pen) {
      shown = frame
      return pen.bytes
    }
    if let old = shown, old.cursor.row > 0 { pen.up(old.cursor.row) }
    pen.startBlock()
    for text in above { pen.line(text) }
    draw(frame, with: &pen)
    shown = frame
    return pen.bytes
  }

  /// Puts a cell of one column at the cursor of a frame of one row; the blank at `free`, if one is
  /// there, makes room for it.
  mutating func insert(_ cell: Cell, at place: Int, over free: Int) {
    if let count = shown?.rows[0].count, free < count { shown?.rows[0].remove(at: free) }
    shown?.rows[0].insert(cell, at: place)
    shown?.cursor.column += 1
  }

  /// Shows a frame for the last time and goes to a fresh row below it.
  mutating func finish(_ frame: Frame, mark: String = "") -> [UInt8] {
    var bytes = show(frame)
    var pen = Pen(usesColor: usesColor)
    let below = frame.rows.count - 1 - frame.cursor.row
    if below > 0 { pen.down(below) }
    pen.text(mark)
    // An empty last row is a fresh row already.
    if frame.rows.last?.isEmpty != true || !mark.isEmpty || frame.rows.count == 1 {
      pen.newLine()
    } else {
      pen.carriageReturn()
    }
    bytes += pen.bytes
    shown = nil
    return bytes
  }

  /// Clears the screen and shows a frame at its top.
  mutating func clear(_ frame: Frame) -> [UInt8] {
    var pen = Pen(usesColor: usesColor)
    pen.clearScreen()
    draw(frame, with: &pen)
    shown = frame
    return pen.bytes
  }

  /// After the terminal's size changed: where a terminal that reflows has put the cursor.
  mutating func resized(to size: WindowSize) {
    guard let old = shown else { return }
    let columns = max(2, size.columns)
    let before = old.rows[..<old.cursor.row].reduce(old.cursor.column) { $0 + width($1[...]) }
    var rows: [[Cell]] = [[]]
    var column = 0
    var passed = 0
    var cursor: Frame.Position?
    for cell in old.rows.joined() {
      if column + cell.width > columns {
        rows.append([])
        column = 0
      }
      if passed >= before, cursor == nil { cursor = .init(row: rows.count - 1, column: column) }
      rows[rows.count - 1].append(cell)
      column += cell.width
      passed += cell.width
    }
    // A cursor behind a full row at the very end stays on that row.
    let place = cursor ?? Frame.Position(row: rows.count - 1, column: min(column, columns - 1))
    // No frame has this size: whatever comes next is drawn whole.
    shown = Frame(rows: rows, cursor: place, size: WindowSize(columns: -1, rows: -1))
  }

  // MARK: The short ways

  private func update(_ old: Frame, to new: Frame, with pen: inout Pen) -> Bool {
    var place = old.cursor
    let fits = new.rows.count < max(1, new.size.rows)
    if old.rows.count == new.rows.count {
      guard patch(old, to: new, from: &place, with: &pen) else { return false }
    } else if fits, let rest = growth(of: old, to: new) {
      pen.move(from: place, to: end(of: old))
      for row in rest { pen.cells(row) }
      if new.rows.last?.isEmpty == true { pen.forceWrap() }
      place = end(of: new)
    } else {
      return false
    }
    pen.endStyle()
    pen.move(from: place, to: new.cursor)
    return true
  }

  /// Rewrites cells in place; only where no row's end is touched, but the last's.
  private func patch(
    _ old: Frame, to new: Frame, from place: inout Frame.Position, with pen: inout Pen
  ) -> Bool {
    let last = new.rows.count - 1
    let changes = new.rows.indices.compactMap { row in
      Change(from: old.rows[row], to: new.rows[row], row: row)
    }
    for change in changes where change.row != last {
      guard change.keepsShape, change.cells.upperBound < new.rows[change.row].count else {
        return false
      }
    }
    for change in changes {
      rewrite(old.rows[change.row], as: new.rows[change.row], change, from: &place, with: &pen)
    }
    return true
  }

  private func rewrite(
    _ old: [Cell], as new: [Cell], _ change: Change, from place: inout Frame.Position,
    with pen: inout Pen
  ) {
    let start = width(new[..<change.cells.lowerBound])
    let stop = start + width(new[change.cells])
    pen.move(from: place, to: Frame.Position(row: change.row, column: start))
    pen.cells(new[change.cells])
    place = Frame.Position(row: change.row, column: stop)
    if !change.keepsShape, width(old[...]) > stop {
      pen.endStyle()
      pen.clearToEndOfRow()
    }
  }

  func width(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// The cells by which a block that ends in `old` grew; nil when more than its end changed.
  private func growth(of old: Frame, to new: Frame) -> [ArraySlice<Cell>]? {
    let last = old.rows.count - 1
    guard old.rows.count < new.rows.count, old.rows[..<last] == new.rows[..<last],
      new.rows[last].starts(with: old.rows[last])
    else { return nil }
    return [new.rows[last][old.rows[last].count...]] + new.rows[(last + 1)...].map { $0[...] }
  }

  private func end(of frame: Frame) -> Frame.Position {
    let last = frame.rows.count - 1
    return Frame.Position(
      row: last, column: width(frame.rows[last][...]))
  }

  private func draw(_ frame: Frame, with pen: inout Pen) {
    for row in frame.rows { pen.cells(row[...]) }
    pen.endStyle()
    let place = end(of: frame)
    if frame.rows.count > 1, frame.rows.last?.isEmpty == true { pen.forceWrap() }
    pen.move(from: place, to: frame.cursor)
  }
}

/// The cells of a row that have to be written anew; found for every key, so in one look.
private struct Change {
  let row: Int
  /// Indices into the new row.
  let cells: Range<Int>
  /// Whether both rows are as long, with equally wide cells: what follows then stays in place.
  let keepsShape: Bool

  /// Compares two rows; nil when they are the same.
  init?(from old: [Cell], to new: [Cell], row: Int) {
    self.row = row
    var first = 0
    let shared = min(old.count, new.count)
    while first < shared, old[first] == new[first] { first += 1 }
    if first == old.count, first == new.count { return nil }
    var keepsShape = old.count == new.count
    var stop = new.count
    if keepsShape {
      while old[stop - 1] == new[stop - 1] { stop -= 1 }
      for index in first..<stop where old[index].width != new[index].width {
        (keepsShape, stop) = (false, new.count)
        break
      }
    }
    self.keepsShape = keepsShape
    cells = first..<stop
  }
}
