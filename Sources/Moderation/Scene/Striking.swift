import Assembly

extension Scene {
  /// The line of a command as this seat may read it: a private note stays at the seat where it was
  /// typed.
  func line(of command: Proceedings.Command) -> String? {
    guard let line = command.typed?.line else { return nil }
    guard command.seat != seat, let note = line.firstRange(of: " --- ") else { return line }
    return String(line[..<note.lowerBound])
  }
}
