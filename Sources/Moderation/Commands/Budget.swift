import Assembly
import CommandLanguage

/// Sets the time that all speakers of a side may take together.
enum Budget {
  static let command = ConsoleCommand(
    "budget", group: .floor, summary: "set the time for all speakers of a side",
    needs: ["an item with public comment is open"],
    examples: ["budget pro 9:00", "budget con 9:00"],
    parameters: .choice(Side.allCases.map { (word: $0.rawValue, value: $0) }), .time(),
    perform: perform)

  static func perform(_ call: Call<Scene>, side: Side, time: Duration) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let item = try call.scene.requirePublicItem()
    let left = max(.zero, time - call.scene.budgetUsed(by: side, under: item))
    let waiting = call.scene.speakers.queue(on: item.number).filter {
      ($0.signUp.side ?? .neutral) == side
    }.count
    return Outcome(
      [.agenda(.budgeted(item: item.number, side: side, budget: time))],
      say:
        "The \(side.rawValue) side has \(time.text) on item \(item.number.rawValue), "
        + "\(left.leftText); \(waiting) waiting."
    )
  }
}
