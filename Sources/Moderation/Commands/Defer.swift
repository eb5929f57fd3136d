import Assembly
import CommandLanguage

/// Records that somebody will come back to a question.
enum Defer {
  static let command = ConsoleCommand(
    "defer", group: .record, summary: "somebody will come back to a question", takesNotes: false,
    needs: ["the question is open"], examples: ["defer Q3 @chief by 1 August"],
    parameters: .reference("Q", to: .question),
    .text("OWNER [by WHEN]", samples: ["@chief by 1 Aug"]),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, reference: Reference, text: String
  ) throws(Refusal) -> Outcome {
    let question = try call.scene.openQuestion(reference)
    let (who, due) = Clause.by(text)
    guard !who.isEmpty else {
      throw Refusal(
        "it does not say who comes back to it",
        remedy: "'defer \(reference.text) Lee by \(due ?? "1 August")'")
    }
    let owner = try call.scene.owner(who)
    return Outcome(
      [.ledger(.deferred(question: question.number, owner: owner, due: due))],
      say: "\(reference.text) deferred to \(owner)\(due.map { ", by \($0)" } ?? "").")
  }
}

extension Scene {
  /// Returns who carries something on: an official's title for `@office`, else the name.
  func owner(_ text: String) throws(Refusal) -> String {
    guard text.hasPrefix("@") else { return text }
    return try official(Who(text)).title
  }
}
