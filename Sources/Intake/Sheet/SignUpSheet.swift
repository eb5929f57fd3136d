public import Assembly
internal import SwiftCSV

/// Reads sign-up sheets.
public enum SignUpSheet {
  /// The most rows and columns of a sheet, blank ones and unknown ones included.
  private static let (mostRows, mostColumns) = (5000, 40)

  /// Reads a sheet from the bytes of a file: CSV with commas, UTF-8 with or without a byte
  /// order mark, the columns in any order under the names of a first row.
  ///
  /// Rows that are blank are left out. A name may be blank, which is everybody's right; an
  /// address is never asked, and kept apart where a sheet has one. With an agenda, a card for an
  /// item that is not on it or hears nobody is a fault.
  ///
  /// - Throws: everything that is wrong with it.
  public static func read(
    _ bytes: [UInt8], file: String, agenda: [PlannedItem]? = nil
  ) throws(Faults) -> [SheetRow] {
    var faults = FaultList(file: file)
    guard let text = SourceText.decode(bytes, faults: &faults) else { throw faults.report }
    let records = SheetScanner.scan(text, faults: &faults)
    guard faults.isEmpty, let header = records.first, !header.isBlank else {
      if faults.isEmpty {
        faults.add(
          .start, "the first line does not name the columns",
          "begin with a line such as 'name,town_or_ward,item,mode'")
      }
      throw faults.report
    }
    checkShape(records, header, &faults)
    guard faults.isEmpty else { throw faults.report }
    let rows = readRows(text, records, agenda, &faults)
    guard faults.isEmpty else { throw faults.report }
    return rows
  }

  /// Notes rows and cells too many, before SwiftCSV makes all rows as long as the longest.
  private static func checkShape(
    _ records: [SheetRecord], _ header: SheetRecord, _ faults: inout FaultList
  ) {
    if records.count > mostRows {
      faults.add(
        records[mostRows].fields[0], "a sheet has at most \(mostRows) rows",
        "split it, or delete the blank rows")
    }
    if header.fields.count > mostColumns {
      faults.add(
        header.fields[mostColumns], "a sheet has at most \(mostColumns) columns",
        "the columns are \(SheetColumn.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    for record in records where record.fields.count > header.fields.count {
      faults.add(
        record.fields[header.fields.count],
        "this row has \(record.fields.count) cells and the first has \(header.fields.count)",
        "put a cell that holds a comma in quotes")
    }
  }

  private static func readRows(
    _ text: String, _ records: [SheetRecord], _ agenda: [PlannedItem]?,
    _ faults: inout FaultList
  ) -> [SheetRow] {
    // Rows beyond the records would be blank; SwiftCSV leaves out an empty last cell.
    guard
      let csv = try? EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false)
    else {
      faults.add(.start, "the file cannot be read as CSV", "save it as 'CSV UTF-8'")
      return []
    }
    let columns = readHeader(csv.header, records[0], &faults)
    guard faults.isEmpty else { return [] }
    var rows: [SheetRow] = []
    for (index, record) in records.enumerated().dropFirst() where !record.isBlank {
      let values = csv.rows[safe: index - 1] ?? []
      var cells = SheetCells()
      for (place, column) in columns.enumerated() {
        cells.set(
          column, to: values[safe: place] ?? "", at: record.fields[safe: place] ?? record.fields[0])
      }
      rows.append(cells.row(line: record.fields[0].line, agenda: agenda, faults: &faults))
    }
    return rows
  }

  /// Reads the names of the columns; those with faults are left out.
  private static func readHeader(
    _ names: [String], _ record: SheetRecord, _ faults: inout FaultList
  ) -> [SheetColumn] {
    var columns: [SheetColumn] = []
    if names.count == 1, let name = names.first, name.contains(where: { ";\t|".contains($0) }) {
      faults.add(.start, "the columns are not separated by commas", "save it as 'CSV UTF-8'")
      return []
    }
    for (place, position) in record.fields.enumerated() {
      let written = NameCleaning.clean(names[safe: place] ?? "")
      let key = written.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }
        .joined(separator: "_")
      guard let column = SheetColumn(rawValue: key) else {
        faults.add(
          position,
          written.isEmpty ? "a column has no name" : "unknown column \(quoted(written))",
          suggestion(
            for: key, among: SheetColumn.allCases.map(\.rawValue), listing: "the columns are"))
        continue
      }
      if columns.contains(column) {
        faults.add(position, "the column '\(key)' stands here a second time", "keep one")
      }
      columns.append(column)
    }
    if faults.isEmpty, !columns.contains(.name) {
      faults.add(.start, "the column 'name' is missing", "its cells may be blank")
    }
    return columns
  }
}
