import Assembly
import CommandLanguage

/// Grants the speaker more time.
enum Extend {
  static let command = ConsoleCommand(
    "extend", sigil: "+", group: .floor, summary: "grant more time (30 seconds if not said)",
    confirmation: .waives("grants more extensions than the rules allow"),
    needs: ["somebody has the floor", "the rules allow another extension"],
    examples: ["+30", "+1:00", "+30!"],
    parameters: Parameter.time().optional(), perform: perform)

  static func perform(_ call: Call<Scene>, time: Duration?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let turn = try scene.requireTurn()
    let more = time ?? scene.rules.extensionStep
    let most = scene.rules.extensionsPerTurn
    if turn.extensions >= most, !call.isConfirmed {
      throw Refusal(
        most == 0
          ? "the rules allow no extension"
          : "\(counted(turn.extensions, "extension", "extensions")) already given",
        remedy: "'+\(more.secondsText)!' grants it all the same")
    }
    let left = turn.clock.remaining(at: scene.now) + more
    return Outcome(
      [.floor(.extended(turn: turn.number, by: more))],
      say: "\(scene.name(of: turn)) gets \(more.text) more: "
        + "\(left.leftText).")
  }
}
