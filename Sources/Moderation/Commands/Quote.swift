import Assembly
import CommandLanguage

/// Records somebody's own words.
enum Quote {
  static let command = ConsoleCommand(
    "quote", group: .record, summary: "record somebody's own words", takesNotes: false,
    needs: ["the words stand in quotes"], examples: ["quote 12 \"We want to be heard.\""],
    parameters: .who(among: .anybody), .quoted, perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, words: String) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let holder: Floor.Holder
    switch who {
    case .official: holder = .official(try scene.official(who).id)
    case .number, .name: holder = .card(try scene.card(who, among: .anybody).number)
    }
    let number = scene.meeting.minutes.nextNumber
    return Outcome(
      [.minutes(.quoted(number: number, holder: holder, text: words))],
      say: "N\(number): \(scene.name(of: holder)): “\(words)”")
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// Words in quotes to the end of the line.
  fileprivate static var quoted: Parameter {
    Parameter(
      "\"WORDS\"", .rest, samples: ["\"We want to be heard.\""],
      read: { (text) throws(Misreading) in
        let marks: Set<Character> = ["\"", "“", "”"]
        guard let first = text.first, let last = text.last, marks.contains(first),
          marks.contains(last), text.count > 2
        else {
          throw Misreading(
            "the words of a quote stand in quotes",
            remedy: "type it as in: quote 12 \"We want to be heard.\"")
        }
        return String(text.dropFirst().dropLast())
      })
  }
}
