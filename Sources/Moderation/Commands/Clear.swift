import Assembly
import CommandLanguage

/// Has the room cleared, when removing single persons did not restore order (CGS 1-232).
enum Clear {
  static let command = ConsoleCommand(
    "clear", group: .decorum, summary: "have the room cleared, after removing single persons",
    confirmation: .acts("orders it"), needs: ["somebody was ordered to leave before"],
    examples: ["clear", "clear! -- order could not be restored"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    guard scene.meeting.decorum.hasRemoved else {
      throw Refusal(
        "nobody was ordered to leave yet",
        remedy: "'remove WHO' single persons first; the law allows no more")
    }
    guard call.isConfirmed else {
      return Outcome(
        say:
          "'clear!' has the room cleared. Press that took no part stays; only items of the agenda may be taken up then. Nothing changed yet."
      )
    }
    let (events, lines) = scene.pausing(for: .disorder)
    var outcome = Outcome(
      [.decorum(.cleared(reason: call.note))] + events,
      lines: [
        "The room is cleared. Press that took no part stays. 'readmit WHO' lets people in again."
      ] + lines)
    outcome.keepsNote = true
    return outcome
  }
}
