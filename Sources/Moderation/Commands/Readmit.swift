import Assembly
import CommandLanguage

/// Lets somebody in again who was ordered to leave, or who left when the room was cleared.
enum Readmit {
  static let command = ConsoleCommand(
    "readmit", group: .decorum, summary: "let somebody in again",
    needs: ["somebody was ordered to leave, or the room was cleared"],
    examples: ["readmit 7", "readmit two bystanders"], parameters: .who(among: .anybody),
    perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let subject = try scene.subject(who)
    let words = scene.words(for: subject)
    guard scene.meeting.decorum.step(of: subject) == .removed || scene.meeting.decorum.isCleared
    else {
      throw Refusal("\(words) was not ordered to leave", remedy: "'add NAME' takes a card")
    }
    return Outcome(
      [.decorum(.readmitted(subject))],
      say: "Let in again: \(words).\(scene.wayBack(for: subject))")
  }
}

extension Scene {
  /// How somebody who lost a place in the queue by being ordered to leave gets a new one.
  fileprivate func wayBack(for subject: Decorum.Subject) -> String {
    guard case .card(let number) = subject, let card = speakers[number], card.status == .removed,
      let name = card.signUp.name
    else { return "" }
    return " 'add \(name)' takes a new card."
  }
}
