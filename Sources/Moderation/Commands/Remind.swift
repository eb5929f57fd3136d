import Assembly
import CommandLanguage

/// Reminds somebody of a rule; only rules that are blind to opinions can be named.
enum Remind {
  static let command = ConsoleCommand(
    "remind", aliases: ["rem"], group: .decorum, summary: "remind somebody of a rule",
    needs: ["in session"],
    examples: ["remind 12 off_item", "remind \"back row\" addresses_audience"],
    parameters: .who(among: .anybody),
    .choice(
      Decorum.Reminder.allCases.map { (word: $0.rawValue, value: $0) }, label: "RULE"),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, who: Who, rule: Decorum.Reminder
  ) throws(Refusal) -> Outcome {
    try call.scene.requireSession()
    let subject = try call.scene.subject(who)
    return Outcome(
      [.decorum(.reminded(subject: subject, rule: rule))],
      say: "Reminder to \(call.scene.words(for: subject)): \(rule.words).")
  }
}
