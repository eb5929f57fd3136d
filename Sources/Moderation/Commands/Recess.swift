import Assembly
import CommandLanguage

/// Takes a recess: every clock is frozen.
enum Recess {
  static let command = ConsoleCommand(
    "recess", aliases: ["rec"], group: .meeting, summary: "take a recess; all clocks freeze",
    needs: ["in session", "no vote is open"],
    examples: ["recess 10", "recess 5 order -- to restore order"],
    parameters: Parameter.minutes().optional(),
    Parameter<Scene, Session.RecessReason>.reason.optional(),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, length: Duration?, reason: Session.RecessReason?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    if let recess = scene.meeting.session.recess {
      throw Refusal(
        "in recess since \(scene.meeting.zone.hourMinute(recess.began))", remedy: "'resume' goes on"
      )
    }
    try scene.requireSession()
    try scene.requireNoOpenVote()
    let until = length.map { scene.now + $0 }
    let end = until.map { " until \(scene.meeting.zone.hourMinute($0))" } ?? ""
    var line = "Recess\(end). All clocks are frozen."
    if let turn = scene.floor.current, turn.clock.startedAt != nil {
      line +=
        " \(scene.name(of: turn)) keeps the floor: \(turn.clock.remaining(at: scene.now).leftText)."
    }
    var outcome = Outcome(
      [.session(.recessed(until: until, reason: reason ?? .other, note: call.note))], say: line)
    outcome.keepsNote = true
    return outcome
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Session.RecessReason {
  /// Why a recess is taken; a number there is a length that cannot be.
  fileprivate static var reason: Parameter {
    let words = Session.RecessReason.allCases.map(\.rawValue)
    return Parameter(
      "REASON", .word, samples: words,
      candidates: { _ in words.map { Candidate(text: $0) } },
      read: { (text) throws(Misreading) in
        if let reason = Session.RecessReason(rawValue: text.lowercased()) { return reason }
        if Double(text) != nil {
          throw Misreading(
            "'\(text)' is no length of a recess",
            remedy: "type minutes from 1 to 1440, such as 'recess 10'")
        }
        let quoted = words.map { "'\($0)'" }
        throw Misreading(
          "'\(text)' is not one of \(words.joined(separator: ", "))",
          remedy: "type \(quoted.dropLast().joined(separator: ", ")) or \(quoted.last ?? "")")
      })
  }
}
