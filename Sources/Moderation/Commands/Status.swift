import Assembly
import CommandLanguage

/// Shows the state of the meeting on one screen; an empty line means this and never an action.
enum Status {
  static let command = ConsoleCommand(
    "status", group: .look, summary: "show everything on one screen (an empty line too)",
    examples: ["status"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    Outcome(reply: call.scene.statusDocument)
  }
}
