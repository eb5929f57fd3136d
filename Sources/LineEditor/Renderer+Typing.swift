extension Renderer {
  /// Shows one more character behind a line of one row; nil when the whole line must be laid out.
  ///
  /// Nearly all keys are of this kind, and the way from the key to its echo is what a typist
  /// feels. The frame that stands afterwards is the one that `layout` would make of the longer
  /// line: with plain text before the cursor, nothing but blanks behind it as far as the right
  /// part, and room for one more.
  mutating func type(_ scalar: Unicode.Scalar, before right: [Cell], at size: WindowSize)
    -> [UInt8]?
  {
    guard scalar.value >= 0x20, scalar.value < 0x7F, let shown, shown.size == size,
      shown.rows.count == 1, size.rows > 1
    else { return nil }
    let column = shown.cursor.column
    let gap = size.columns - 1 - column - right.reduce(0) { $0 + $1.width }
    let showsRight = !right.isEmpty && gap >= 2
    // One column less, the right part goes away, or the row is full.
    guard showsRight ? gap > 2 : column + 1 < size.columns else { return nil }
    let count = shown.rows[0].count
    let place = showsRight ? count - right.count - gap : count
    append(Cell(scalar, width: 1, style: .plain), at: place)
    return [UInt8(scalar.value)]
  }
}
