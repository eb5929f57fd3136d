import Assembly
import CommandLanguage

/// The speaker gives the floor back; the time that is left is lost.
enum Yield {
  static let command = ConsoleCommand(
    "yield", group: .floor, summary: "the speaker gives the floor back early",
    needs: ["somebody is speaking"], examples: ["yield"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let turn = try call.scene.requireStartedTurn("nobody is speaking")
    return call.scene.end(turn, .yielded)
  }
}
