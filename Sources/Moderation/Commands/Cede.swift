import Assembly
import CommandLanguage

/// A donor who is present and waiting gives the turn away for another's longer one.
enum Cede {
  static let command = ConsoleCommand(
    "cede", group: .queue, summary: "somebody gives the turn to another speaker",
    needs: ["the rules allow it (cede: pool)", "both wait", "the receiver has not begun"],
    examples: ["cede 9 to 4"],
    parameters: .who("DONOR"), .literal("to"), .who("RECEIVER"), perform: perform)

  static func perform(
    _ call: Call<Scene>, donor: Who, _: Void, receiver: Who
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    guard scene.rules.ceding == .pool else {
      throw Refusal(
        "ceding is not allowed here (rule cede: off)",
        remedy: "speaking time is personal; a plan can allow it (cede: pool)")
    }
    let donor = try scene.waitingCard(donor)
    let receiver = try scene.waitingCard(receiver)
    guard donor.number != receiver.number, donor.item == receiver.item else {
      throw Refusal(
        "donor and receiver must be two people on one item", remedy: "'queue' lists them")
    }
    guard let item = scene.agenda[receiver.item] else { return Outcome() }
    let time = item.limit + receiver.cededTime + item.limit
    guard time <= scene.rules.cedeMaximum else {
      throw Refusal(
        "\(receiver.label) would have \(time.text), more than \(scene.rules.cedeMaximum.text)",
        remedy: "the rule cede_max bounds ceded time; \(donor.label) may speak instead")
    }
    return Outcome(
      [.speakers(.ceded(from: donor.number, to: receiver.number, time: item.limit))],
      say: "\(donor.label) cedes to \(receiver.label), who will have \(time.text).")
  }
}
