import Assembly
import CommandLanguage

/// Records that a question was answered, with the gist.
enum Answer {
  static let command = ConsoleCommand(
    "ans", group: .record, summary: "a question was answered; note the gist", takesNotes: false,
    needs: ["the question is open"], examples: ["ans Q3 in September, if the grant comes"],
    parameters: .reference("Q", to: .question), Parameter.text("GIST").optional(),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, reference: Reference, gist: String?
  ) throws(Refusal) -> Outcome {
    let question = try call.scene.openQuestion(reference)
    return Outcome(
      [.ledger(.answered(question: question.number, gist: gist))],
      say: "\(reference.text) answered\(gist.map { ": \($0)" } ?? "")".sentence)
  }
}

extension Scene {
  /// Returns a question that nobody has answered or declined.
  func openQuestion(_ reference: Reference) throws(Refusal) -> Ledger.Question {
    try requireNotAdjourned()
    guard let question = meeting.ledger.question(reference.number) else {
      throw Refusal("there is no \(reference.text)", remedy: "'recap' lists the questions")
    }
    guard question.state.isOpen else {
      throw Refusal(
        "\(reference.text) is settled (\(question.state.words))",
        remedy: "'? TEXT' records a new question")
    }
    return question
  }
}
