import Assembly
import CommandLanguage

/// Sets the time that the open item may take.
enum Box {
  static let command = ConsoleCommand(
    "box", group: .agenda, summary: "set the time for the open item",
    needs: ["an item is open"], examples: ["box 20", "box 7:30"],
    parameters: .minutes(), perform: perform)

  static func perform(_ call: Call<Scene>, time: Duration) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let item = try call.scene.requireItem()
    let left = time - item.stopwatch.elapsed(at: call.scene.now)
    return Outcome(
      [.agenda(.boxed(item: item.number, box: time))],
      say: "Item \(item.number.rawValue) has \(time.text); "
        + "\(left.leftText).")
  }
}
