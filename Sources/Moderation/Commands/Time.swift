import Assembly
import CommandLanguage

/// Shows all clocks.
enum Time {
  static let command = ConsoleCommand(
    "time", aliases: ["t"], group: .look, summary: "show all clocks", examples: ["time"],
    perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    Outcome(table: call.scene.clockTable)
  }
}
