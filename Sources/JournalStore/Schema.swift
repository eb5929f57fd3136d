internal import GRDB

/// The tables of the archive; constraints stand here, so that a bug cannot store nonsense.
enum Schema {
  /// "GAVL", which marks the file as an archive of Gavel.
  static let application: Int32 = 0x4741_564C
  /// The version of the tables.
  static let version: Int32 = 2

  /// Makes the tables in an empty file.
  static func create(in db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(sql: "PRAGMA application_id = \(application)")
    try db.execute(sql: "PRAGMA user_version = 1")
    try migrate(db)
  }

  /// Brings the tables from whatever released version they have to this one, and changes nothing
  /// of what is recorded.
  static func migrate(_ db: Database) throws {
    let found = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for (index, step) in steps.enumerated() where index + 1 >= found {
      try db.execute(sql: step)
    }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// What leads from each version to the next, the first from 1 to 2.
  private static let steps = [
    """
    -- The first entry whose salt the sealing key gives; those before it have salts of their own,
    -- or were purged.
    ALTER TABLE meeting ADD COLUMN key_since INTEGER NOT NULL DEFAULT 1 CHECK (key_since >= 1);
    CREATE INDEX version_step ON entry (meeting, number)
      WHERE kind IN ('versions.circulated', 'versions.approved', 'versions.amended');
    """
  ]

  /// The tables of version 1.
  private static let tables = """
    CREATE TABLE meeting (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE CHECK (length(id) > 0 AND id NOT GLOB '*[^a-z0-9-]*'),
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      series TEXT,
      scheduled_ms INTEGER NOT NULL,
      rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
      -- Salts are made from it; it goes when private words are purged.
      sealing_key BLOB CHECK (length(sealing_key) = 32)
    ) STRICT;

    CREATE TABLE entry (
      meeting INTEGER NOT NULL REFERENCES meeting (key),
      number INTEGER NOT NULL CHECK (number >= 1),
      command INTEGER NOT NULL CHECK (command BETWEEN 1 AND number),
      at_ms INTEGER NOT NULL,
      seat TEXT NOT NULL CHECK (length(seat) > 0),
      verb TEXT,
      line TEXT,
      kind TEXT NOT NULL CHECK (kind GLOB '?*.?*'),
      version INTEGER NOT NULL CHECK (version >= 1),
      payload TEXT NOT NULL CHECK (length(payload) > 0),
      -- Only once the sealing key has gone: what the content's digest was salted with.
      salt BLOB CHECK (length(salt) = 32),
      -- Of verb, line, payload and the digests of sealed words.
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      -- Of the hash before, the other columns, and the digest.
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      CHECK ((verb IS NULL) = (line IS NULL)),
      PRIMARY KEY (meeting, number)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX turning_point ON entry (meeting, number, kind)
      WHERE kind IN ('session.adjourned', 'session.reopened');

    CREATE TABLE sealed (
      meeting INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      field TEXT NOT NULL CHECK (field IN ('line', 'text')),
      salt BLOB CHECK (length(salt) = 32),
      text TEXT,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      CHECK ((salt IS NULL) = (text IS NULL)),
      PRIMARY KEY (meeting, entry, field),
      FOREIGN KEY (meeting, entry) REFERENCES entry (meeting, number)
    ) STRICT, WITHOUT ROWID;

    -- The clocks of one boot; meeting 0 stands for the archive as a whole.
    CREATE TABLE clock (
      boot TEXT NOT NULL,
      meeting INTEGER NOT NULL,
      wall_ms INTEGER NOT NULL,
      boot_ms INTEGER NOT NULL,
      PRIMARY KEY (boot, meeting)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER entries_are_for_ever BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

    CREATE TRIGGER entries_do_not_change
    BEFORE UPDATE OF meeting, number, command, at_ms, seat, kind, version, digest, hash ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
    """
}
