import Assembly
import CommandLanguage

/// Puts an item off to a later time.
enum Postpone {
  static let command = ConsoleCommand(
    "postpone", group: .agenda, summary: "put an item off to a later time",
    confirmation: .waives("leaves people unheard"),
    needs: ["nobody has the floor", "nobody waits under it"],
    examples: ["postpone 5 next month's meeting"],
    parameters: .item, .text("WHEN", samples: ["the next meeting"]), perform: perform)

  static func perform(
    _ call: Call<Scene>, number: ItemNumber, when: String
  ) throws(Refusal) -> Outcome {
    let item = try call.scene.movableItem(number)
    let events = try call.scene.leave(
      item, call, remedy: "postpone! \(item.number.rawValue) \(when)")
    return Outcome(
      events.dropLast() + [.agenda(.postponed(item: item.number, to: when))],
      say: "Item \(item.number.rawValue) is put off to \(when).")
  }
}
