import Assembly
import CommandLanguage

/// Leaves a card of the sign-up page off the speakers list.
enum Refuse {
  static let command = ConsoleCommand(
    "refuse", group: .queue, summary: "leave a card of the sign-up page off the list",
    needs: ["the card was handed in and waits for you"],
    examples: ["refuse 14", "refuse 14 -- the same person as 9"],
    parameters: .who(among: .pending), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let card = try call.scene.pendingCard(who)
    var outcome = Outcome(
      [.speakers(.refused(card: card.number, reason: call.note))],
      say: "\(card.label) is not on the list; the page asks them to come to the desk.")
    outcome.keepsNote = true
    return outcome
  }
}
