public import Assembly
internal import Foundation
internal import GRDB
public import Records

/// What came of taking over a record from another machine.
public struct Adoption: Equatable, Sendable {
  /// The meeting's id.
  public let id: String
  /// How many entries it has.
  public let entries: Int
  /// Whether the hash of the last entry is the one that the record bears; nil where it bears none.
  public let isSameSeal: Bool?
}

extension Archive {
  /// Takes over a record that another machine exported for the clerk: the same entries with the
  /// same numbers and times and, where the key of the salts came along, the same hashes.
  ///
  /// A meeting that is here already is never changed.
  public func adopt(_ record: ReadRecord) throws(JournalFailure) -> Adoption {
    guard case .session(.opened(let opening))? = record.entries.first?.event else {
      throw .unreadable(
        message: "the record does not begin with the opening of a meeting",
        remedy: "export it again on the machine that it comes from")
    }
    let key = record.seal?.key.flatMap { [UInt8](hexadecimal: $0) } ?? Archive.randomKey()
    guard key.count == Digest.length else {
      throw .unreadable(
        message: "the key of the record's seal is damaged",
        remedy: "export it again on the machine that it comes from")
    }
    return try write { db in
      guard try Archive.freeID(for: opening.id, in: db) == opening.id else {
        throw JournalFailure.unavailable(
          message: "\(opening.id) is in the archive already and stays as it is",
          remedy: "name another archive with --archive FILE")
      }
      let journal = try insert(opening, key: key, in: db)
      let hash = try journal.adopt(record.entries, in: db)
      let isWhole = record.seal?.entry == record.entries.last?.number
      return Adoption(
        id: opening.id, entries: record.entries.count,
        isSameSeal: record.seal.flatMap { isWhole ? $0.hash == hash : nil })
    }
  }
}
