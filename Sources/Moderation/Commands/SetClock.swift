import Assembly
import CommandLanguage

/// Sets what is left on the clock; what was spoken stays as it was.
enum SetClock {
  static let command = ConsoleCommand(
    "set", group: .floor, summary: "set what is left on the clock",
    needs: ["somebody has the floor"], examples: ["set 1:10"],
    parameters: .time(), perform: perform)

  static func perform(_ call: Call<Scene>, time: Duration) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let turn = try call.scene.requireTurn()
    return call.scene.correct(turn, to: time)
  }
}

extension Scene {
  /// Returns the outcome of a corrected clock, with the value before and after.
  func correct(_ turn: Floor.Turn, to time: Duration) -> Outcome {
    let old = turn.clock.remaining(at: now).leftText
    return Outcome(
      [.floor(.corrected(turn: turn.number, remaining: time))],
      say: "\(name(of: turn)): \(old) → \(time.leftText).")
  }
}
