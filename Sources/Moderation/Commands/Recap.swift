import Assembly
import CommandLanguage

/// Shows what was asked and promised, to be read back.
enum Recap {
  static let command = ConsoleCommand(
    "recap", group: .look, summary: "show what was promised, asked and parked",
    examples: ["recap"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    Outcome(reply: call.scene.recapDocument)
  }
}
