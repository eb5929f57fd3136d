/// Collects bytes for the terminal; the only place that knows its escape sequences.
struct Pen {
  private(set) var bytes: [UInt8] = []
  private let usesColor: Bool
  private var style = Style.plain

  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  mutating func text(_ text: String) { bytes += text.utf8 }
  mutating func bell() { text("\u{07}") }
  mutating func carriageReturn() { text("\r") }
  mutating func newLine() { text("\r\n") }
  mutating func up(_ rows: Int) { text("\u{1B}[\(rows)A") }
  mutating func down(_ rows: Int) { text("\u{1B}[\(rows)B") }
  mutating func clearToEndOfRow() { text("\u{1B}[K") }
  mutating func clearBelow() { text("\u{1B}[J") }
  mutating func home() { text("\u{1B}[H") }
  mutating func clearScreen() { text("\u{1B}[H\u{1B}[2J") }

  /// Clears from the start of the row on.
  ///
  /// From its second column: at the top left corner some terminals (tmux) would first keep a
  /// copy of the screen in their scrollback.
  mutating func startBlock() { text("\r \u{1B}[J\r") }

  /// Goes on to the next row after a row that is exactly full.
  mutating func forceWrap() {
    endStyle()
    text(" \r")
  }

  mutating func cells(_ cells: some Sequence<Cell>) {
    for cell in cells {
      use(cell.style)
      cell.encode(into: &bytes)
    }
  }

  /// Writes a line of its own, above the block.
  mutating func line(_ line: StyledText) {
    cells(Glyphs.cells(of: line))
    endStyle()
    newLine()
  }

  mutating func endStyle() { use(.plain) }

  private mutating func use(_ next: Style) {
    guard usesColor, next != style else { return }
    if style != .plain { text("\u{1B}[0m") }
    if let rendition = next.rendition { text("\u{1B}[\(rendition)m") }
    style = next
  }

  /// Moves the cursor within the block; a column below 0 is one that is not certain.
  mutating func move(from place: Frame.Position, to goal: Frame.Position) {
    if goal.row < place.row { up(place.row - goal.row) }
    if goal.row > place.row { down(goal.row - place.row) }
    guard goal.column != place.column else { return }
    if goal.column == 0 { carriageReturn() } else { text("\u{1B}[\(goal.column + 1)G") }
  }
}
