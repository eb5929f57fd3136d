import Assembly
import CommandLanguage

/// Takes the cards of a sign-up sheet.
enum Import {
  static let command = ConsoleCommand(
    "import", group: .queue, summary: "take the cards of a sign-up sheet (CSV)",
    needs: ["an item with public comment is open or still to come"], examples: ["import sheet.csv"],
    parameters: .path, perform: perform)

  static func perform(_ call: Call<Scene>, path: String) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    return Outcome(
      effects: [.read(path: path) { (rows, scene) throws(Refusal) in try cards(rows, scene) }])
  }

  /// Returns the outcome of a sheet's rows: all of them, or a refusal that names the first that
  /// does not fit.
  static func cards(_ rows: [SheetRow], _ scene: Scene) throws(Refusal) -> Outcome {
    try scene.requireNotAdjourned()
    var events: [Event] = []
    var number = scene.speakers.nextNumber
    for (index, row) in rows.enumerated() {
      let item = try scene.item(of: row, at: index + 1)
      let late = scene.meeting.session.phase != .doors && scene.speakers.hasBegun(item)
      events.append(
        .speakers(.added(card: number, item: item, signUp: row.signUp, late: late, next: false)))
      number = number.next
    }
    guard let first = events.isEmpty ? nil : scene.speakers.nextNumber else {
      throw Refusal("the sheet has no rows", remedy: "give one with at least one card")
    }
    let last = CardNumber(first.rawValue + events.count - 1)
    let speak = rows.filter { $0.signUp.participation == .speak }.count
    let other = rows.count - speak
    return Outcome(
      events,
      say: "\(counted(rows.count, "card", "cards")) taken, #\(first.rawValue)"
        + (last == first ? "" : " to #\(last.rawValue)")
        + (other > 0 ? "; \(counted(speak, "person wishes", "people wish")) to speak." : "."))
  }
}

extension Scene {
  /// Returns the item that a row of a sheet, counted from 1, belongs to.
  fileprivate func item(of row: SheetRow, at number: Int) throws(Refusal) -> ItemNumber {
    guard let named = row.item ?? itemForCards?.number else {
      throw Refusal(
        "row \(number) of the sheet names no item, and none with public comment is open or to "
          + "come; nothing was taken", remedy: "'agenda' lists the items")
    }
    guard let item = agenda[named], item.type.takesPublic else {
      throw Refusal(
        "row \(number) of the sheet is for item \(named.rawValue), which has no public comment; "
          + "nothing was taken",
        remedy: "correct its item column; 'agenda' lists the items")
    }
    switch item.state {
    case .pending, .open, .held: return named
    case .closed, .skipped, .postponed:
      throw Refusal(
        "row \(number) of the sheet is for \(item.label), which is \(item.state.words); "
          + "nothing was taken",
        remedy: "correct its item column, or take the item up with 'item \(named.rawValue)'")
    }
  }
}
