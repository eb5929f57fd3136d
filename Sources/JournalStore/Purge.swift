public import Assembly
internal import Foundation
internal import GRDB
internal import Records

/// What a purge takes out of the record of a meeting for good.
public struct PurgeReport: Equatable, Sendable {
  /// How many private notes and typed private words.
  public let privateWords: Int
  /// The texts that were taken out of the public copies.
  public let texts: [Reference]
  /// How many persons' names.
  public let people: Int
  /// How many commands that were undone lose their words.
  public let undone: Int
  /// How many entries lose words of their own.
  public let entries: Int
}

extension Archive {
  /// Returns what a purge of a meeting would take out.
  public func purgeable(_ id: String) throws(JournalFailure) -> PurgeReport {
    let journal = try journal(for: id)
    return try read { db in try PurgePlan(journal, in: db).report }
  }

  /// Takes private words, redacted texts and redacted names out of a meeting's record, with the
  /// salts that could tell whether somebody guessed them; the hash of every entry stays true.
  ///
  /// Then the whole file is written anew, since pages that were split long ago still hold old
  /// rows, and the log is emptied into it: no byte of the words is left in either. Where another
  /// program reads the archive meanwhile, its old bytes have to stay; that is thrown, and the next
  /// purge takes them away. Nobody may sit at the meeting meanwhile.
  public func purge(_ id: String) throws(JournalFailure) -> PurgeReport {
    let journal = try journal(for: id)
    let report = try write { db in
      let plan = try PurgePlan(journal, in: db)
      try plan.carryOut(in: db)
      return plan.report
    }
    guard try rewrite() else {
      throw .unavailable(
        message: "the words are taken out of the record, but \(path) is read by another program, "
          + "so its old bytes are still in the file",
        remedy: "close the other programs, then 'gavel purge \(id) --yes' again")
    }
    return report
  }

  /// Writes the whole file anew from what it holds, and empties the log into it; false where a
  /// reader holds on to the old state.
  private func rewrite() throws(JournalFailure) -> Bool {
    try read { db in
      // The copy that is made in between belongs into no file of its own.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "VACUUM")
      return try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
    }
  }
}

/// The changes that a purge makes.
private struct PurgePlan {
  private let meeting: Int64
  private let key: [UInt8]?
  private let since: Int
  private let last: Int
  private let sealedCount: Int
  private let purging: Purging
  private var changed: [Int: CodedEntry] = [:]
  private let undone: Int

  init(_ journal: SQLiteJournal, in db: Database) throws {
    meeting = journal.meeting
    key = journal.sealingKey
    since = journal.keySince
    let entries = try EntryTable.entries(of: meeting, after: 0, in: db)
    last = entries.count
    sealedCount =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sealed WHERE meeting = ? AND text IS NOT NULL",
        arguments: [meeting]) ?? 0
    var purging = Purging(Proceedings(replaying: entries))
    let stored = try EntryTable.stored(of: meeting, after: 0, in: db)
    var lost: Set<Int> = []
    for entry in stored {
      guard let (purged, losesLine) = try purging.next(entry) else { continue }
      if losesLine { lost.insert(entry.command) }
      if purged != entry { changed[entry.number] = purged }
    }
    for found in stored where lost.contains(found.command) {
      guard let typed = found.typed else { continue }
      var entry = changed[found.number] ?? found
      entry.typed?.line = Purging.line(typed)
      if entry != found { changed[found.number] = entry }
    }
    undone = Set(changed.values.map(\.command).filter { purging.isStruck($0) }).count
    self.purging = purging
  }

  var report: PurgeReport {
    PurgeReport(
      privateWords: sealedCount,
      texts: purging.texts.sorted { ($0.kind.rawValue, $0.number) < ($1.kind.rawValue, $1.number) },
      people: purging.people, undone: undone, entries: changed.count)
  }

  /// Keeps the salts of what stays and lets go those of what goes, with the words.
  func carryOut(in db: Database) throws {
    let sealer = key.map { Sealer(key: $0, digest: Digest()) }
    for number in 1...max(last, 1) {
      if let entry = changed[number] {
        try db.execute(
          sql: """
            UPDATE entry SET line = ?, payload = ?, salt = NULL WHERE meeting = ? AND number = ?
            """,
          arguments: [entry.typed?.line, entry.event.payload.text, meeting, number])
      } else if number >= since, let sealer {
        try db.execute(
          sql: "UPDATE entry SET salt = ? WHERE meeting = ? AND number = ? AND salt IS NULL",
          arguments: [Data(sealer.salt(number, field: 0)), meeting, number])
      }
    }
    try db.execute(
      sql: "UPDATE sealed SET salt = NULL, text = NULL WHERE meeting = ?", arguments: [meeting])
    try db.execute(
      sql: "UPDATE meeting SET sealing_key = ?, key_since = ? WHERE key = ?",
      arguments: [Data(Archive.randomKey()), last + 1, meeting])
    try DigestTable.forget(meeting, in: db)
  }
}
