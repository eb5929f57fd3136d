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
      throw Refusal("no clock is running", remedy: "'start' starts it, 'pause' lets it go on")
    }
    let left = turn.clock.remaining(at: call.scene.now)
    return Outcome(
      [.floor(.wrapped(turn: turn.number))],
      say:
        "\(call.scene.name(of: turn)): please finish (\(left > .zero ? "\(left.countdownText) left" : "\((-left).text) over"))."
    )
  }
}
