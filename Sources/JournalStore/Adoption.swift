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
  /// What the seal that the record bears says of it.
  public let seal: Seal

  /// What the seal of a record says of it.
  public enum Seal: Equatable, Sendable {
    /// The entries give the hash that the record bears: they are as they were exported.
    case same
    /// The key came along, and the entries give another hash: something was changed on the way.
    case changed
    /// The key did not come along, or words were purged, so nothing can be compared.
    case keyless
    /// The record bears none.
    case none
  }
}

extension Archive {
  /// Takes over a record that another machine exported for the clerk: the same entries with the
  /// same numbers and times and, where the key of the salts came along, the same hashes.
  ///
  /// A meeting that is here already is never changed. `anyway` takes over a record whose entries
  /// are not those that its seal was made for.
  public func adopt(
    _ record: ReadRecord, anyway: Bool = false
  ) throws(JournalFailure) -> Adoption {
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
      let hash = try journal.adopt(record.entries, sealedAt: record.seal?.entry, in: db)
      let found = Adoption.Seal(record.seal, hash)
      if found == .changed, !anyway {
        throw JournalFailure.unreadable(
          message: "the record is not as it was exported: its seal is "
            + "\(record.seal?.hash ?? "none"), its entries give \(hash ?? "none")",
          remedy: "export it again on the machine that it comes from, or take it as it is with "
            + "--anyway")
      }
      return Adoption(id: opening.id, entries: record.entries.count, seal: found)
    }
  }
}

extension Adoption.Seal {
  /// Compares the seal of a record with the hash that its entries give at the same place.
  fileprivate init(_ seal: Assembly.Seal?, _ hash: String?) {
    guard let seal else {
      self = .none
      return
    }
    self = seal.key == nil ? .keyless : seal.hash == hash ? .same : .changed
  }
}
