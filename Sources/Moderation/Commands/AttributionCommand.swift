import Assembly
import CommandLanguage

/// Decides how somebody, or everybody, appears in public.
enum AttributionCommand {
  static let command = ConsoleCommand(
    "attr", group: .record, summary: "how somebody, or everybody, appears in public",
    examples: ["attr anon", "attr initials 12", "attr name 12"],
    parameters: .choice(
      Attribution.allCases.map { (word: $0.rawValue, value: $0) }, label: "HOW"),
    .optional(.who(among: .anybody)), perform: perform)

  static func perform(
    _ call: Call<Scene>, attribution: Attribution, who: Who?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireOpenMinutes()
    guard let who else {
      return Outcome(
        [.privacy(.attributed(card: nil, to: attribution))],
        say: "Speakers appear in public \(attribution.words).")
    }
    let card = try scene.card(who, among: .anybody)
    guard attribution == .anonymous || !scene.meeting.privacy.redactedNames.contains(card.number)
    else {
      throw Refusal(
        "the name of #\(card.number.rawValue) was taken out of everything public for good",
        remedy: "'attr anon \(card.number.rawValue)' is all that is left")
    }
    return Outcome(
      [.privacy(.attributed(card: card.number, to: attribution))],
      say: "\(card.label) appears in public \(attribution.words).")
  }
}

extension Attribution {
  /// How it reads in a sentence.
  var words: String {
    switch self {
    case .name: "by name"
    case .initials: "by initials"
    case .role: "as a resident"
    case .anonymous: "without a name"
    }
  }
}
