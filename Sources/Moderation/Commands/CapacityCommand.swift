import Assembly
import CommandLanguage
import Records

/// Notes that the room is full or has room again; alone it shows how many the time can hear.
enum CapacityCommand {
  static let command = ConsoleCommand(
    "capacity", group: .meeting, summary: "how many can be heard; or note that the room is full",
    examples: ["capacity", "capacity full", "capacity ok"],
    parameters: .optional(.choice([(word: "full", value: true), (word: "ok", value: false)])),
    perform: perform)

  static func perform(_ call: Call<Scene>, isFull: Bool?) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard let isFull else { return Outcome(reply: table(scene)) }
    try scene.requireNotAdjourned()
    guard (scene.meeting.attendance.fullSince != nil) != isFull else {
      throw Refusal(
        isFull ? "noted as full already" : "not noted as full", remedy: "'capacity' shows what fits"
      )
    }
    return Outcome(
      [.attendance(.capacity(full: isFull))],
      say: isFull
        ? "The room is full. Tell the organiser: people who cannot get in may contest the meeting."
        : "The room has room again.")
  }

  /// How many speakers each limit lets be heard, under the item that takes cards: of those who
  /// wait, or, before there are cards, of all who were counted in the room.
  private static func table(_ scene: Scene) -> Document {
    guard let item = scene.itemForCards else { return .line("No item takes cards.") }
    let waiting = scene.speakers.waitingCount(on: item.number)
    let present = scene.meeting.attendance.counts.last?.people ?? 0
    let people = waiting > 0 ? waiting : present
    let time = scene.publicTimeLeft(of: item)
    let none = present > 0 ? "\(present) in the room and no cards yet" : "no cards yet"
    let who = waiting > 0 ? "\(waiting) waiting" : none
    return Document([
      .paragraph(
        "Item \(item.number.rawValue) (\(item.title)): \(who), \(time.map { $0.text } ?? "no bound") to hear them, "
          + "\(scene.rules.changeover.wholeSeconds) s between speakers."),
      .table(
        Table(
          columns: [.figures("Limit"), .figures("Heard"), .figures("All would take")],
          rows: [60, 90, 120, 180].map { row(.seconds($0), people, time, scene.rules) })),
      .paragraph("'limit \(scene.suggestedLimit(for: item).text)' is the suggestion."),
    ])
  }

  private static func row(
    _ limit: Duration, _ people: Int, _ time: Duration?, _ rules: Rules
  ) -> [String] {
    let slot = limit + rules.changeover
    let all = people > 0 ? (slot * Int64(people)).text : "–"
    guard let time else { return [limit.text, people > 0 ? "all \(people)" : "all", all] }
    let heard = rules.capacity(of: time, limit: limit)
    return [
      limit.text, people > 0 ? "\(min(heard, people)) of \(people)" : "\(heard)", all,
    ]
  }
}
