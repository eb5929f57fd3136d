import Assembly
import CommandLanguage

/// Takes a recess: every clock is frozen.
enum Recess {
  static let command = ConsoleCommand(
    "recess", aliases: ["rec"], group: .meeting, summary: "take a recess; all clocks freeze",
    needs: ["in session", "no vote is open"],
    examples: ["recess 10", "recess 5 order -- to restore order"],
    parameters: Parameter.minutes().optional(),
    Parameter.choice(
      Session.RecessReason.allCases.map { (word: $0.rawValue, value: $0) }, label: "REASON",
      mistaken: lengthOutOfBounds
    ).optional(),
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

  /// A number where the reason stands is a length that cannot be.
  private static func lengthOutOfBounds(_ text: String) -> Misreading? {
    guard Double(text) != nil else { return nil }
    return Misreading(
      "'\(text)' is no length of a recess",
      remedy: "type minutes from 1 to 1440, such as 'recess 10'")
  }
}
