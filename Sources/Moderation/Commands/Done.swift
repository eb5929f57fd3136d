import Assembly
import CommandLanguage

/// Records that a promise was kept, a task done, or a parked topic taken up.
enum Done {
  static let command = ConsoleCommand(
    "done", group: .record, summary: "a promise was kept, a task done, a parked topic taken up",
    takesNotes: false, needs: ["it is open"],
    examples: ["done C3 the data are on the city's site", "done A1", "done P2 it is item 4"],
    parameters: .settleable, .optional(.text("HOW")), perform: perform)

  static func perform(
    _ call: Call<Scene>, reference: Reference, how: String?
  ) throws(Refusal) -> Outcome {
    try call.scene.settling(reference, kept: true, note: how)
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Reference {
  /// A promise, a task or a parked topic; a bare number is a promise.
  fileprivate static var settleable: Parameter {
    Parameter(
      "REF", .word, samples: ["C1", "A1", "P1", "1"],
      candidates: { scene in
        scene.texts.filter { $0.0.isSettleable }.map {
          Candidate(text: $0.0.text, description: $0.1)
        }
      },
      read: { (text) throws(Misreading) in
        let bare = Int(text).flatMap { $0 > 0 ? Reference(.commitment, $0) : nil }
        guard let reference = bare ?? Reference(text: text) else {
          throw Misreading(
            "'\(text)' names no text", remedy: "type a letter and a number, such as C1, A1 or P1")
        }
        return reference
      })
  }
}
