import Assembly
import CommandLanguage

/// Shows who waits, in the order in which they will be called.
enum Queue {
  static let command = ConsoleCommand(
    "queue", aliases: ["q"], group: .look, summary: "show who waits, in order",
    examples: ["queue", "queue 5"],
    parameters: Parameter.item.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, number: ItemNumber?) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard let item = number ?? scene.itemForCards?.number, scene.agenda[item] != nil else {
      throw Refusal("no item has a queue", remedy: "see 'agenda'")
    }
    let queue = scene.speakers.queue(on: item)
    guard !queue.isEmpty else {
      return Outcome(say: "Nobody waits under item \(item.rawValue). 'add NAME' takes a card.")
    }
    return Outcome(table: scene.queueTable(queue, of: item))
  }
}
