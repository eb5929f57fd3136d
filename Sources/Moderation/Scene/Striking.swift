import Assembly
import CommandLanguage

extension Scene {
  /// The line of a command as this seat may read it: a private note stays at the seat where it was
  /// typed, and so does what stands before it in the same note.
  ///
  /// Of a line that cannot be read any more only the command is told, for nobody could say where
  /// its private words begin.
  func line(of command: Proceedings.Command) -> String? {
    guard let typed = command.typed, command.seat != seat else { return command.typed?.line }
    guard let parsed = try? Catalog.grammar.parse(typed.line) else { return typed.verb }
    guard parsed.privateNote != nil, let start = parsed.noteStart else { return typed.line }
    return String(decoding: typed.line.utf8.prefix(start), as: UTF8.self).trimmed
  }
}
