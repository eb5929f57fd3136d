import Assembly
import CommandLanguage

/// Writes records of the meeting as it stands.
enum Export {
  static let command = ConsoleCommand(
    "export", group: .system, summary: "write the records, or one format, now",
    examples: ["export", "export markdown", "export csv turns.csv"],
    parameters: Parameter.word.optional(), Parameter.path.optional(), perform: perform)

  static func perform(
    _ call: Call<Scene>, format: String?, path: String?
  ) throws(Refusal) -> Outcome {
    guard let format else { return Outcome(effects: [.save(.everything)]) }
    return Outcome(effects: [.save(.one(format: format.lowercased(), path: path))])
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// The name of a format.
  fileprivate static var word: Parameter {
    Parameter("FORMAT", .word, samples: ["text", "json"], read: { $0 })
  }
}
