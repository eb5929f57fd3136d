import Assembly
import CommandLanguage
import Records

/// Explains the order: for one card or all, each key that decides the place.
enum Why {
  static let command = ConsoleCommand(
    "why", group: .look, summary: "explain why somebody stands where, or the whole order",
    examples: ["why 12", "why"], parameters: .optional(.who()), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    let scene = call.scene
    if let who {
      let card = try scene.waitingCard(who)
      let queue = scene.speakers.queue(on: card.item)
      let place = (queue.firstIndex { $0.number == card.number } ?? 0) + 1
      return Outcome(
        lines: ["\(card.label) is \(ordinal(place)) of \(queue.count):"]
          + scene.reasons(for: card).map { "- \($0)" })
    }
    guard let item = scene.itemForCards, scene.speakers.waitingCount(on: item.number) > 0 else {
      throw Refusal("nobody waits", remedy: "'add NAME' takes a card")
    }
    let queue = scene.speakers.queue(on: item.number)
    return Outcome(
      table: Table(
        columns: [.figures("Place"), .names("Card"), "Why"],
        rows: queue.enumerated().map { index, card in
          ["\(index + 1)", card.label, scene.reasons(for: card).joined(separator: "; ")]
        }))
  }
}

extension Scene {
  /// The keys that decide a card's place, in the order of their weight.
  func reasons(for card: Card) -> [String] {
    if let pin = card.pin {
      let by = card.placing.map { " at seat \($0.seat.text)" } ?? ""
      let reason = card.placing?.reason.map { ": \($0)" } ?? ""
      return ["placed \(ordinal(pin)) by hand\(by)\(reason)"]
    }
    return speakers.keys(of: card).map { key in
      switch key {
      case .noShows(let count):
        count > 0 ? "was called \(count == 1 ? "once" : "\(count) times") and absent" : nil
      case .turns(let count):
        count > 0
          ? "spoke \(count == 1 ? "once" : "\(count) times") on this item"
          : "has not spoken on this item"
      case .recent(let isRecent): isRecent ? "spoke at a recent meeting" : "has not spoken lately"
      case .late: "came after comment had begun"
      case .resident(let isResident): isResident ? "named a town" : "named no town"
      case .registered(let early): early ? "signed up in advance" : "signed up at the door"
      case .lot(let lot): lot.map { "drew lot \($0)" } ?? "came after the lots were drawn"
      case .lane(let lane): "is in the \(lane) lane, and lanes alternate"
      case .arrival(let number): "card #\(number.rawValue) in order of arrival"
      }
    }.compactMap { $0 }
  }
}
