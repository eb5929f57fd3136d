import Assembly
import CommandLanguage
import Records

/// Takes the chair that was offered; with `!` when the moderator is gone without a word.
enum Take {
  static let command = ConsoleCommand(
    "take", group: .meeting, summary: "take the chair that was offered",
    confirmation: .waives("takes the chair although it was not offered"),
    needs: ["the chair was offered"], examples: ["take", "take! Lee"],
    parameters: .optional(.name()), perform: perform)

  static func perform(_ call: Call<Scene>, name: String?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let offered = scene.meeting.session.chairOfferedTo
    guard let typed = name ?? offered ?? (call.isConfirmed ? scene.seat.name : nil) else {
      throw Refusal(
        "the chair was not offered",
        remedy: "'handover NAME' offers it; 'take! NAME' takes it all the same")
    }
    let taker = try scene.presider(typed)
    let isOffered = offered.map { folded($0) == folded(taker) } ?? false
    let name = isOffered ? offered ?? taker : taker
    guard isOffered || call.isConfirmed else {
      throw Refusal(
        offered.map { "the chair was offered to \(scene.officer($0))" }
          ?? "the chair was not offered",
        remedy: "'take! \(name)' takes it all the same, and the record says so")
    }
    var outcome = Outcome([.session(.chairTaken(by: name))])
    outcome.reply = .line("\(scene.officer(name)) presides.") + scene.statusDocument
    return outcome
  }
}
