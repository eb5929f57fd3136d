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
    var events: [Event] = []
    var number = scene.speakers.nextNumber
    for (index, row) in rows.enumerated() {
      guard let item = row.item ?? scene.itemForCards?.number,
        scene.agenda[item]?.type.takesPublic == true
      else {
        throw Refusal(
          "row \(index + 1) of the sheet names no item with public comment",
          remedy: "correct its 'item' column; 'agenda' lists the items; nothing was taken")
      }
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
      say: "\(rows.count) cards taken, #\(first.rawValue) to #\(last.rawValue)"
        + (other > 0 ? "; \(speak) wish to speak." : "."))
  }
}
