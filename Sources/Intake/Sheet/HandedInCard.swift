public import Assembly

extension SheetRow {
  /// The columns that a resident may fill in alone: the public ones, without the time, which the
  /// meeting's own clock knows.
  static let openColumns: [SheetColumn] = [
    .name, .pronunciation, .town, .organization, .representing, .item, .position, .participation,
    .mode,
  ]

  /// Reads a card out of columns and their texts, as a sign-up page sends them, by the same
  /// rules as the row of a sheet; private and unknown columns are passed over.
  public static func card(
    _ fields: [(column: String, text: String)], agenda: [PlannedItem]?
  ) throws(Faults) -> SheetRow {
    var cells = SheetCells()
    var faults = FaultList(file: "card")
    for (name, text) in fields {
      guard let column = SheetColumn(rawValue: name), openColumns.contains(column) else { continue }
      cells.set(column, to: text, at: .start)
    }
    var row = cells.row(line: 1, agenda: agenda, faults: &faults)
    guard faults.isEmpty else { throw faults.report }
    row.signUp.source = .walkIn
    return row
  }
}
