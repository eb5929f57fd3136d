import Assembly
import CommandLanguage

/// Closes public comment under the open item; who still waits is listed as not heard.
enum Close {
  static let command = ConsoleCommand(
    "close", group: .agenda, summary: "list who waits; with '!' close comment on this item",
    confirmation: .acts("closes and lists who was not heard"),
    needs: ["an item with public comment is open", "nobody has the floor"],
    examples: ["close", "close!"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let item = try scene.requirePublicItem()
    let waiting = scene.speakers.queue(on: item.number)
    try scene.requireNoOpenVote()
    guard call.isConfirmed else {
      let line =
        waiting.isEmpty
        ? "Nobody waits under \(item.label)."
        : "\(waiting.count) waiting: \(waiting.map(\.label).listed())."
      return Outcome(
        say: line, "'close!' closes it\(waiting.isEmpty ? "" : " and lists them as not heard").")
    }
    try scene.requireFreeFloor()
    let events = try scene.leave(item, call, remedy: "close!")
    return Outcome(
      events,
      say: "Comment on item \(item.number.rawValue) is closed."
        + (waiting.isEmpty ? "" : " Not heard: \(waiting.map(\.label).listed(upTo: 40))."))
  }
}
