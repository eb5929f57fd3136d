import Assembly
import CommandLanguage

/// Draws lots for the open item; seed, entrants and order are recorded, so anyone can repeat it.
enum Draw {
  static let command = ConsoleCommand(
    "draw", group: .queue, summary: "draw lots for the order, with a seed or a new one",
    confirmation: .waives("draws again"),
    needs: ["the order is by lottery", "nobody was called on the item yet"],
    examples: ["draw 4711", "draw"],
    parameters: .optional(.count("SEED", in: 0...999_999_999)), perform: perform)

  static func perform(_ call: Call<Scene>, seed: Int?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    guard scene.rules.order == .lottery else {
      throw Refusal(
        "the order here is first come, first heard", remedy: "'order lottery' comes first")
    }
    guard let item = scene.itemForCards else {
      throw Refusal("no item with public comment is open or to come", remedy: "'agenda' lists them")
    }
    if item.hasCalled, !call.isConfirmed {
      throw Refusal(
        "speaking began on \(item.label)", remedy: "'draw!' draws anew for those who still wait")
    }
    let waiting = scene.speakers.queue(on: item.number)
    guard !waiting.isEmpty else {
      throw Refusal("nobody waits", remedy: "'add NAME' takes a card")
    }
    if waiting.contains(where: { $0.lot != nil }), !call.isConfirmed {
      throw Refusal(
        "lots were drawn already", remedy: "'draw!' draws again, and the record says so")
    }
    // The instant is handed in and recorded, so a replay draws the same lots.
    let seed = seed ?? Int(scene.now.milliseconds % 1_000_000)
    let order = Lottery.drawn(waiting.map(\.number), seed: seed)
    let names = order.compactMap { scene.speakers[$0]?.label }
    return Outcome(
      [.speakers(.drawn(item: item.number, seed: seed, order: order))],
      say: "Drawn with seed \(seed): \(names.listed(upTo: 20)).")
  }
}
