import Assembly
import CommandLanguage
import Records

/// Shows what was moved, what is pending and what is in order.
enum MotionsView {
  static let command = ConsoleCommand(
    "motions", group: .look, summary: "list the motions, and which ones are in order",
    examples: ["motions"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    var reply = scene.motionsDocument
    if scene.meeting.isOfBody { reply += .line(scene.inOrder.capitalized + ".") }
    return Outcome(reply: reply)
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
