import Assembly
import CommandLanguage

/// Calls somebody out of order.
enum CallCommand {
  static let command = ConsoleCommand(
    "call", aliases: ["c"], group: .queue, summary: "call somebody out of order",
    confirmation: .waives("gives a second turn, or calls before a limit was announced"),
    needs: ["in session", "the person waits under the open item"],
    examples: ["call 12", "call Ruiz", "call! 9"],
    parameters: .who(among: .anybody), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let item = try scene.requirePublicItem()
    let card = try scene.card(who, among: .anybody)
    let again = "call! \(card.number.rawValue)"
    if scene.isOut(card), card.status != .onFloor {
      throw Refusal(
        "\(card.label) was ordered to leave",
        remedy: "'readmit \(card.number.rawValue)' lets in again")
    }
    switch card.status {
    case .waiting: break
    case .onFloor:
      throw Refusal("\(card.label) has the floor", remedy: scene.wayOnFloor(of: card))
    case .pending, .refused, .heard, .withdrawn, .forfeited, .unheard, .filed, .removed, .ceded,
      .represented:
      guard call.isConfirmed else {
        throw Refusal(
          "\(card.label) \(card.status.sentence)", remedy: "'\(again)' gives a turn all the same")
      }
    }
    guard card.item == item.number || call.isConfirmed else {
      throw Refusal(
        "\(card.label) signed up for item \(card.item.rawValue)",
        remedy: "'\(again)' calls them under item \(item.number.rawValue)")
    }
    return try scene.call(card, under: item, call, again: again)
  }
}

extension Scene {
  /// Whether somebody was ordered to leave and not let in again.
  func isOut(_ card: Card) -> Bool { meeting.decorum.step(of: .card(card.number)) == .removed }

  /// What to type about somebody who has the floor or waits below an official who answers.
  fileprivate func wayOnFloor(of card: Card) -> String {
    guard let turn = floor.current, turn.holder == .card(card.number) else {
      return "'back' goes back to them"
    }
    return wayToRun(turn)
  }
}
