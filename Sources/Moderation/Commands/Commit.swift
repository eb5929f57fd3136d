import Assembly
import CommandLanguage

/// Records an official's promise in the words used; ` by WHEN` at the end is its date.
enum Commit {
  static let command = ConsoleCommand(
    "commit", sigil: "!", group: .record, summary: "record an official's promise",
    takesNotes: false,
    needs: ["the plan names the official"], examples: ["! @chief publish stop data by 15 Aug"],
    parameters: .text("@OFFICE TEXT [by WHEN]", samples: ["@chief publish stop data by 15 Aug"]),
    perform: perform)

  static func perform(_ call: Call<Scene>, text: String) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first, first.hasPrefix("@"), words.count == 2 else {
      throw unclear(scene)
    }
    let official = try scene.official(Who(String(first)))
    let (promise, due) = Clause.due(words[1].trimmed)
    guard !promise.isEmpty else { throw unclear(scene) }
    let number = scene.meeting.ledger.nextCommitment
    return Outcome(
      [
        .ledger(
          .committed(
            number: number, official: official.id, text: promise, due: due,
            item: scene.agenda.current))
      ],
      say: "C\(number): \(official.title): \(promise)\(due.map { ", by \($0)" } ?? "")".sentence
        + " Read it back, then 'confirm C\(number)'.")
  }

  private static func unclear(_ scene: Scene) -> Refusal {
    guard let official = scene.meeting.officials.first else {
      return Refusal(
        "the plan names no officials who could promise", remedy: "'act OWNER TEXT' records a task")
    }
    return Refusal(
      "it does not say who promised what",
      remedy: "'! @\(official.id.text) publish stop data by 15 Aug'")
  }
}
