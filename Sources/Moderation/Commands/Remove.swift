import Assembly
import CommandLanguage

/// Orders somebody to leave; refused without a warning, unless for violence or threat.
enum Remove {
  static let command = ConsoleCommand(
    "remove", group: .decorum, summary: "order somebody to leave, after a warning",
    confirmation: .acts("orders it"),
    needs: ["a warning was recorded, or 'force' for violence or threat"],
    examples: ["remove 7", "remove! 7", "remove! 7 force -- threw a chair"],
    parameters: .who(among: .anybody), .keyword("force"), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, isForced: Bool) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let subject = try scene.subject(who)
    let words = scene.words(for: subject)
    let handle = scene.handle(of: subject)
    let step = scene.meeting.decorum.step(of: subject)
    guard step != .removed else {
      throw Refusal(
        "\(words) was ordered to leave already", remedy: "'readmit \(handle)' lets in again")
    }
    guard isForced || step >= .warned else {
      throw Refusal(
        "no warning is recorded for \(words)",
        remedy:
          "'warn \(handle) -- conduct' first, or 'remove! \(handle) force' for violence or threat")
    }
    guard call.isConfirmed else {
      return Outcome(
        say:
          "\(words) \(step.words). 'remove! \(handle)\(isForced ? " force" : "")' orders it; nothing changed yet."
      )
    }
    var events: [Event] = [
      .decorum(
        .removed(
          subject: subject, forced: isForced, reason: call.note, by: scene.meeting.session.presiding
        ))
    ]
    if case .card(let number) = subject,
      let turn = scene.floor.open.last(where: { $0.holder == .card(number) })
    {
      events.append(.floor(.ended(turn: turn.number, ending: .removed)))
    }
    if case .card(let number) = subject, let card = scene.speakers[number],
      card.status == .waiting
    {
      events += scene.releasing(groupOf: card)
    }
    let sergeant =
      scene.meeting.session.sergeant
      ?? "somebody who is not on the panel ('sergeant NAME' records who)"
    var outcome = Outcome(events, say: "Ordered to leave: \(words); carried out by \(sergeant).")
    outcome.keepsNote = true
    return outcome
  }
}

extension Decorum.Step {
  /// The step as the end of a sentence about somebody.
  fileprivate var words: String {
    switch self {
    case .clear: "was not warned"
    case .reminded: "was reminded of a rule"
    case .warned: "was warned"
    case .final: "was warned for the last time"
    case .muted: "had the microphone turned off"
    case .removed: "was ordered to leave"
    case .readmitted: "was let in again"
    }
  }
}
