import Assembly
import CommandLanguage

/// Strikes the latest commands of any seat; the journal keeps both.
enum Undo {
  static let command = ConsoleCommand(
    "undo", aliases: ["u"], group: .system, summary: "strike the last command, or the last N",
    needs: ["the last command can be undone"], examples: ["undo", "undo 3"],
    parameters: Parameter.count("N", in: 1...50).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, count: Int?) throws(Refusal) -> Outcome {
    let scene = call.scene
    let wanted = count ?? 1
    let commands = Array(scene.proceedings.undoable.prefix(wanted))
    guard commands.count == wanted else {
      throw Refusal(
        commands.isEmpty
          ? nothing(scene)
          : "only \(counted(commands.count, "command", "commands")) can be undone",
        remedy: commands.isEmpty ? remedy(scene) : "'undo \(commands.count)'")
    }
    let lines = commands.map { command in
      let line = scene.line(of: command) ?? "an entry"
      return
        "Struck: \(line) (\(scene.meeting.zone.hourMinuteSecond(command.at)), \(command.seat.text))"
    }
    return Outcome(
      [.history(.struck(commands: commands.map(\.number)))],
      lines: lines + ["'redo' restores."])
  }

  private static func nothing(_ scene: Scene) -> String {
    guard let last = scene.proceedings.commands.last, last.isBarrier,
      let line = scene.line(of: last)
    else {
      return "nothing is left to undo"
    }
    return "'\(line)' stands, and so does what was before it"
  }

  private static func remedy(_ scene: Scene) -> String {
    if let last = scene.proceedings.commands.last {
      for entry in scene.proceedings.entries[last.entries] {
        if case .decorum = entry.event { return "'readmit WHO' lets people in again" }
        if case .votes = entry.event {
          let again =
            scene.votes.fresh == nil ? "" : "'division MEMBER' takes the vote again, "
          return "\(again)'move MEMBER reconsider NUMBER' brings a decision back"
        }
        if case .privacy = entry.event { return "the sealed record keeps what was taken out" }
      }
    }
    guard let at = scene.meeting.session.adjournedAt else {
      return "'status' shows where the meeting stands"
    }
    return scene.now - at <= Reopen.window
      ? "an adjournment is taken back with 'reopen!'"
      : "an adjourned record stays as it is; 'export' writes it"
  }
}
