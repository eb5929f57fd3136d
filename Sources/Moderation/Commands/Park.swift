import Assembly
import CommandLanguage

/// Keeps a topic for later; it gets an owner at once, because parked topics without one die.
enum Park {
  static let command = ConsoleCommand(
    "park", aliases: ["pk"], group: .record, summary: "keep a topic for later, with an owner",
    takesNotes: false, examples: ["park street lighting on Albany Avenue to @mayor"],
    parameters: .text("TEXT [to @OFFICE]", samples: ["street lighting to @mayor"]), perform: perform
  )

  static func perform(_ call: Call<Scene>, text: String) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let (topic, id) = Clause.addressee(text)
    guard !topic.isEmpty else {
      throw Refusal("empty topic", remedy: "'park street lighting to @mayor'")
    }
    let owner: String
    if let id {
      owner = try scene.official(.official(id)).title
    } else {
      owner = scene.meeting.opening?.body ?? "the moderator"
    }
    let number = scene.meeting.ledger.nextParked
    return Outcome(
      [.ledger(.parked(number: number, text: topic, owner: owner))],
      say: "P\(number) parked with \(owner): \(topic)".sentence)
  }
}
