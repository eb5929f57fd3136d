import Assembly
import CommandLanguage

/// Notes a show of hands that decides nothing: the only vote at a town hall.
enum Straw {
  static let command = ConsoleCommand(
    "straw", group: .business, summary: "note a show of hands, informal and no decision",
    needs: ["in session", "no vote is open"],
    examples: ["straw 12 5", "straw 12 5 3 Meet on Tuesdays from now on?"],
    parameters: .count("YES", in: 0...99_999), .count("NO", in: 0...99_999),
    Parameter.count("NEITHER", in: 0...99_999).optional(),
    Parameter.text("QUESTION", samples: ["Meet on Tuesdays?"]).optional(), perform: perform)

  static func perform(
    _ call: Call<Scene>, yes: Int, no: Int, neither: Int?, question: String?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    try scene.requireNoOpenVote()
    let tally = Tally(yes: yes, no: no, abstentions: neither ?? 0)
    return Outcome(
      [
        .votes(
          .polled(
            question: question, yes: tally.yes, no: tally.no, abstentions: tally.abstentions))
      ],
      say: "Show of hands, informal and no decision: \(tally.pollText).")
  }
}
