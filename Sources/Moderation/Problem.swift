public import Assembly
import CommandLanguage
import Records

/// What went wrong with a line: the one place where the kinds of failure meet.
public struct Problem: Error, Equatable, Sendable {
  /// The kinds of failure that a person can cause or meet.
  public enum Kind: String, Sendable {
    /// The line could not be read.
    case parse
    /// The rules of order, or the state of the meeting, forbid it.
    case refusal
    /// The journal or a file could not be written or read.
    case storage
  }

  /// Which kind.
  public var kind: Kind
  /// What is wrong.
  public var message: String
  /// What to type or do.
  public var remedy: String
  /// Where in the line, in characters.
  public var range: Range<Int>?

  /// Makes a problem.
  public init(_ kind: Kind, _ message: String, remedy: String, range: Range<Int>? = nil) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
    self.range = range
  }

  /// `! what; what to type`, as the console prints it; what was typed may stand in it, so it is
  /// cleaned of what acts on a terminal.
  public var line: String { cleaned("! \(message); \(remedy)", keepingLines: true) }
}

extension Problem {
  init(_ failure: ParseFailure) {
    self.init(.parse, failure.message, remedy: failure.remedy, range: failure.range)
  }

  init(_ refusal: Refusal) {
    self.init(.refusal, refusal.message, remedy: refusal.remedy)
  }

  /// Makes a problem of what the journal refused or could not do.
  public init(_ failure: JournalFailure) {
    switch failure {
    case .overtaken:
      self.init(.storage, "NOT RECORDED: other seats keep writing", remedy: "type it again")
    case .unavailable(let message, let remedy):
      self.init(.storage, "NOT RECORDED: \(message)", remedy: remedy)
    case .unreadable(let message, let remedy):
      self.init(.storage, message, remedy: remedy)
    }
  }
}
