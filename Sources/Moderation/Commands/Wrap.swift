import Assembly
import CommandLanguage

/// Signals the speaker to come to an end.
enum Wrap {
  static let command = ConsoleCommand(
    "wrap", aliases: ["w"], group: .floor, summary: "sign to the speaker to wrap up",
    needs: ["a clock is running"], examples: ["wrap"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    try call.scene.requireSession()
    guard let turn = call.scene.floor.current, turn.clock.isRunning else {
      let way = call.scene.floor.current.map { call.scene.wayToRun($0) } ?? call.scene.wayToFloor
      throw Refusal("no clock is running", remedy: way)
    }
    let left = turn.clock.remaining(at: call.scene.now)
    return Outcome(
      [.floor(.wrapped(turn: turn.number))],
      say: "\(call.scene.name(of: turn)): please finish (\(left.leftText)).")
  }
}
