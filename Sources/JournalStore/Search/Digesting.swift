public import Assembly
internal import Foundation
internal import GRDB
public import Records
internal import Synchronization

extension Archive {
  /// How many meetings are read, and written in one transaction, at a time: few enough that a
  /// console which wants to record meanwhile waits a tenth of a second at most.
  private static let share = 24

  /// Brings what the archive keeps in mind of its meetings up to their last entries; training is
  /// left out.
  ///
  /// - Parameter progress: told how many of how many meetings are read.
  public func refresh(
    _ progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws(JournalFailure) {
    try mending { db in try refresh(db, progress) }
  }

  /// Brings the digests up to the last entries.
  func refresh(_ db: Database, _ progress: (_ done: Int, _ count: Int) -> Void) throws {
    let stale = try staleMeetings(db)
    var done = 0
    while done < stale.count {
      let part = stale[done..<min(done + Archive.share, stale.count)]
      let read = try digests(of: Array(part), in: db)
      try db.inTransaction(.immediate) {
        for (meeting, made) in zip(part, read) {
          try DigestTable.replace(
            meeting.key, entry: meeting.last, made.digest, made.passages, in: db)
        }
        return .commit
      }
      done += part.count
      progress(done, stale.count)
      if done % (8 * Archive.share) == 0 {
        try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
      }
    }
  }

  /// Returns all meetings but training with what is kept in mind of them, up to date.
  public func digests(
    _ progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws(JournalFailure) -> [DigestedMeeting] {
    try refresh(progress)
    return try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, title, series, scheduled_ms, details FROM meeting
          JOIN digest ON digest.meeting = meeting.key WHERE rehearsal = 0
          ORDER BY scheduled_ms, id
          """)
      var found: [DigestedMeeting] = []
      while let row = try rows.next() {
        let details = try JSON(parsing: Array((try row.value(4) as String).utf8))
        found.append(
          DigestedMeeting(
            id: try row.value(0), title: try row.value(1), series: try row.optional(2),
            scheduled: Instant(milliseconds: try row.value(3)),
            digest: try JSONTreeDecoder.decode(MeetingDigest.self, from: details)))
      }
      return found
    }
  }

  /// Throws away what is kept in mind, so that it is made anew.
  public func forgetDigests() throws(JournalFailure) {
    try write { db in try DigestTable.drop(db) }
  }

  /// Does something with the tables of digests; where they are damaged, makes them anew and does
  /// it once more.
  func mending<Result>(_ body: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do {
      return try queue.writeWithoutTransaction { db in
        if try !DigestTable.exists(db) {
          try DigestTable.drop(db)
          try DigestTable.prepare(db)
        }
        do { return try body(db) } catch let error as DatabaseError
          where DigestTable.isDamage(error)
        {
          try DigestTable.drop(db)
          try DigestTable.prepare(db)
          return try body(db)
        }
      }
    } catch {
      throw StoreFailure.of(error, path: path)
    }
  }

  private struct Stale {
    var key: Int64
    var last: Int
  }

  private func staleMeetings(_ db: Database) throws -> [Stale] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM (
          SELECT key, (SELECT max(number) FROM entry WHERE entry.meeting = meeting.key) AS last
          FROM meeting WHERE rehearsal = 0
        ) AS there LEFT JOIN digest ON digest.meeting = there.key
        WHERE last IS NOT NULL AND (entry IS NOT last OR form IS NOT ?)
        ORDER BY there.key
        """, arguments: [DigestTable.form])
    return rows.map { Stale(key: $0[0], last: $0[1]) }
  }

  /// Reads meetings on all processors.
  private func digests(
    of meetings: [Stale], in db: Database
  ) throws -> [(digest: MeetingDigest, passages: [Passage])] {
    let stored = try meetings.map { try EntryTable.opened(of: $0.key, after: 0, in: db) }
    let made = Mutex<[Int: Result<(digest: MeetingDigest, passages: [Passage]), EventCodingError>]>(
      [:])
    DispatchQueue.concurrentPerform(iterations: stored.count) { index in
      let result = Result { () throws(EventCodingError) in
        MeetingDigest.read(Proceedings(replaying: try EntryDecoding.entries(stored[index])))
      }
      made.withLock { $0[index] = result }
    }
    let results = made.withLock { $0 }
    return try stored.indices.compactMap { try results[$0]?.get() }
  }
}
