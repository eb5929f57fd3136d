internal import Assembly

/// The cells of one row of a sign-up sheet.
struct SheetCells {
  private var texts: [SheetColumn: Text] = [:]

  /// Takes a cell's value: the mark that protects spreadsheets from formulas goes, the rest is
  /// cleaned like a name.
  mutating func set(_ column: SheetColumn, to value: String, at position: Position) {
    let cleaned = NameCleaning.clean(unprotected(value), limit: column.longest)
    if !cleaned.isEmpty { texts[column] = Text(value: cleaned, at: position) }
  }

  /// Returns what the row says, noting every value that cannot be.
  func row(line: Int, agenda: [PlannedItem]?, faults: inout FaultList) -> SheetRow {
    var signUp = SignUp(name: self[.name], source: .advance)
    signUp.pronunciation = self[.pronunciation]
    signUp.town = self[.town]
    signUp.organization = self[.organization]
    signUp.language = self[.interpreterLanguage]
    signUp.side = word(.position, of: sides, &faults)
    signUp.isRemote = word(.mode, of: modes, &faults) ?? false
    signUp.participation = word(.participation, of: participations, &faults) ?? .speak
    if word(.representing, of: ["self": false, "group": true], &faults) == true {
      signUp.group = self[.organization]
      if signUp.group == nil, let text = texts[.representing] {
        faults.add(
          text.at, "'group' without the group's name", "write it in the column 'organization'")
      }
    }
    var row = SheetRow(line: line, signUp: signUp)
    row.itemNumber = item(agenda, &faults)
    row.receivedAt = received(&faults)
    for column in SheetColumn.kept { row.privateColumns[column.rawValue] = self[column] }
    return row
  }

  private subscript(column: SheetColumn) -> String? { texts[column]?.value }

  private func word<Value>(
    _ column: SheetColumn, of words: KeyValuePairs<String, Value>, _ faults: inout FaultList
  ) -> Value? {
    guard let text = texts[column] else { return nil }
    let typed = text.value.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
    if let match = words.first(where: { $0.key == typed }) { return match.value }
    faults.add(
      text.at, "\(quoted(text.value)) is no \(column.rawValue)",
      suggestion(for: typed, among: words.map(\.key), listing: "write"))
    return nil
  }

  private func item(_ agenda: [PlannedItem]?, _ faults: inout FaultList) -> Int? {
    guard let text = texts[.item] else { return nil }
    guard let number = Int(text.value), (1...999).contains(number) else {
      faults.add(
        text.at, "\(quoted(text.value)) is no number of an agenda item",
        "write the number, or nothing")
      return nil
    }
    if let agenda {
      let open = agenda.indices.filter { agenda[$0].type.takesPublic }.map { "\($0 + 1)" }
      let remedy =
        open.isEmpty ? "no item takes cards" : "cards go to \(open.joined(separator: ", "))"
      if !agenda.indices.contains(number - 1) {
        faults.add(text.at, "item \(number) is not on the agenda", remedy)
      } else if !agenda[number - 1].type.takesPublic {
        faults.add(text.at, "item \(number) takes no cards", remedy)
      }
    }
    return number
  }

  private func received(_ faults: inout FaultList) -> String? {
    guard let text = texts[.receivedAt] else { return nil }
    if CivilDate(text: text.value.prefix(10)) != nil, isTime(text.value.dropFirst(10)) {
      return text.value
    }
    faults.add(
      text.at, "\(quoted(text.value)) is no date and time", "write it as 2016-07-18 09:30")
    return nil
  }
}

/// Whether a text is empty or ` 09:30`, `T09:30:05`, with `Z` or an offset like `-04:00` or not.
private func isTime(_ text: Substring) -> Bool {
  guard !text.isEmpty else { return true }
  guard text.first == " " || text.first == "T" else { return false }
  var clock = text.dropFirst()
  if clock.last == "Z" {
    clock.removeLast()
  } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
    guard clock[sign...].dropFirst().split(separator: ":").count == 2 else { return false }
    clock = clock[..<sign]
  }
  let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
  return (2...3).contains(parts.count)
    && zip(parts, [24, 60, 60]).allSatisfy { part, bound in
      part.utf8.count == 2 && (Int(part).map { (0..<bound).contains($0) } ?? false)
    }
}

private let sides: KeyValuePairs<String, Side> = [
  "for": .pro, "against": .con, "neutral": .neutral, "pro": .pro, "con": .con,
]
private let modes: KeyValuePairs<String, Bool> = [
  "in-person": false, "phone": true, "video": true,
]
private let participations: KeyValuePairs<String, Participation> = [
  "speak": .speak, "position-only": .position, "written": .written,
  "read-by-clerk": .readByClerk,
]

/// Returns a cell without the apostrophe that keeps a spreadsheet from reading it as a formula.
///
/// Only where it protects something: a name such as `'Aolani` keeps its own, and a text that
/// began with an apostrophe before a sign gets that back.
private func unprotected(_ value: String) -> String {
  let scalars = value.unicodeScalars
  guard scalars.first == "'", let sign = scalars.first(where: { $0 != "'" }),
    "=+-@\t\r\n".unicodeScalars.contains(sign)
  else { return value }
  return String(scalars.dropFirst())
}
