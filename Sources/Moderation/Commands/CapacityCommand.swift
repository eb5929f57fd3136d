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

  /// How many speakers each limit lets be heard, under the item that takes cards.
  private static func table(_ scene: Scene) -> Document {
    guard let item = scene.itemForCards else { return .line("No item takes cards.") }
    let waiting = scene.speakers.waitingCount(on: item.number)
    let time = scene.publicTimeLeft(of: item)
    let slots = [60, 90, 120, 180].map { Duration.seconds($0) }
    let all = { (limit: Duration) in (limit + scene.rules.changeover) * Int64(waiting) }
    return Document([
      .paragraph(
        "\(item.label): \(waiting) waiting, \(time.map { $0.text } ?? "no bound") to hear them, "
          + "\(scene.rules.changeover.wholeSeconds) s between speakers."),
      .table(
        Table(
          columns: [.figures("Limit"), .figures("Heard"), .figures("All would take")],
          rows: slots.map { limit in
            let heard =
              time.map { min(waiting, scene.rules.capacity(of: $0, limit: limit)) } ?? waiting
            return [limit.text, "\(heard) of \(waiting)", all(limit).text]
          })),
      .paragraph("'limit \(scene.suggestedLimit(for: item).text)' is the suggestion."),
    ])
  }
}
