import Assembly
import CommandLanguage

/// Leaves an item out.
enum Skip {
  static let command = ConsoleCommand(
    "skip", group: .agenda, summary: "leave an item out",
    confirmation: .waives("leaves people unheard"),
    needs: ["nobody has the floor", "nobody waits under it"], examples: ["skip 5"],
    parameters: Parameter.item.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, number: ItemNumber?) throws(Refusal) -> Outcome {
    let item = try call.scene.movableItem(number)
    let events = try call.scene.leave(item, call, remedy: "skip! \(item.number.rawValue)")
      .dropLast()
    return Outcome(
      events + [.agenda(.skipped(item: item.number))],
      say: "Item \(item.number.rawValue) is skipped.")
  }
}
