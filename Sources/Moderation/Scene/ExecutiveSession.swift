import Assembly
import CommandLanguage

extension Scene {
  /// Refuses, while the public is out, whatever would record what goes on (DOMAIN 1.2).
  ///
  /// Who comes and goes is recorded, and that the session ends; views, corrections of the
  /// console's own lines and the chair need no public either.
  func requirePublic(for parsed: Parsed<Scene, Outcome>) throws(Refusal) {
    guard meeting.session.phase == .executive,
      let command = Catalog.grammar.command(named: parsed.command)
    else { return }
    let taken = ["here", "left", "public", "undo", "redo", "handover", "take", "help", "option"]
    guard
      command.group == .look || ["quit", "export"].contains(command.name)
        || taken.contains(command.name)
    else {
      throw Refusal(
        "'\(command.name)' must wait: of an executive session only who comes and goes is recorded",
        remedy: "'public' ends it; 'here WHO' and 'left WHO' note who attends")
    }
    guard parsed.note == nil, parsed.privateNote == nil else {
      throw Refusal(
        "no note is taken in executive session", remedy: "type it without the note")
    }
  }

  /// The executive session that is on, which must be.
  func requireClosedSession() throws(Refusal) -> ClosedSession {
    guard let session = meeting.session.closedSession else {
      try requireSession()
      throw Refusal("not in executive session", remedy: "'status' shows where the meeting stands")
    }
    return session
  }
}
