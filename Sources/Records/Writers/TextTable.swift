/// Sets a table in columns of a terminal or a mail.
struct TextTable {
  /// Columns between two cells.
  private static let gap = 2

  private let table: Table
  private let width: Int?
  /// The cells' logical lines, with the titles as the first row.
  private let titles: [String]
  private let rows: [[[String]]]

  /// Prepares a table; nil sets no bound to its width.
  init(_ table: Table, width: Int?) {
    self.table = table
    self.width = width
    titles = table.columns.map { cleaned($0.title) }
    rows = table.evenRows.map { $0.map(TextWriter.logicalLines) }
  }

  /// The caption, the titles over a rule, and the rows; as facts, row by row, where it is too
  /// narrow for columns.
  func lines() -> [String] {
    var lines: [String] = []
    if let caption = table.caption { lines += Wrapping.lines(cleaned(caption), width: width) }
    guard !table.columns.isEmpty else { return lines }
    guard let widths = columnWidths() else { return lines + stackedLines() }
    lines += setRow(titles.map { [$0] }, widths)
    lines.append(
      widths.map { String(repeating: "-", count: $0) }
        .joined(separator: String(repeating: " ", count: Self.gap)))
    for row in rows { lines += setRow(row, widths) }
    return lines
  }

  /// The width of each column, or nil where the table does not fit.
  ///
  /// The column that is widest for its weight gives way first, down to its widest word, a column
  /// of weight 0 down to its widest cell.
  private func columnWidths() -> [Int]? {
    var widths: [Int] = []
    var least: [Int] = []
    for (index, column) in table.columns.enumerated() {
      let cells = rows.flatMap { $0[index] }
      let widest = cells.map { displayWidth($0) }.max() ?? 0
      let word = (column.weight > 0 ? cells : []).map(Wrapping.widestWord).max() ?? widest
      widths.append(max(widest, displayWidth(titles[index])))
      least.append(max(1, word, Wrapping.widestWord(titles[index])))
    }
    guard let width else { return widths }
    let room = width - Self.gap * (widths.count - 1)
    var excess = widths.reduce(0, +) - room
    // Long words may break before the table gives up its columns.
    if least.reduce(0, +) > room {
      least = least.indices.map { table.columns[$0].weight > 0 ? min(least[$0], 12) : least[$0] }
    }
    guard least.reduce(0, +) <= room else { return nil }
    widths = zip(widths, least).map { max(min($0, room), $1) }
    excess = widths.reduce(0, +) - room
    while excess > 0 {
      guard let index = nextToShrink(widths, least) else { return nil }
      widths[index] -= 1
      excess -= 1
    }
    return widths
  }

  private func nextToShrink(_ widths: [Int], _ least: [Int]) -> Int? {
    widths.indices.filter { widths[$0] > least[$0] }.max { left, right in
      let leftShare = widths[left] * max(1, table.columns[right].weight)
      let rightShare = widths[right] * max(1, table.columns[left].weight)
      return leftShare < rightShare
    }
  }

  private func setRow(_ cells: [[String]], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { cell, width in
      cell.flatMap { Wrapping.lines($0, width: width) }
    }
    let height = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      let parts = widths.indices.map { column in
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        let pad = String(repeating: " ", count: max(0, widths[column] - displayWidth(text)))
        return table.columns[column].alignment == .trailing ? pad + text : text + pad
      }
      return Wrapping.trimmedEnd(
        parts.joined(separator: String(repeating: " ", count: Self.gap)))
    }
  }

  private func stackedLines() -> [String] {
    var lines: [String] = []
    for row in rows {
      if !lines.isEmpty { lines.append("") }
      for (title, cell) in zip(titles, row) where !cell.joined().isEmpty {
        lines += TextWriter.hanging(title.isEmpty ? "" : title + ": ", 2, cell, width)
      }
    }
    return lines
  }
}
