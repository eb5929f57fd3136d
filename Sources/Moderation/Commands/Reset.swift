import Assembly
import CommandLanguage

/// Puts the clock back to the full limit.
enum Reset {
  static let command = ConsoleCommand(
    "reset", group: .floor, summary: "put the clock back to the full limit",
    needs: ["somebody has the floor"], examples: ["reset"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let turn = try call.scene.requireTurn()
    return call.scene.correct(turn, to: turn.clock.limit)
  }
}
