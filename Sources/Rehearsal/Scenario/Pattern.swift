import Assembly
import Moderation

/// A command as a scenario expects it: `warn 7`, `floor.paused`, `limit <=1:30`, `~ amend`.
///
/// It begins with a command's name or alias, or with the kind of an event as the record stores
/// it (`floor.paused`), so that every way of doing a thing counts. A `~` before it stands for a
/// line that was typed and refused. The words behind it must all be found in what was done: in
/// the line, in names on the cards, in the details of the events. `<=1:30` and `>=1:00` ask for
/// a time that was set.
public struct Pattern: Equatable, Sendable {
  /// What the pattern begins with.
  enum Head: Equatable, Sendable {
    case verb(String)
    case event(String)
  }

  /// A word behind the head.
  enum Word: Equatable, Sendable {
    case plain(String)
    case atMost(Duration)
    case atLeast(Duration)
  }

  /// As it is written.
  public let text: String
  let isRefused: Bool
  let head: Head
  let words: [Word]

  /// What the relaunch of a console that died counts as.
  public static let relaunch = "relaunch"

  /// Reads a pattern; nil where its first word is neither a command nor an event.
  public init?(_ text: String) {
    var parts = text.split(separator: " ").map(String.init)
    isRefused = parts.first == "~"
    if isRefused { parts.removeFirst() }
    guard let first = parts.first else { return nil }
    if first.contains("."), first.utf8.allSatisfy({ $0 != UInt8(ascii: "@") }) {
      head = .event(first)
    } else if let verb = first == Pattern.relaunch ? first : Catalog.verb(named: first) {
      head = .verb(verb)
    } else {
      return nil
    }
    self.text = text
    words = parts.dropFirst().map(Pattern.word)
  }

  private static func word(_ text: String) -> Word {
    if text.hasPrefix("<="), let time = Duration(text: text.dropFirst(2)) { return .atMost(time) }
    if text.hasPrefix(">="), let time = Duration(text: text.dropFirst(2)) { return .atLeast(time) }
    return .plain(spokenWords(text).joined(separator: " "))
  }

  /// Whether something that was done is what the pattern asks for.
  func matches(_ deed: Deed) -> Bool {
    guard deed.isRefused == isRefused else { return false }
    switch head {
    case .verb(let verb): guard deed.verb == verb else { return false }
    case .event(let kind): guard deed.kinds.contains(kind) else { return false }
    }
    return words.allSatisfy { word in
      switch word {
      case .plain(let text):
        text.split(separator: " ").allSatisfy { deed.words.contains(String($0)) }
      case .atMost(let most): deed.times.contains { $0 <= most && $0 > .zero }
      case .atLeast(let least): deed.times.contains { $0 >= least }
      }
    }
  }
}

/// The words of a text in lower case, without marks around and between them.
func spokenWords(_ text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}
