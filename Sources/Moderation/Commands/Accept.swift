import Assembly
import CommandLanguage

/// Puts cards that were handed in at the sign-up page on the speakers list.
enum Accept {
  static let command = ConsoleCommand(
    "accept", group: .queue, summary: "put a card of the sign-up page on the list, or all of them",
    needs: ["a card was handed in and waits for you"], examples: ["accept", "accept 14"],
    parameters: Parameter.who(among: .pending).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let cards: [Card]
    if let who {
      cards = [try scene.pendingCard(who)]
    } else {
      cards = scene.speakers.pending.compactMap { scene.speakers[$0] }
      guard !cards.isEmpty else { throw Refusal.nothingHandedIn }
    }
    let labels = cards.map(\.label).listed(upTo: 20)
    return Outcome(
      [.speakers(.accepted(cards: cards.map(\.number)))],
      lines: ["On the list: \(labels)."] + cards.flatMap { scene.hints(about: $0) })
  }
}

extension Refusal {
  static let nothingHandedIn = Refusal(
    "no card waits to be put on the list",
    remedy: "'add NAME' takes one here; 'signup' shows the sign-up page")
}

extension Scene {
  /// Returns the card that is meant, which must have been handed in and be undecided.
  func pendingCard(_ who: Who) throws(Refusal) -> Card {
    guard !speakers.pending.isEmpty else { throw Refusal.nothingHandedIn }
    let card = try card(who, among: .pending)
    guard card.status == .pending else {
      throw Refusal(
        "\(card.label) \(card.status.sentence)", remedy: "'queue' lists what waits for you")
    }
    return card
  }

  /// Whom the card may be a second card of.
  fileprivate func hints(about card: Card) -> [String] {
    guard let name = card.signUp.name,
      let twin = speakers.waiting(named: name, on: card.item), twin.number != card.number
    else { return [] }
    return ["\(twin.label) waits already; if it is the same person: 'drop \(card.number.rawValue)'"]
  }
}
