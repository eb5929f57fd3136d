extension Renderer {
  /// Shows one more character behind a line of one row, with the hint one column further; nil when
  /// the whole line must be laid out.
  ///
  /// Nearly all keys are of this kind, and the way from the key to its echo is what a typist
  /// feels. The frame that stands afterwards is the one that `layout` would make of the longer
  /// line: with plain text before the cursor, the same hint behind it, then nothing but blanks as
  /// far as the right part, and room for one more.
  mutating func type(
    _ scalar: Unicode.Scalar, before hint: [Cell], and right: [Cell], at size: WindowSize
  ) -> [UInt8]? {
    guard scalar.value >= 0x20, scalar.value < 0x7F, let shown, shown.size == size,
      shown.rows.count == 1, size.rows > 1
    else { return nil }
    let column = shown.cursor.column
    let stop = column + width(hint[...])
    let gap = size.columns - 1 - stop - width(right[...])
    let showsRight = !right.isEmpty && gap >= 2
    // One column less, and the right part goes away, the hint is cut, or the row is full.
    guard showsRight ? gap > 2 : stop + 1 < size.columns,
      hint.isEmpty || size.columns - column > 5
    else { return nil }
    let free = shown.rows[0].count - (showsRight ? right.count + gap : 0)
    insert(Cell(scalar, width: 1, style: .plain), at: free - hint.count, over: free)
    guard !hint.isEmpty else { return [UInt8(scalar.value)] }
    var pen = Pen(usesColor: usesColor)
    pen.text(String(scalar))
    pen.cells(hint)
    pen.endStyle()
    pen.move(from: Frame.Position(row: 0, column: stop + 1), to: .init(row: 0, column: column + 1))
    return pen.bytes
  }
}
