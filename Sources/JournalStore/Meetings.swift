public import Assembly
internal import Foundation
internal import GRDB
internal import Records

/// What the archive tells of a meeting without reading its record.
public struct MeetingSummary: Equatable, Sendable {
  /// The id.
  public let id: String
  /// The title.
  public let title: String
  /// The format.
  public let kind: MeetingKind
  /// The series that it belongs to.
  public let series: String?
  /// When it is or was to be called to order.
  public let scheduled: Instant
  /// Whether it has ended.
  public let isAdjourned: Bool
  /// Whether it is training and no real meeting.
  public let isRehearsal: Bool
  /// How many entries its record has.
  public let entries: Int
  /// When the last entry was made.
  public let last: Instant
}

extension Archive {
  /// Opens the record of a new meeting: makes the meeting and its first entry.
  ///
  /// - Parameters:
  ///   - opening: what the meeting starts from. If its id is taken, the meeting gets the next
  ///     one that is free, in its record as well.
  ///   - typed: the command that opened it, if one was typed.
  ///   - sealingKey: 32 bytes from which salts are made; chance gives one, a replay passes that
  ///     of the record that it repeats.
  public func create(
    _ opening: Opening, seat: Seat, at now: Instant, typed: TypedLine? = nil,
    sealingKey: [UInt8]? = nil
  ) throws(JournalFailure) -> SQLiteJournal {
    var opening = opening
    let key = sealingKey ?? Archive.randomKey()
    precondition(key.count == Digest.length, "A sealing key has 32 bytes.")
    return try write { db in
      opening.id = try Archive.freeID(for: opening.id, in: db)
      let journal = try insert(opening, key: key, in: db)
      let submission = Submission(typed: typed, seat: seat, events: [.session(.opened(opening))])
      try journal.begin(with: submission, at: now, in: db)
      return journal
    }
  }

  /// Adds the row of a meeting; its record is still empty.
  func insert(_ opening: Opening, key: [UInt8], in db: Database) throws -> SQLiteJournal {
    try db.execute(
      sql: """
        INSERT INTO meeting (id, title, kind, series, scheduled_ms, rehearsal, sealing_key)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        opening.id, opening.title, opening.kind.rawValue, opening.series,
        opening.scheduled.milliseconds, opening.isRehearsal, Data(key),
      ])
    return SQLiteJournal(id: opening.id, meeting: db.lastInsertedRowID, key: key, archive: self)
  }

  /// Returns the journal of a meeting with exactly this id.
  public func journal(for id: String) throws(JournalFailure) -> SQLiteJournal {
    let journal = try read { db -> SQLiteJournal? in
      let sql = "SELECT key, sealing_key, key_since FROM meeting WHERE id = ?"
      guard let found = try Row.fetchOne(db, sql: sql, arguments: [id]) else { return nil }
      let key = (try found.optional(1) as Data?).map { [UInt8]($0) }
      return SQLiteJournal(
        id: id, meeting: try found.value(0), key: key, keySince: try found.value(2), archive: self)
    }
    guard let journal, Archive.isID(id) else { throw Archive.unknown(id) }
    return journal
  }

  /// Whether a text is an id: the tables let in no other, but a file that somebody made by hand may
  /// hold one, and files are named after it.
  private static func isID(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == UInt8(ascii: "-")
      }
  }

  /// Returns an id that no meeting has: the one given, or that with `-2`, `-3` and so on.
  public func freeID(for id: String) throws(JournalFailure) -> String {
    try read { db in try Archive.freeID(for: id, in: db) }
  }

  /// Returns all meetings, by the time of their last entry, the latest first.
  public func meetings() throws(JournalFailure) -> [MeetingSummary] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: Archive.summaries)
      var found: [MeetingSummary] = []
      while let row = try rows.next() {
        guard Archive.isID(try row.value(0)) else { throw StoreFailure.damaged(path) }
        guard let kind = MeetingKind(rawValue: try row.value(2)) else {
          throw StoreFailure.newer(path)
        }
        found.append(
          MeetingSummary(
            id: try row.value(0), title: try row.value(1), kind: kind,
            series: try row.optional(3), scheduled: Instant(milliseconds: try row.value(4)),
            isAdjourned: try row.value(6), isRehearsal: try row.value(5),
            entries: try row.value(7), last: Instant(milliseconds: try row.value(8))))
      }
      return found
    }
  }

  /// Returns how far the minutes of adjourned meetings are, by meeting; a draft where nothing is
  /// said.
  public func versions() throws(JournalFailure) -> [String: Versions] {
    try read { db in
      var steps: [String: [(event: Versions.Event, at: Instant, entry: EntryNumber)]] = [:]
      let rows = try Row.fetchCursor(db, sql: Archive.versionSteps)
      while let row = try rows.next() {
        let payload = try JSON(parsing: Array((try row.value(4) as String).utf8))
        let coded = CodedEvent(
          kind: try row.value(2), version: try row.value(3), payload: payload)
        guard case .versions(let event) = try EventCoding.decode(coded) else { continue }
        steps[try row.value(0), default: []].append(
          (event, Instant(milliseconds: try row.value(5)), EntryNumber(try row.value(1))))
      }
      return steps.mapValues { Versions(of: $0) }
    }
  }

  /// Returns the meeting with the latest entry.
  public func latest() throws(JournalFailure) -> MeetingSummary? {
    try meetings().first
  }

  /// Returns the meeting with the latest entry of those that have not ended and are no training.
  public func latestUnadjourned() throws(JournalFailure) -> MeetingSummary? {
    try meetings().first { !$0.isAdjourned && !$0.isRehearsal }
  }

  /// Returns the meeting that an id, or the beginning of just one id, names.
  public func find(_ text: String) throws(JournalFailure) -> MeetingSummary {
    let meetings = try meetings()
    if let exact = meetings.first(where: { $0.id == text }) { return exact }
    let found = meetings.filter { $0.id.hasPrefix(text) }
    guard let first = found.first, !text.isEmpty else {
      throw Archive.unknown(text, known: meetings.map(\.id))
    }
    guard found.count == 1 else {
      throw .unreadable(
        message: "'\(text)' begins the ids of \(found.count) meetings",
        remedy: "type one of: " + found.prefix(5).map(\.id).joined(separator: ", "))
    }
    return first
  }

  private static let summaries = """
    SELECT id, title, meeting.kind, series, scheduled_ms, rehearsal,
      coalesce((SELECT turn.kind = 'session.adjourned' FROM entry AS turn
        WHERE turn.meeting = meeting.key
          AND turn.kind IN ('session.adjourned', 'session.reopened')
        ORDER BY turn.number DESC LIMIT 1), 0),
      entry.number, entry.at_ms
    FROM meeting JOIN entry ON entry.meeting = meeting.key
      AND entry.number = (SELECT max(number) FROM entry AS any WHERE any.meeting = meeting.key)
    ORDER BY entry.at_ms DESC, meeting.key DESC
    """

  private static let versionSteps = """
    SELECT meeting.id, step.number, step.kind, step.version, step.payload, step.at_ms
    FROM entry AS step JOIN meeting ON meeting.key = step.meeting
    WHERE step.kind IN ('versions.circulated', 'versions.approved', 'versions.amended')
    ORDER BY step.meeting, step.number
    """

  static func freeID(for id: String, in db: Database) throws -> String {
    let taken = Set(
      try String.fetchAll(
        db, sql: "SELECT id FROM meeting WHERE id = ? OR id GLOB ?", arguments: [id, id + "-*"]))
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  static func unknown(_ id: String, known: [String] = []) -> JournalFailure {
    let examples = known.prefix(3).joined(separator: ", ")
    return .unreadable(
      message: "the archive has no meeting '\(id)'",
      remedy: examples.isEmpty
        ? "check the id, and that --archive names the right file"
        : "type an id or its beginning; the latest are: \(examples)")
  }

  static func randomKey() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<Digest.length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}
