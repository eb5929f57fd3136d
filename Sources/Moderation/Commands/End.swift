import Assembly
import CommandLanguage

/// Ends the turn that has the floor.
enum End {
  static let command = ConsoleCommand(
    "end", aliases: ["x", "thank"], group: .floor, summary: "end the turn",
    confirmation: .waives("ends a turn that was never timed"),
    needs: ["somebody has the floor"], examples: ["end"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let turn = try scene.requireTurn()
    if turn.state == .called, !call.isConfirmed {
      let since = scene.now - turn.calledAt
      throw Refusal(
        "\(scene.name(of: turn)) was called and has not begun",
        remedy:
          "'noshow' if absent, '\(since.startCommand)' if they spoke, 'end!' ends it untimed"
      )
    }
    return scene.end(turn, scene.naturalEnding(of: turn))
  }
}

extension Scene {
  /// Returns the outcome of a turn's end, naming who has the floor then.
  func end(_ turn: Floor.Turn, _ ending: Floor.Ending) -> Outcome {
    var lines = [spoken(turn)]
    if let below = floor.open.dropLast().last {
      let way = below.state == .speaking ? "the clock runs" : wayToRun(below)
      lines.append("\(name(of: below)) has the floor again; \(way).")
    } else if let item = agenda.currentItem, item.type.takesPublic,
      let next = speakers.upNext(on: item.number, 1).first
    {
      lines.append("Next: \(next.label).")
    }
    return Outcome([.floor(.ended(turn: turn.number, ending: ending))], lines: (lines))
  }
}
