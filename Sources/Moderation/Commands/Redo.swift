import Assembly
import CommandLanguage

/// Restores what the last command, an undo, had struck.
enum Redo {
  static let command = ConsoleCommand(
    "redo", group: .system, summary: "restore what the last undo struck",
    needs: ["the last command was an undo"], examples: ["redo"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let struck = call.scene.proceedings.redoable
    guard !struck.isEmpty else {
      throw Refusal(
        "the last command was no undo", remedy: "type again what is to be done")
    }
    let lines = call.scene.proceedings.commands.filter { struck.contains($0.number) }
      .compactMap { call.scene.line(of: $0) }
    return Outcome(
      [.history(.restored(commands: struck))], lines: lines.map { "Restored: \($0)" })
  }
}
