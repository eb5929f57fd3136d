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
      throw Refusal("nobody was called", remedy: scene.wayToFloor)
    }
    if turn.state == .paused {
      throw Refusal(
        "the clock of \(scene.name(of: turn)) is paused", remedy: "'pause' lets it go on")
    }
    guard turn.state == .called else {
      throw Refusal(
        "the clock of \(scene.name(of: turn)) is running",
        remedy: "'set 1:10' sets what is left, 'reset' gives the full time")
    }
    let first = scene.now - (ago ?? .zero)
    if let free = scene.freeSince, first < free.at {
      let since = scene.now - free.at
      throw Refusal(
        "\(free.what) \(since.agoText)", remedy: "'\(since.startCommand)' is the earliest")
    }
    let left = turn.clock.allowed - (ago ?? .zero)
    return Outcome(
      [.floor(.started(turn: turn.number, at: first))],
      say: "\(scene.name(of: turn)) starts, \(left.leftText).")
  }
}

extension Scene {
  /// Since when the first word of a turn may have been spoken, and what was until then.
  fileprivate var freeSince: (at: Instant, what: String)? {
    let bounds = [
      (meeting.session.calledToOrderAt, "the meeting was called to order"),
      (meeting.session.recesses.last?.ended, "the recess ended"),
      (meeting.session.outages.last?.to, "the console came back"),
      (floor.freeSince, "the turn before ended"),
    ]
    return bounds.compactMap { at, what in at.map { (at: $0, what: what) } }.max { $0.at < $1.at }
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
