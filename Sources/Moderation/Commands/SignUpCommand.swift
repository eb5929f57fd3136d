import Assembly
import CommandLanguage

/// Shows the sign-up page's address, or says who puts its cards on the list.
enum SignUpCommand {
  static let command = ConsoleCommand(
    "signup", group: .queue, summary: "show the sign-up page's address, or who takes its cards",
    needs: ["'gavel display --sign-up' runs"],
    examples: ["signup", "signup automatic", "signup moderator"],
    parameters: Parameter.choice(
      AcceptRule.allCases.map { (word: $0.rawValue, value: $0) }, label: "WHO"
    ).optional(),
    perform: perform)

  static func perform(_ call: Call<Scene>, rule: AcceptRule?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    guard let rule else { return Outcome(effects: [.showSignUpPage]) }
    guard rule != scene.rules.accept else {
      throw Refusal(
        rule == .automatic
          ? "cards of the sign-up page go on the list at once already"
          : "cards of the sign-up page wait for 'accept' already",
        remedy: "'queue' lists the cards")
    }
    let old = scene.rules.accept.rawValue
    return Outcome(
      [.rules(.changed(rule: "accept", value: rule.rawValue, old: old))],
      lines: rule == .automatic
        ? ["Cards of the sign-up page go on the list at once."] + scene.pendingLines
        : ["Cards of the sign-up page wait for 'accept'."])
  }
}

extension Scene {
  /// What to say where cards wait for the moderator.
  var pendingLines: [String] {
    let cards = speakers.pending.compactMap { speakers[$0] }
    guard !cards.isEmpty else { return [] }
    return [
      "Handed in and not on the list: \(cards.map(\.label).listed()). 'accept' takes them, "
        + "'refuse WHO' does not."
    ]
  }
}
