internal import Assembly
internal import GRDB
internal import Records

/// The tables of what the archive keeps in mind of its meetings, and the index for search.
///
/// They hold nothing that does not follow from the entries, and only what is public; they are made
/// when somebody first asks, and made anew when they are missing, damaged or of another form.
enum DigestTable {
  /// The form of what is kept; another one makes all digests anew.
  static let form = 2

  /// Makes the tables that are missing.
  static func prepare(_ db: Database) throws {
    try db.execute(sql: tables)
  }

  /// Drops everything, whatever state it is in.
  static func drop(_ db: Database) throws {
    for name in ["search", "passage", "digest"] {
      do { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") } catch {
        // A virtual table that is damaged cannot be dropped in order, but its shadows can.
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(sql: "DELETE FROM sqlite_schema WHERE name = ?", arguments: [name])
        try db.execute(sql: "PRAGMA writable_schema = RESET")
      }
    }
    for shadow in ["data", "idx", "docsize", "config"] {
      try db.execute(sql: "DROP TABLE IF EXISTS search_\(shadow)")
    }
  }

  /// Whether the tables are there.
  static func exists(_ db: Database) throws -> Bool {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_schema WHERE name IN ('digest', 'passage', 'search')")
      == 3
  }

  /// Whether an error tells that the tables are damaged or are others than they should be.
  static func isDamage(_ error: DatabaseError) -> Bool {
    guard error.resultCode != .SQLITE_CORRUPT else { return true }
    let message = error.message ?? ""
    return error.resultCode == .SQLITE_ERROR
      && ["no such", "has no column"].contains { message.contains($0) }
  }

  /// Takes out what is kept of a meeting, and merges the index so that nothing of it is left.
  static func forget(_ meeting: Int64, in db: Database) throws {
    guard try exists(db) else { return }
    try clear(meeting, in: db)
    try db.execute(sql: "INSERT INTO search(search) VALUES ('optimize')")
  }

  /// Replaces what is kept of a meeting.
  static func replace(
    _ meeting: Int64, entry: Int, _ digest: MeetingDigest, _ passages: [Passage], in db: Database
  ) throws {
    try clear(meeting, in: db)
    let text = try db.cachedStatement(
      sql: """
        INSERT INTO passage (meeting, kind, reference, at_ms, who, text) VALUES (?, ?, ?, ?, ?, ?)
        """)
    let index = try db.cachedStatement(
      sql: "INSERT INTO search (rowid, text, who) VALUES (?, ?, ?)")
    for passage in passages {
      let who = passage.who ?? ""
      text.setUncheckedArguments([
        meeting, passage.kind.rawValue, passage.reference, passage.at.milliseconds, who,
        passage.text,
      ])
      try text.execute()
      index.setUncheckedArguments([db.lastInsertedRowID, passage.text, who])
      try index.execute()
    }
    try db.execute(
      sql: "INSERT INTO digest (meeting, entry, form, details) VALUES (?, ?, ?, ?)",
      arguments: [meeting, entry, form, try JSONTreeEncoder.encode(digest).text])
  }

  private static func clear(_ meeting: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO search (search, rowid, text, who)
        SELECT 'delete', id, text, who FROM passage WHERE meeting = ?
        """
    ).execute(arguments: [meeting])
    try db.cachedStatement(sql: "DELETE FROM passage WHERE meeting = ?")
      .execute(arguments: [meeting])
    try db.cachedStatement(sql: "DELETE FROM digest WHERE meeting = ?")
      .execute(arguments: [meeting])
  }

  private static let tables = """
    CREATE TABLE IF NOT EXISTS digest (
      meeting INTEGER PRIMARY KEY REFERENCES meeting (key),
      -- The last entry that is in it, and the form in which it was made.
      entry INTEGER NOT NULL,
      form INTEGER NOT NULL,
      details TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS passage (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES meeting (key),
      kind TEXT NOT NULL,
      reference TEXT,
      at_ms INTEGER NOT NULL,
      who TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS passage_meeting ON passage (meeting);
    CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (
      text, who, content = 'passage', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    """
}
