import Assembly
import CommandLanguage

/// Notes that an official is in the room.
enum Here {
  static let command = ConsoleCommand(
    "here", group: .meeting, summary: "note that an official has come",
    needs: ["the plan names the official"], examples: ["here @chief"],
    parameters: .official, perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let official = try call.scene.official(who)
    guard !call.scene.meeting.attendance.isPresent(official.id) else {
      throw Refusal(
        "\(official.title) is here already", remedy: "'left @\(official.id.text)' notes a departure"
      )
    }
    return Outcome([.attendance(.arrived(official.id))], say: "\(official.title) is present.")
  }
}
