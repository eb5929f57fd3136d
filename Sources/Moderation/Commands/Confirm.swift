import Assembly
import CommandLanguage

/// Records that a promise was read back and confirmed.
enum Confirm {
  static let command = ConsoleCommand(
    "confirm", group: .record, summary: "a promise was read back and confirmed",
    needs: ["the promise was not confirmed yet"], examples: ["confirm C2"],
    parameters: .reference("C", to: .commitment), perform: perform)

  static func perform(_ call: Call<Scene>, reference: Reference) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    guard let commitment = call.scene.meeting.ledger.commitment(reference.number) else {
      throw Refusal("there is no \(reference.text)", remedy: "'recap' lists the commitments")
    }
    guard commitment.state == .made else {
      throw Refusal(
        "\(reference.text) is \(commitment.state.rawValue) already", remedy: "'recap' lists them")
    }
    let due = commitment.due.map { ", by \($0)" } ?? ""
    return Outcome(
      [.ledger(.confirmed(commitment: commitment.number))],
      say: "\(reference.text) confirmed: \(commitment.text)\(due)".sentence)
  }
}
