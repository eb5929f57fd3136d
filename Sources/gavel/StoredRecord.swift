import Assembly
import JournalStore
import Records

/// What seals records: the hash at an entry, with the key of the salts.
typealias Sealing = (EntryNumber, Proceedings) -> Seal?

extension SQLiteJournal {
  /// Seals with the hashes of this journal.
  var sealing: Sealing {
    { [self] number, _ in
      guard let hash = (try? seal(at: number)) ?? nil else { return nil }
      return Seal(entry: number, hash: hash, key: sealingKeyText)
    }
  }
}

extension Proceedings {
  /// What a copy is made from: all for the clerk, what the minutes in force cover for the public.
  func edition(for copy: RecordCopy, _ sealing: Sealing?) -> Proceedings {
    var edition: Proceedings
    let last: EntryNumber?
    switch copy {
    case .clerk: (edition, last) = (self, entries.last?.number)
    case .open:
      edition = self.edition
      last = edition.covered
    }
    edition.seal = last.flatMap { sealing?($0, self) }
    return edition
  }
}

/// The record of a meeting in the archive, read once.
struct StoredRecord {
  let journal: SQLiteJournal
  let proceedings: Proceedings

  init(_ journal: SQLiteJournal) throws(JournalFailure) {
    self.journal = journal
    proceedings = Proceedings(replaying: try journal.entries(after: EntryNumber(0)))
  }

  /// What a copy is made from, sealed.
  func edition(for copy: RecordCopy) -> Proceedings {
    proceedings.edition(for: copy, journal.sealing)
  }

  /// The record as a version of the minutes covers it; all of it where none is named.
  func edition(numbered version: Int?) throws -> Proceedings {
    guard let version else { return proceedings }
    guard let edition = proceedings.edition(of: version) else {
      let last = proceedings.meeting.versions.number
      throw ExitStatus(
        ExitStatus.refused, "! there is no version \(version); the last one is \(last)")
    }
    return edition
  }

  /// The seal that stands in the minutes of a version.
  struct VersionSeal {
    let version: Int
    let day: String?
    let entry: EntryNumber
    let hash: String

    var line: String {
      let state = day.map { "approved on \($0)" } ?? "not approved"
      return "Version \(version), \(state), is sealed at entry \(entry.rawValue): \(hash)"
    }

    var json: JSON {
      .object([
        ("version", .integer(Int64(version))), ("approved", day.map { .string($0) } ?? .null),
        ("entry", .integer(Int64(entry.rawValue))), ("seal", .string(hash)),
      ])
    }
  }

  /// The seals of all versions, the oldest first; none while the meeting goes on.
  var versionSeals: [VersionSeal] {
    let versions = proceedings.meeting.versions
    guard versions.state != .none else { return [] }
    return (1...versions.number).compactMap { number in
      guard let last = proceedings.edition(of: number)?.covered,
        let hash = (try? journal.seal(at: last)) ?? nil
      else { return nil }
      let approval = versions.approval(of: number)
      let day = approval.map { $0.on ?? proceedings.meeting.zone.date(of: $0.at) }
      return VersionSeal(version: number, day: day?.text, entry: last, hash: hash)
    }
  }
}
