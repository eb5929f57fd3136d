import Assembly
import CommandLanguage

extension Role {
  /// Returns whether a seat of this role may use a command (DOMAIN 1.4); views are open to all.
  func may(_ command: ConsoleCommand) -> Bool {
    if command.group == .look || ["help", "option", "quit", "export"].contains(command.name) {
      return true
    }
    switch self {
    case .moderator, .deputy:
      return true
    case .timekeeper:
      return ["start", "pause", "wrap", "extend", "set", "reset", "undo"].contains(command.name)
    case .clerk:
      return command.group == .record
        || [
          "add", "import", "name", "count", "roll", "here", "left", "recuse", "return", "minutes",
          "pull", "public", "tally", "rc", "debate", "straw", "undo",
          "redo",
        ].contains(command.name)
    case .floorManager:
      return ["add", "import", "note", "noshow", "count"].contains(command.name)
    case .remoteHost:
      return command.name == "add"
    }
  }
}
