import Assembly
import CommandLanguage

/// Stops the running clock, or lets a stopped one go on.
enum Pause {
  static let command = ConsoleCommand(
    "pause", aliases: ["p"], group: .floor, summary: "stop the clock, or let it go on",
    needs: ["somebody's clock was started"], examples: ["pause"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let turn = try scene.requireStartedTurn("no clock to pause")
    let rest = turn.clock.remaining(at: scene.now).leftText
    if turn.clock.isRunning {
      return Outcome(
        [.floor(.paused(turn: turn.number, cause: .moderator))],
        say: "\(scene.name(of: turn)) is paused at \(rest). 'pause' goes on.")
    }
    return Outcome(
      [.floor(.resumed(turn: turn.number))], say: "\(scene.name(of: turn)) goes on, \(rest).")
  }
}
