import Assembly
import CommandLanguage

/// Starts the clock on the first word, or so many seconds ago.
enum Start {
  static let command = ConsoleCommand(
    "start", aliases: ["s"], group: .floor, summary: "start the clock, or as if N seconds ago",
    needs: ["somebody was called"], examples: ["start", "start -8"],
    parameters: Parameter.ago.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, ago: Duration?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    guard let turn = scene.floor.current else {
      throw Refusal("nobody was called", remedy: "'next' calls the next speaker")
    }
    if turn.state == .paused {
      throw Refusal(
        "the clock of \(scene.name(of: turn)) is paused", remedy: "'pause' lets it go on")
    }
    guard turn.state == .called else {
      throw Refusal(
        "the clock of \(scene.name(of: turn)) is running",
        remedy: "'set 1:10' sets what is left; 'undo' takes the start back")
    }
    let first = scene.now - (ago ?? .zero)
    let free = scene.floor.freeSince ?? scene.meeting.session.calledToOrderAt
    if let free, first < free {
      throw Refusal(
        "the floor was taken until \((scene.now - free).text) ago",
        remedy: "'start -\((scene.now - free).wholeSeconds)' is the earliest")
    }
    let left = turn.clock.allowed - (ago ?? .zero)
    return Outcome(
      [.floor(.started(turn: turn.number, at: first))],
      say: "\(scene.name(of: turn)) has \(left.countdownText).")
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Duration {
  /// How long ago something began: `-8`, `-1:40`.
  fileprivate static var ago: Parameter {
    Parameter(
      "-SECONDS", .word, samples: ["-8", "-1:40"],
      read: { (text) throws(Misreading) in
        guard text.hasPrefix("-"), let ago = Duration(text: text.dropFirst()) else {
          throw Misreading("'\(text)' does not say how long ago", remedy: "type it as -8 or -1:40")
        }
        return ago
      })
  }
}
