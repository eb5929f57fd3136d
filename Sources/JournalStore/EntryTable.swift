internal import Assembly
internal import Foundation
internal import GRDB
internal import Records

/// The rows of the entry table, and of the table of sealed words beside it.
enum EntryTable {
  /// Adds an entry with its digest and hash.
  static func insert(
    _ entry: CodedEntry, payload: String, digest: [UInt8], hash: [UInt8], meeting: Int64,
    in db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO entry (meeting, number, command, at_ms, seat, verb, line, kind, version,
          payload, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    statement.setUncheckedArguments([
      meeting, entry.number, entry.command, entry.at, entry.seat, entry.typed?.verb,
      entry.typed?.line, entry.event.kind, entry.event.version, payload, Data(digest), Data(hash),
    ])
    try statement.execute()
  }

  /// Adds the sealed words of an entry.
  static func insert(_ sealed: Sealed, entry: Int, meeting: Int64, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO sealed (meeting, entry, field, salt, text, digest) VALUES (?, ?, ?, ?, ?, ?)
        """)
    statement.setUncheckedArguments([
      meeting, entry, sealed.field.rawValue, Data(sealed.salt), sealed.text, Data(sealed.digest),
    ])
    try statement.execute()
  }
}

extension EntryTable {
  /// Returns the entries of a meeting after a number, with their sealed words.
  static func entries(of meeting: Int64, after number: Int, in db: Database) throws -> [Entry] {
    try EntryDecoding.entries(try opened(of: meeting, after: number, in: db))
  }

  /// Returns the stored forms of entries after a number, with their sealed words.
  static func opened(of meeting: Int64, after number: Int, in db: Database) throws -> [CodedEntry] {
    var stored = try self.stored(of: meeting, after: number, in: db)
    for (entry, words) in try sealed(of: meeting, after: number, in: db) {
      let index = entry - number - 1
      guard stored.indices.contains(index) else { continue }
      for word in words { Sealer.open(&stored[index], word.field, word.text) }
    }
    return stored
  }

  /// Returns the stored forms of entries after a number, without their sealed words.
  static func stored(of meeting: Int64, after number: Int, in db: Database) throws -> [CodedEntry] {
    var stored: [CodedEntry] = []
    let rows = try Row.fetchCursor(
      try db.cachedStatement(sql: selection), arguments: [meeting, number])
    while let row = try rows.next() {
      let coded = try self.coded(row)
      guard coded.number == number + stored.count + 1 else {
        throw JournalFailure.unreadable(
          message: "entry \(number + stored.count + 1) is missing from the record",
          remedy: "restore the archive from a backup; nothing was changed")
      }
      stored.append(coded)
    }
    return stored
  }

  private static let selection = """
    SELECT number, command, at_ms, seat, verb, line, kind, version, payload FROM entry
    WHERE meeting = ? AND number > ? ORDER BY number
    """

  private static func coded(_ row: Row) throws -> CodedEntry {
    let kind: String = try row.value(6)
    let payload: JSON
    do {
      payload = try row.withUnsafeData(atIndex: 8) { data throws(JSONError) in
        try JSON(parsing: data ?? Data())
      }
    } catch {
      throw EventCodingError.damaged(kind: kind, detail: "\(error)")
    }
    let typed: TypedLine? =
      if let verb: String = try row.optional(4), let line: String = try row.optional(5) {
        TypedLine(verb: verb, line: line)
      } else { nil }
    return CodedEntry(
      number: try row.value(0), command: try row.value(1), at: try row.value(2),
      seat: try row.value(3), typed: typed,
      event: CodedEvent(kind: kind, version: try row.value(7), payload: payload))
  }

  /// The sealed words of a meeting's entries, by entry; nil words were purged.
  private static func sealed(
    of meeting: Int64, after number: Int, in db: Database
  ) throws -> [Int: [(field: SealedField, text: String?)]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT entry, field, text FROM sealed WHERE meeting = ? AND entry > ?
        """)
    var found: [Int: [(field: SealedField, text: String?)]] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [meeting, number])
    while let row = try rows.next() {
      guard let field = SealedField(rawValue: try row.value(1)) else { continue }
      found[try row.value(0), default: []].append((field, try row.optional(2)))
    }
    return found
  }
}
