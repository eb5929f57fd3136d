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
    return Outcome([.decorum(.readmitted(subject))], say: "\(words) is let in again.")
  }
}
