import Assembly
import CommandLanguage

/// Records that an official declined to answer a question.
enum Decline {
  static let command = ConsoleCommand(
    "decline", group: .record, summary: "an official declined to answer a question",
    takesNotes: false, needs: ["the question is open"],
    examples: ["decline Q4 a lawsuit is pending"],
    parameters: .reference("Q", to: .question), .optional(.text("REASON")), perform: perform)

  static func perform(
    _ call: Call<Scene>, reference: Reference, reason: String?
  ) throws(Refusal) -> Outcome {
    let question = try call.scene.openQuestion(reference)
    return Outcome(
      [.ledger(.declined(question: question.number, reason: reason))],
      say: "\(reference.text) declined\(reason.map { ": \($0)" } ?? "")".sentence)
  }
}
