import Assembly
import CommandLanguage

/// Notes that an official has gone.
enum Left {
  static let command = ConsoleCommand(
    "left", group: .meeting, summary: "note that an official has gone",
    needs: ["the official was noted as present"], examples: ["left @chief"],
    parameters: .official, perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let official = try call.scene.official(who)
    guard call.scene.meeting.attendance.isPresent(official.id) else {
      throw Refusal(
        "\(official.title) was not noted as present",
        remedy: "'here @\(official.id.text)' notes an arrival")
    }
    if let turn = call.scene.floor.current, turn.holder == .official(official.id) {
      try call.scene.requireFreeFloor()
    }
    return Outcome([.attendance(.left(official.id))], say: "\(official.title) has left.")
  }
}
