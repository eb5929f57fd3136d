import LineEditor
import Rehearsal

/// How the room of a drill is shown at the console.
enum RoomWords {
  /// What happens, with where it comes from.
  static func line(of happening: Happening) -> String {
    switch happening.channel {
    case .room, .panel: "◆ \(happening.text)"
    case .remote: "◆ (remote) \(happening.text)"
    case .card: "◆ (card) \(happening.text)"
    case .tech: "◆ (tech) \(happening.text)"
    case .staff: "◆ (staff) \(happening.text)"
    }
  }

  /// The prompt where the drill itself decides it: a dead console, a paused or finished drill.
  static func prompt(of drill: DrillSession) -> Prompt? {
    if drill.ending != nil { return Prompt(left: StyledText("drill over", .bold) + "> ") }
    if drill.downSince != nil { return Prompt(left: "$ ") }
    if drill.isPaused { return Prompt(left: StyledText("drill paused", .caution) + "> ") }
    return nil
  }
}
