import Assembly
import CommandLanguage

/// Ends the official's answer and goes back to the resident or the queue.
enum Back {
  static let command = ConsoleCommand(
    "back", aliases: ["b"], group: .floor, summary: "from the official back to the resident",
    needs: ["an official has the floor"], examples: ["back"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    guard let turn = scene.floor.current, case .official = turn.holder else {
      let way = scene.floor.current.map { scene.wayToRun($0) } ?? scene.wayToFloor
      throw Refusal("no official has the floor", remedy: way)
    }
    let outcome = scene.end(turn, scene.naturalEnding(of: turn))
    guard let below = scene.floor.open.dropLast().last, below.pausedFor == .question else {
      return outcome
    }
    let left = below.clock.remaining(at: scene.now).leftText
    return Outcome(
      outcome.events + [.floor(.resumed(turn: below.number))],
      say: scene.spoken(turn), "\(scene.name(of: below)) goes on, \(left).")
  }
}
