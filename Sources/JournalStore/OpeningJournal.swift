public import Assembly

/// A journal whose meeting comes to be with its first entry; for a replay, whose script opens it.
public final class OpeningJournal: Journal {
  private let archive: Archive
  private let sealingKey: [UInt8]?
  /// The journal of the meeting, once it is opened.
  public private(set) var journal: SQLiteJournal?

  /// Makes a journal of a meeting that is not there yet.
  ///
  /// - Parameter sealingKey: the key of the record that is repeated, in 64 hexadecimal digits.
  public init(archive: Archive, sealingKey: String? = nil) {
    self.archive = archive
    let key = sealingKey.flatMap { [UInt8](hexadecimal: $0) }
    self.sealingKey = key?.count == Digest.length ? key : nil
  }

  /// Records; the first submission must be the opening of the meeting.
  public func append(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber
  ) throws(JournalFailure) -> [Entry] {
    if let journal { return try journal.append(submission, at: now, expecting: last) }
    guard case .session(.opened(let opening))? = submission.events.first,
      submission.events.count == 1
    else {
      throw .unavailable(
        message: "the meeting was not opened", remedy: "begin with the opening of a meeting")
    }
    let opened = try archive.create(
      opening, seat: submission.seat, at: now, typed: submission.typed,
      sealingKey: sealingKey)
    journal = opened
    return try opened.entries(after: last)
  }

  /// Returns what was recorded after a number.
  public func entries(after number: EntryNumber) throws(JournalFailure) -> [Entry] {
    try journal?.entries(after: number) ?? []
  }

  /// Only the replay itself writes.
  public var changeDescriptor: Int32? { nil }
}
