import Assembly
import CommandLanguage

/// Shows the agenda.
enum AgendaView {
  static let command = ConsoleCommand(
    "agenda", group: .look, summary: "show the agenda with times", examples: ["agenda"],
    perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    Outcome(table: call.scene.agendaTable)
  }
}
