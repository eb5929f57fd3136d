import Assembly
import CommandLanguage

/// Corrects or approves the minutes of an earlier meeting.
enum EarlierMinutes {
  static let command = ConsoleCommand(
    "minutes", group: .meeting, summary: "correct or approve the minutes of an earlier meeting",
    needs: ["in session", "to approve: a quorum"],
    examples: ["minutes correct the vote on item 5 was 6 to 1", "minutes approve of 5 July"],
    parameters: .choice([(word: "correct", value: Act.correct), (word: "approve", value: .approve)]
    ),
    Parameter.text("TEXT", samples: ["of 5 July"]).optional(), perform: perform)

  /// What is done to them.
  enum Act: Sendable {
    case correct
    case approve
  }

  static func perform(_ call: Call<Scene>, act: Act, text: String?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireBody()
    try scene.requireSession()
    switch act {
    case .correct:
      guard let text else {
        throw Refusal(
          "say what is corrected", remedy: "'minutes correct the vote on item 5 was 6 to 1'")
      }
      return Outcome(
        [.minutes(.earlierCorrected(text: text))],
        say: "Correction noted: \(text.sentence) 'minutes approve' approves them as corrected.")
    case .approve:
      try scene.requireQuorum()
      let of = text.map { $0.lowercased().hasPrefix("of ") ? String($0.dropFirst(3)) : $0 }
      let open = scene.meeting.minutes.earlier.last.flatMap { $0.approvedAt == nil ? $0 : nil }
      let corrected = open?.corrections.isEmpty == false ? " as corrected" : ""
      return Outcome(
        [.minutes(.earlierApproved(of: of))],
        say: "The minutes of \(of ?? "the last meeting") are approved\(corrected).")
    }
  }
}
