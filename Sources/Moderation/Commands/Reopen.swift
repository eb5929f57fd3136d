import Assembly
import CommandLanguage

/// Takes an adjournment back within two minutes.
enum Reopen {
  /// How long an adjournment can be taken back (DOMAIN 8.3).
  static let window = Duration.minutes(2)

  static let command = ConsoleCommand(
    "reopen", group: .meeting, summary: "take an adjournment back within two minutes",
    confirmation: .acts("opens the meeting again"), needs: ["adjourned less than 2:00 ago"],
    examples: ["reopen!"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard let at = scene.meeting.session.adjournedAt else {
      throw Refusal("the meeting is not adjourned", remedy: "'adjourn!' ends it")
    }
    let since = scene.now - at
    guard since <= window else {
      throw Refusal(
        "adjourned \(since.text) ago, more than \(window.text)",
        remedy: "open a new meeting; this record stays as it is")
    }
    guard call.isConfirmed else {
      return Outcome(
        say: "Adjourned \(since.text) ago. 'reopen!' takes it back; nothing changed yet.")
    }
    return Outcome(
      [.session(.reopened)],
      say: "In session again; who was waiting waits again. 'item' takes up business.")
  }
}
