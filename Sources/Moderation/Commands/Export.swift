import Assembly
import CommandLanguage
import Records

/// Writes records of the meeting as it stands.
enum Export {
  static let command = ConsoleCommand(
    "export", group: .system,
    summary: "write the records, or one format, now; 'export help' lists the formats",
    examples: [
      "export", "export help", "export docx", "export minutes.html /style:verbatim /cite",
      "export turns turns.csv",
    ],
    parameters: Parameter.word.optional(), Parameter.path.optional(), .style,
    .flag("cite", "let every line name its entries"), perform: perform)

  static func perform(
    _ call: Call<Scene>, format: String?, path: String?, style: MinutesStyle?, cites: Bool
  ) throws(Refusal) -> Outcome {
    guard let format = format?.lowercased() else {
      guard style == nil, !cites else {
        throw Refusal(
          "a style and citations go with a format", remedy: "such as 'export minutes /cite'")
      }
      return Outcome(effects: [.save(.everything)])
    }
    if format == "help" { return Outcome(reply: Exports.table) }
    // The console waits for the other program, and nobody would see a speaker's time run out.
    if call.scene.floor.current?.clock.isRunning == true, Exports.ordered(format)?.isPDF == true {
      throw Refusal(
        "a PDF takes its time, and a clock is running",
        remedy: "'export docx' is quick, 'pause' stops the clock")
    }
    var order = SaveOrder.File(format: format, path: path)
    order.style = style
    order.cites = cites
    return Outcome(effects: [.save(.one(order))])
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// The name of a format.
  fileprivate static var word: Parameter {
    Parameter("FORMAT", .word, samples: ["text", "json", "help"], read: { $0 })
  }
}

extension Parameter where Scene == Moderation.Scene, Value == MinutesStyle? {
  /// How much minutes say.
  fileprivate static var style: Parameter {
    let names = MinutesStyle.allCases.map(\.rawValue)
    return .option(
      "style", label: "STYLE", samples: names,
      candidates: { _ in
        MinutesStyle.allCases.map { Candidate(text: $0.rawValue, description: $0.summary) }
      },
      read: { (text) throws(Misreading) in
        guard let style = MinutesStyle(rawValue: text.lowercased()) else {
          throw Misreading(
            "'\(text)' is no style of minutes", remedy: "styles: \(names.joined(separator: ", "))")
        }
        return style
      })
  }
}
