/// The durable record of one meeting, as the rest of the program sees it.
///
/// This is the seam at which another store can stand; nothing above it knows what is below.
public protocol Journal: AnyObject {
  /// Records a submission durably, all of it or nothing, and returns its entries.
  ///
  /// - Parameter expecting: the last entry that the caller has seen. If another seat has
  ///   written since, nothing is recorded and `JournalFailure.overtaken` is thrown.
  func append(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber
  ) throws(JournalFailure) -> [Entry]

  /// Returns the entries after a number, in order.
  func entries(after number: EntryNumber) throws(JournalFailure) -> [Entry]

  /// Lets nobody else record while `body` reads and appends.
  ///
  /// What it appends is durable only when this has returned.
  func exclusively<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(JournalFailure) -> Result

  /// A descriptor that becomes readable when another process may have written; nil for none.
  var changeDescriptor: Int32? { get }
}

extension Journal {
  /// Does what `body` does; for journals to which nobody else writes.
  public func exclusively<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(JournalFailure) -> Result { try body() }
}

/// Why the journal did not record or could not be read.
public enum JournalFailure: Error, Equatable, Sendable {
  /// Another seat wrote first; read its entries and decide again.
  case overtaken
  /// The store refuses, such as a full disk; what, and what to do.
  case unavailable(message: String, remedy: String)
  /// What is stored cannot be read; what, and what to do.
  case unreadable(message: String, remedy: String)
}

/// A journal in memory, for replays and tests.
public final class MemoryJournal: Journal {
  private var stored: [Entry] = []

  /// Makes an empty journal.
  public init() {}

  /// Records in memory.
  public func append(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber
  ) throws(JournalFailure) -> [Entry] {
    guard last.rawValue == stored.count else { throw .overtaken }
    let command = stored.last?.command.next ?? CommandNumber(1)
    let entries = submission.entries(at: now, after: last, command: command)
    stored += entries
    return entries
  }

  /// Returns what was recorded after a number.
  public func entries(after number: EntryNumber) throws(JournalFailure) -> [Entry] {
    Array(stored.dropFirst(number.rawValue))
  }

  /// Nobody else writes here.
  public var changeDescriptor: Int32? { nil }
}
