public import Assembly
internal import Foundation
internal import GRDB
internal import Records

/// The journal of one meeting in an archive.
public final class SQLiteJournal: Journal {
  /// The end of the journal, to which the next entry is tied.
  private struct Tail {
    var number = 0
    var command = 0
    var hash = Chain.root
  }

  /// The meeting's id.
  public let id: String
  /// The archive that holds the meeting.
  public let archive: Archive
  /// What salts are made from; nil once private words were purged.
  ///
  /// A replay that starts with the same key comes to the same hashes.
  public let sealingKey: [UInt8]?
  /// The sealing key in hexadecimal digits, as a script and a clerk's copy hold it.
  public var sealingKeyText: String? { sealingKey?.hexadecimal }
  private let meeting: Int64
  private let sealer: Sealer
  private var chain: Chain
  /// The end of the journal while a batch keeps others from writing.
  private var tail: Tail?

  init(id: String, meeting: Int64, key: [UInt8]?, archive: Archive) {
    self.id = id
    self.meeting = meeting
    self.archive = archive
    sealingKey = key
    sealer = Sealer(key: key ?? Chain.root, digest: archive.digest)
    chain = Chain(archive.digest)
  }

  /// Records a submission in one transaction, which is on the disk when this returns.
  public func append(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber
  ) throws(JournalFailure) -> [Entry] {
    precondition(!submission.events.isEmpty, "A submission holds an event.")
    guard sealingKey != nil else {
      throw .unavailable(
        message: "the record of \(id) was purged and takes no more entries",
        remedy: "open a new meeting")
    }
    defer { if !archive.isInBatch { tail = nil } }
    return try archive.write { db in try add(submission, at: now, expecting: last, in: db) }
  }

  /// Returns the entries after a number, in order.
  public func entries(after number: EntryNumber) throws(JournalFailure) -> [Entry] {
    try archive.read { db in try EntryTable.entries(of: meeting, after: number.rawValue, in: db) }
  }

  /// A descriptor that becomes readable when another process may have written.
  public var changeDescriptor: Int32? { archive.changeDescriptor }

  /// Returns whether another connection has written since the last call, and makes
  /// ``changeDescriptor`` quiet until there is news.
  public func changed() throws(JournalFailure) -> Bool { try archive.changed() }

  /// Does many appends in one transaction with one sync at its end; if `body` throws, none of
  /// them is recorded.
  public func batch<Result>(_ body: () throws -> Result) throws -> Result {
    defer { if !archive.isInBatch { tail = nil } }
    return try archive.batch(body)
  }

  /// Returns the hash of an entry in hexadecimal digits, the seal of a document that covers the
  /// record up to there; nil where there is no such entry.
  public func seal(at number: EntryNumber) throws(JournalFailure) -> String? {
    try archive.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT hash FROM entry WHERE meeting = ? AND number = ?")
      return try Data.fetchOne(statement, arguments: [meeting, number.rawValue])
        .map { [UInt8]($0).hexadecimal }
    }
  }

  /// Records the opening entry in the transaction that makes the meeting.
  func begin(with opening: Submission, at now: Instant, in db: Database) throws {
    _ = try add(opening, at: now, expecting: EntryNumber(0), in: db)
  }

  private func add(
    _ submission: Submission, at now: Instant, expecting last: EntryNumber, in db: Database
  ) throws -> [Entry] {
    var tail = try self.tail ?? readTail(db)
    guard tail.number == last.rawValue else { throw JournalFailure.overtaken }
    let entries = submission.entries(
      at: now, after: last, command: CommandNumber(tail.command + 1))
    for entry in entries {
      var coded = try CodedEntry(entry)
      let sealed = sealer.seal(&coded, isPrivate: try correctsPrivateNote(entry.event, in: db))
      let payload = coded.event.payload.text
      let digest = chain.content(
        coded, payload: payload, sealed: sealed.map(\.digest),
        salt: sealer.salt(coded.number, field: 0))
      tail.hash = chain.hash(coded, content: digest, after: tail.hash)
      tail.number = coded.number
      tail.command = coded.command
      try EntryTable.insert(
        coded, payload: payload, digest: digest, hash: tail.hash, meeting: meeting, in: db)
      for sealed in sealed {
        try EntryTable.insert(sealed, entry: coded.number, meeting: meeting, in: db)
      }
    }
    if archive.isInBatch { self.tail = tail }
    return entries
  }

  private func readTail(_ db: Database) throws -> Tail {
    let statement = try db.cachedStatement(
      sql: """
        SELECT number, command, hash FROM entry WHERE meeting = ? ORDER BY number DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [meeting]) else { return Tail() }
    return Tail(number: row[0], command: row[1], hash: [UInt8](row[2] as Data))
  }

  /// Whether an event corrects a private note, so that both of its wordings are private.
  private func correctsPrivateNote(_ event: Event, in db: Database) throws -> Bool {
    guard case .minutes(.corrected(let reference, _, _)) = event, reference.kind == .note else {
      return false
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM entry WHERE meeting = ? AND kind = 'minutes.noted'
          AND payload ->> 'number' = ? AND payload ->> 'isPrivate'
        """)
    return try Row.fetchOne(statement, arguments: [meeting, reference.number]) != nil
  }
}
