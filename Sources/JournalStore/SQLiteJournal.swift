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
  /// The sealing key in hexadecimal digits, as a script and a clerk's copy hold it; nil once words
  /// were purged, for the key that there is then gives other hashes than those of the record.
  public var sealingKeyText: String? { keySince == 1 ? sealingKey?.hexadecimal : nil }
  let meeting: Int64
  /// The first entry whose salt the key gives.
  let keySince: Int
  private var linking: Linking
  /// The end of the journal while a batch keeps others from writing.
  private var tail: Tail?

  init(id: String, meeting: Int64, key: [UInt8]?, keySince: Int = 1, archive: Archive) {
    self.id = id
    self.meeting = meeting
    self.archive = archive
    self.keySince = keySince
    sealingKey = key
    linking = Linking(key: key ?? Chain.root, digest: archive.digest)
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

  /// Lets other seats wait while `body` reads and appends, all in one transaction.
  public func exclusively<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(JournalFailure) -> Result {
    do { return try batch(body) } catch { throw StoreFailure.of(error, path: archive.path) }
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
    for entry in entries { try write(entry, after: &tail, in: db) }
    if archive.isInBatch { self.tail = tail }
    return entries
  }

  /// Records entries of another machine as they are, in the transaction that makes the meeting;
  /// returns the hash at one of them in hexadecimal digits, nil where it is not among them.
  func adopt(_ entries: [Entry], sealedAt: EntryNumber?, in db: Database) throws -> String? {
    var tail = Tail()
    var found: String?
    for entry in entries {
      try write(entry, after: &tail, in: db)
      if entry.number == sealedAt { found = tail.hash.hexadecimal }
    }
    return found
  }

  private func write(_ entry: Entry, after tail: inout Tail, in db: Database) throws {
    let isPrivate = try correctsPrivateNote(entry.event, in: db)
    let link = try linking.link(entry, isPrivate: isPrivate, after: tail.hash)
    (tail.number, tail.command, tail.hash) = (link.entry.number, link.entry.command, link.hash)
    try EntryTable.insert(
      link.entry, payload: link.payload, digest: link.digest, hash: link.hash, meeting: meeting,
      in: db)
    for sealed in link.sealed {
      try EntryTable.insert(sealed, entry: link.entry.number, meeting: meeting, in: db)
    }
  }

  private func readTail(_ db: Database) throws -> Tail {
    let statement = try db.cachedStatement(
      sql: """
        SELECT number, command, hash,
          (SELECT key_since FROM meeting WHERE key = entry.meeting)
        FROM entry WHERE meeting = ? ORDER BY number DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [meeting]) else { return Tail() }
    guard try row.value(3) == keySince else {
      throw JournalFailure.unavailable(
        message: "the record of \(id) was purged meanwhile",
        remedy: "leave with 'quit' and come back with 'gavel correct \(id)'")
    }
    return Tail(
      number: try row.value(0), command: try row.value(1), hash: [UInt8](try row.value(2) as Data))
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
