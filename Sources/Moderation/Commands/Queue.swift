import Assembly
import CommandLanguage
import Records

/// Shows who waits, in the order in which they will be called.
enum Queue {
  static let command = ConsoleCommand(
    "queue", aliases: ["q"], group: .look, summary: "show who waits, in order",
    examples: ["queue", "queue 5"],
    parameters: Parameter.item.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, number: ItemNumber?) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard let item = number ?? scene.itemForCards?.number else {
      throw Refusal(
        "no item with public comment is open or to come", remedy: "'queue 1' shows that of item 1")
    }
    guard let named = scene.agenda[item] else {
      throw Refusal("there is no item \(item.rawValue)", remedy: "'agenda' lists the items")
    }
    let queue = scene.speakers.queue(on: item)
    guard !queue.isEmpty else {
      return Outcome(lines: ["Nobody waits under \(named.label)."] + scene.pendingLines)
    }
    var document = Document([.table(scene.queueTable(queue, of: item))])
    document.blocks += scene.pendingLines.map { .paragraph($0) }
    return Outcome(reply: document)
  }
}
