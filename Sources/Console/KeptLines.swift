import Assembly
import CommandLanguage
import LineEditor
import Moderation

/// Which lines of a meeting can be had back, and for how long.
///
/// The file of the history lies outside of the archive and is purged by nobody, so no names and
/// no texts reach it. The declarations say where a command takes them.
enum KeptLines {
  /// For how long a line is kept.
  static func keeping(of line: String) -> Keeping {
    guard let parsed = try? Catalog.grammar.parse(line) else {
      // What was misspelt comes back to be corrected; what may hold private words does not.
      return line.contains("--") ? .nowhere : .sitting
    }
    if parsed.privateNote != nil { return .nowhere }
    let isConsoles = Catalog.grammar.command(named: parsed.command)?.group == .system
    let isPlain = isConsoles || parsed.freeWords.allSatisfy(isCardNumber)
    return isPlain && parsed.note == nil ? .history : .sitting
  }

  /// The line where the file of the history may hold it, else nil.
  static func kept(_ line: String) -> String? {
    switch keeping(of: line) {
    case .history: line
    case .nowhere, .sitting: nil
    }
  }

  /// Longer numbers may be those of telephones.
  private static func isCardNumber(_ word: String) -> Bool {
    let digits = word.hasPrefix("#") ? word.dropFirst() : word[...]
    return (1...4).contains(digits.utf8.count)
      && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension Event {
  /// Whether something was taken out of what is public.
  var isRedaction: Bool {
    guard case .privacy(let event) = self else { return false }
    return switch event {
    case .redacted, .nameRedacted: true
    case .attributed, .kept: false
    }
  }
}
