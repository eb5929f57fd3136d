public import Assembly
internal import Foundation
internal import GRDB
internal import Records

/// What a walk along the chain of a meeting found.
public enum Verification: Equatable, Sendable {
  /// Every entry is as it was written; how many there are, how many of them were purged of
  /// words, and the last hash in hexadecimal digits.
  case intact(entries: Int, purged: Int, hash: String)
  /// The first entry that is not as it was written, and what is wrong with it.
  case broken(entry: EntryNumber, reason: String)
}

extension Archive {
  /// Walks along the chain of a meeting with exactly this id and compares every hash.
  ///
  /// It finds every change of what is there. That the last entries were cut off shows only by a
  /// seal that was printed in a document.
  public func verify(_ id: String) throws(JournalFailure) -> Verification {
    let journal = try journal(for: id)
    return try read { db in
      guard
        let meeting = try Int64.fetchOne(
          db, sql: "SELECT key FROM meeting WHERE id = ?", arguments: [id])
      else { return .intact(entries: 0, purged: 0, hash: Chain.root.hexadecimal) }
      var walk = Walk(key: journal.sealingKey, since: journal.keySince, digest: digest)
      walk.sealed = try Walk.sealed(of: meeting, in: db)
      let rows = try Row.fetchCursor(db, sql: Walk.selection, arguments: [meeting])
      while let row = try rows.next() {
        if let reason = try walk.step(row) {
          return .broken(entry: EntryNumber(walk.count + 1), reason: reason)
        }
      }
      return .intact(entries: walk.count, purged: walk.purged, hash: walk.hash.hexadecimal)
    }
  }
}

/// The walk along a chain.
private struct Walk {
  struct Words {
    var field: SealedField
    var salt: [UInt8]?
    var text: String?
    var digest: [UInt8]
  }

  static let selection = """
    SELECT number, command, at_ms, seat, verb, line, kind, version, payload, salt, digest, hash
    FROM entry WHERE meeting = ? ORDER BY number
    """

  var sealed: [Int: [Words]] = [:]
  private(set) var count = 0
  private(set) var purged = 0
  private(set) var hash = Chain.root
  private let sealer: Sealer?
  /// The first entry whose salt the key gives.
  private let since: Int
  private let digest: Digest
  private var chain: Chain

  init(key: [UInt8]?, since: Int, digest: Digest) {
    self.digest = digest
    self.since = since
    sealer = key.map { Sealer(key: $0, digest: digest) }
    chain = Chain(digest)
  }

  /// Checks the next entry; returns what is wrong with it.
  mutating func step(_ row: Row) throws -> String? {
    let verb: String? = try row.optional(4)
    let line: String? = try row.optional(5)
    let payload: String = try row.value(8)
    let entry = CodedEntry(
      number: try row.value(0), command: try row.value(1), at: try row.value(2),
      seat: try row.value(3),
      typed: verb.map { TypedLine(verb: $0, line: line ?? "") },
      event: CodedEvent(kind: try row.value(6), version: try row.value(7), payload: .null))
    guard entry.number == count + 1 else { return "it is missing" }
    let content = [UInt8](try row.value(10) as Data)
    let words = sealed[entry.number] ?? []
    let salt =
      (try row.optional(9) as Data?).map { [UInt8]($0) }
      ?? (entry.number >= since ? sealer?.salt(entry.number, field: 0) : nil)
    if let salt {
      let found = chain.content(
        entry, payload: payload, sealed: words.map(\.digest), salt: salt)
      guard found == content else { return "its words were changed" }
    }
    for word in words {
      guard let salt = word.salt, let text = word.text else { continue }
      guard digest.of(salt + Array(text.utf8)) == word.digest else {
        return "its private words were changed"
      }
    }
    let next = chain.hash(entry, content: content, after: hash)
    guard next == [UInt8](try row.value(11) as Data) else {
      return "its number, time, seat or kind was changed, or an entry before it"
    }
    if salt == nil || words.contains(where: { $0.text == nil }) { purged += 1 }
    hash = next
    count += 1
    return nil
  }

  static func sealed(of meeting: Int64, in db: Database) throws -> [Int: [Words]] {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT entry, field, salt, text, digest FROM sealed WHERE meeting = ? ORDER BY field",
      arguments: [meeting])
    var found: [Int: [Words]] = [:]
    while let row = try rows.next() {
      guard let field = SealedField(rawValue: try row.value(1)) else { continue }
      found[try row.value(0), default: []].append(
        Words(
          field: field, salt: (try row.optional(2) as Data?).map { [UInt8]($0) },
          text: try row.optional(3),
          digest: [UInt8](try row.value(4) as Data)))
    }
    return found
  }
}
