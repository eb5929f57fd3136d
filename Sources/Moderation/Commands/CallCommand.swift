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
    let card = try scene.card(who, among: .anybody, for: "call")
    switch card.status {
    case .waiting: break
    case .onFloor:
      throw Refusal("\(card.label) has the floor", remedy: "'start' starts the clock")
    case .heard, .withdrawn, .forfeited, .unheard, .filed:
      guard call.isConfirmed else {
        throw Refusal(
          "\(card.label) \(card.status.words)",
          remedy: "'call! \(card.number.rawValue)' gives a turn all the same")
      }
    case .removed:
      throw Refusal("\(card.label) was removed", remedy: "'readmit' comes first")
    }
    guard card.item == item.number || call.isConfirmed else {
      throw Refusal(
        "\(card.label) signed up for item \(card.item.rawValue)",
        remedy: "'call! \(card.number.rawValue)' calls them under item \(item.number.rawValue)")
    }
    return try scene.call(
      card, under: item, call, verb: "call! \(card.number.rawValue)".replacingBang)
  }
}

extension String {
  /// The text without the `!` that a caller is going to add.
  fileprivate var replacingBang: String { String(filter { $0 != "!" }) }
}
