import Assembly
import CommandLanguage

/// Takes a card out of the queue because the person withdrew.
enum Drop {
  static let command = ConsoleCommand(
    "drop", group: .queue, summary: "take a card out of the queue, or give up a promise or task",
    needs: ["the person waits, or the promise is open"],
    examples: ["drop 14", "drop C3", "drop A1"],
    parameters: .who(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    if case .name(let text) = who, let reference = Reference(text: text), reference.isSettleable {
      var outcome = try call.scene.settling(reference, kept: false, note: call.note)
      outcome.keepsNote = true
      return outcome
    }
    let card = try call.scene.waitingCard(who)
    return Outcome(
      [.speakers(.withdrawn(card: card.number))] + call.scene.releasing(groupOf: card),
      say: "\(card.label) withdrew. 'undo' puts the card back.")
  }
}

extension Scene {
  /// Returns a card that waits; one that does not is refused with where it stands.
  func waitingCard(_ who: Who) throws(Refusal) -> Card {
    let card = try card(who, among: .waiting)
    guard card.status == .waiting else {
      let turn = floor.open.first { $0.holder == .card(card.number) }
      throw Refusal(
        "\(card.label) \(card.status.sentence)",
        remedy: turn.map(wayToEnd) ?? "'queue' lists who waits")
    }
    return card
  }
}

extension Card.Status {
  /// The status as the end of a sentence about the person.
  var sentence: String {
    switch self {
    case .waiting: "is waiting"
    case .pending: "was handed in and is not on the list yet"
    case .refused: "was not put on the list"
    case .forfeited: "was called twice and not present"
    case .unheard: "was not heard"
    case .ceded: "gave the turn away"
    case .represented: "is spoken for by a group"
    case .onFloor, .heard, .withdrawn, .removed, .filed: words
    }
  }
}
