import Assembly
import CommandLanguage

/// The wrong person walked up: the turn belongs to another card, the clock is kept, and who was
/// called goes back to the head of the queue.
enum Swap {
  static let command = ConsoleCommand(
    "swap", group: .queue, summary: "the turn is another person's; the clock is kept",
    needs: ["somebody was called or speaks"], examples: ["swap 14"],
    parameters: .who(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    guard let turn = scene.floor.current, case .card(let old) = turn.holder else {
      let way = scene.floor.current == nil ? scene.wayToFloor : "'back' ends the answer"
      throw Refusal("no resident has the floor", remedy: way)
    }
    let card = try scene.waitingCard(who)
    let back = scene.speakers[old]?.label ?? "#\(old.rawValue)"
    return Outcome(
      [.floor(.rebound(turn: turn.number, from: old, to: card.number))],
      say: "The turn is now \(card.label)'s; \(back) is back at the head of the queue.")
  }
}
