import Assembly
import CommandLanguage

/// Switches a preference of the console; the record does not change.
enum OptionCommand {
  static let command = ConsoleCommand(
    "option", group: .system, summary: "switch the console's clock, bell, hints or color",
    examples: ["option bell off"],
    parameters: .choice(
      Preference.allCases.map { (word: $0.rawValue, value: $0) }, label: "NAME"),
    .choice([(word: "on", value: true), (word: "off", value: false)]), perform: perform)

  static func perform(
    _ call: Call<Scene>, preference: Preference, isOn: Bool
  ) throws(Refusal) -> Outcome {
    Outcome(
      say:
        "The \(preference.rawValue) \(preference == .hints ? "are" : "is") \(isOn ? "on" : "off").",
      effects: [.prefer(preference, isOn)])
  }
}
