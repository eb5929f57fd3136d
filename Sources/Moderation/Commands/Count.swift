import Assembly
import CommandLanguage

/// Notes how many of the public are there.
enum Count {
  static let command = ConsoleCommand(
    "count", group: .meeting, summary: "note how many people are in the room",
    examples: ["count 150"],
    parameters: .count("NUMBER", in: 0...99_999), perform: perform)

  static func perform(_ call: Call<Scene>, people: Int) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    return Outcome(
      [.attendance(.counted(people))],
      say: "\(counted(people, "person", "people")) noted as present.")
  }
}
