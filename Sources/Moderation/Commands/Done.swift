import Assembly
import CommandLanguage

/// Records that a promise was kept.
enum Done {
  static let command = ConsoleCommand(
    "done", group: .record, summary: "a promise was kept", takesNotes: false,
    needs: ["the promise is open"], examples: ["done C3 the data are on the city's site"],
    parameters: .reference("C", to: .commitment), .optional(.text("HOW")), perform: perform)

  static func perform(
    _ call: Call<Scene>, reference: Reference, how: String?
  ) throws(Refusal) -> Outcome {
    let commitment = try call.scene.openCommitment(reference)
    return Outcome(
      [.ledger(.settled(commitment: commitment.number, kept: true, note: how))],
      say: "\(reference.text) is done: \(commitment.text)".sentence)
  }
}

extension Scene {
  /// Returns a promise that was neither kept nor given up.
  func openCommitment(_ reference: Reference) throws(Refusal) -> Ledger.Commitment {
    try requireNotAdjourned()
    guard let commitment = meeting.ledger.commitment(reference.number) else {
      throw Refusal("there is no \(reference.text)", remedy: "'recap' lists the commitments")
    }
    switch commitment.state {
    case .made, .confirmed: return commitment
    case .done, .dropped:
      throw Refusal(
        "\(reference.text) is \(commitment.state.rawValue) already", remedy: "'recap' lists them")
    }
  }
}
