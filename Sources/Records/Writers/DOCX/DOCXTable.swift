/// The measures and the head of a table in a Word document.
enum DOCXTable {
  /// The width of a line of text on a letter page with margins of an inch, in twentieths of a
  /// point.
  static let lineWidth = 9360

  /// A character's width and a cell's margins, in the same measure.
  private static let (character, bold, margins) = (118, 150, 250)

  /// The width of each column; together a whole line.
  ///
  /// Columns of figures keep what their widest cell needs, the others share the rest by the
  /// length of what they hold.
  static func widths(of table: Table) -> [Int] {
    let natural = table.columns.enumerated().map { index, column in
      let cells = table.evenRows.map { displayWidth($0[index].plainText + cited($0[index])) }
      let title = Wrapping.widestWord(column.title)
      // Titles are bold, and a word of theirs is not to be cut in two.
      let body = min(column.weight == 0 ? 30 : 60, cells.max() ?? 0)
      return margins + max(bold * title, character * body)
    }
    let fixed = zip(table.columns, natural).reduce(0) { $0 + ($1.0.weight == 0 ? $1.1 : 0) }
    let flexible = natural.reduce(0, +) - fixed
    guard flexible > 0, fixed < lineWidth / 2 else {
      let whole = max(1, natural.reduce(0, +))
      return fill(natural.map { $0 * lineWidth / whole })
    }
    return fill(
      zip(table.columns, natural).map { column, width in
        column.weight == 0 ? width : width * (lineWidth - fixed) / flexible
      })
  }

  private static func cited(_ cell: [Inline]) -> String {
    cell.reduce(into: "") { text, inline in
      if case .citation(let entries) = inline { text += " " + Inline.citationText(entries) }
    }
  }

  /// The widths with what rounding left given to the last.
  private static func fill(_ widths: [Int]) -> [Int] {
    var widths = widths
    if let last = widths.indices.last { widths[last] += lineWidth - widths.reduce(0, +) }
    return widths
  }

  /// The beginning of a table, up to its first row.
  static func head(of table: Table, _ widths: [Int]) -> String {
    let named = table.columns.first?.isRowHeader == true ? "1" : "0"
    let caption =
      table.caption.map { "<w:tblCaption w:val=\"\(xmlEscaped($0))\"/>" } ?? ""
    let titles = table.columns.map(\.title).filter { !$0.isEmpty }.joined(separator: ", ")
    let columns = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="RecordTable"/>\
      <w:tblW w:w="\(lineWidth)" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
      <w:tblLook w:val="\(named == "1" ? "04A0" : "0420")" w:firstRow="1" w:lastRow="0" \
      w:firstColumn="\(named)" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>\
      \(caption)<w:tblDescription w:val="\(xmlEscaped("Columns: \(titles)"))"/></w:tblPr>\
      <w:tblGrid>\(columns)</w:tblGrid>
      """
  }
}
