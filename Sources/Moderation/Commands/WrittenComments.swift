import Assembly
import CommandLanguage

/// Counts written comments that came in.
enum WrittenComments {
  static let command = ConsoleCommand(
    "written", group: .record, summary: "count written comments that came in",
    examples: ["written 12", "written 3 -- by e-mail before noon"],
    parameters: .count("NUMBER", in: 1...99_999), perform: perform)

  static func perform(_ call: Call<Scene>, count: Int) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let item = call.scene.itemForCards?.number
    var outcome = Outcome(
      [.minutes(.received(count: count, item: item, note: call.note))],
      say:
        "\(counted(count, "written comment", "written comments")) received\(item.map { " on item \($0.rawValue)" } ?? "")."
    )
    outcome.keepsNote = true
    return outcome
  }
}
