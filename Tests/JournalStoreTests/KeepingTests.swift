import Assembly
import Foundation
import GRDB
import Records
import Testing

@testable import JournalStore

@Suite("Keeping the archive: backup, restore, import, purge")
struct KeepingTests {
  @Test("A backup that is restored holds the same records, hashes and all")
  func roundTrip() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    _ = try Example.meeting(in: archive)
    let copy = shelf.folder + "/copy.gavel"
    let report = try archive.backup(to: copy)
    #expect(report.meetings == 2 && report.entries == 14)
    // What is recorded after the backup is not in it.
    try SearchTests.add(to: journal, Example.note(4, "later"))
    let back = shelf.folder + "/back/archive.gavel"
    #expect(try Archive.restore(copy, to: back).entries == 14)
    let restored = try Archive(path: back)
    #expect(try restored.meetings().map(\.id).sorted() == archive.meetings().map(\.id).sorted())
    let entries = try journal.entries(after: EntryNumber(0)).dropLast()
    #expect(
      try restored.journal(for: journal.id).entries(after: EntryNumber(0)) == Array(entries))
    for meeting in try restored.meetings() {
      guard case .intact(let count, 0, let hash) = try restored.verify(meeting.id) else {
        Issue.record("\(meeting.id) is broken")
        continue
      }
      #expect(
        try archive.journal(for: meeting.id).seal(at: EntryNumber(count)) == hash)
    }
    #expect(try restored.search(SearchQuery("lamps")).count == 3)
  }

  @Test("Nothing is overwritten, and nothing half made stays behind")
  func refusals() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try Example.meeting(in: archive)
    #expect(throws: JournalFailure.self) { try archive.backup(to: shelf.path) }
    let copy = shelf.folder + "/copy.gavel"
    _ = try archive.backup(to: copy)
    #expect(throws: JournalFailure.self) { try archive.backup(to: copy) }
    #expect(throws: JournalFailure.self) { try Archive.restore(copy, to: shelf.path) }
    let none = shelf.folder + "/none.gavel"
    #expect(throws: JournalFailure.self) { try Archive.restore(none, to: shelf.folder + "/b") }
    try Data("no archive".utf8).write(to: URL(fileURLWithPath: none))
    #expect(throws: JournalFailure.self) { try Archive.restore(none, to: shelf.folder + "/b") }
    for (source, word) in [
      (none, "is not a backup"), (shelf.folder + "/nothere", "check the name"),
    ] {
      let failure = #expect(throws: JournalFailure.self) {
        try Archive.restore(source, to: shelf.folder + "/b")
      }
      #expect("\(failure as Any)".contains(source) && "\(failure as Any)".contains(word))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: shelf.folder).sorted()
    #expect(
      names.filter { !$0.hasPrefix("archive.gavel") } == ["copy.gavel", "none.gavel"], "\(names)")
  }

  @Test("A backup in which a record was changed is restored only when told so")
  func broken() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try Example.meeting(in: archive)
    try archive.write { db in
      try db.execute(sql: "UPDATE entry SET payload = replace(payload, 'Ana', 'Eva')")
    }
    let copy = shelf.folder + "/copy.gavel"
    _ = try archive.backup(to: copy)
    let target = shelf.folder + "/b.gavel"
    #expect(throws: JournalFailure.self) { try Archive.restore(copy, to: target) }
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(try Archive.restore(copy, to: target, anyway: true).meetings == 1)
  }

  private func exported(_ journal: SQLiteJournal, _ copy: RecordCopy) throws -> [UInt8] {
    var proceedings = Proceedings(replaying: try journal.entries(after: EntryNumber(0)))
    if let last = proceedings.entries.last?.number, let hash = try journal.seal(at: last) {
      proceedings.seal = Seal(entry: last, hash: hash, key: journal.sealingKeyText)
    }
    return RecordDataset(copy: copy).bytes(proceedings)
  }

  @Test("A clerk's copy that is imported gives the same documents and the same hashes")
  func adoption() throws {
    let (shelf, other) = (Shelf(), Shelf())
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    let bytes = try exported(journal, .clerk)
    let target = try other.archive()
    let adopted = try target.adopt(try RecordDataset.read(bytes))
    #expect(adopted == Adoption(id: journal.id, entries: 10, seal: .same))
    let copy = try target.journal(for: journal.id)
    #expect(
      try copy.entries(after: EntryNumber(0)) == journal.entries(after: EntryNumber(0)))
    #expect(try exported(copy, .clerk) == bytes)
    #expect(try exported(copy, .open) == exported(journal, .open))
    #expect(try target.verify(journal.id) == archive.verify(journal.id))
    // A meeting that is there already is never changed.
    let record = try RecordDataset.read(bytes)
    #expect(throws: JournalFailure.self) { try target.adopt(record) }
  }

  @Test("A clerk's copy that was changed on the way is taken over only when told so")
  func changedOnTheWay() throws {
    let (shelf, other) = (Shelf(), Shelf())
    let journal = try SearchTests.evening(in: try shelf.archive())
    let text = String(decoding: try exported(journal, .clerk), as: UTF8.self)
    let target = try other.archive()
    func record(_ old: String, _ new: String) throws -> ReadRecord {
      #expect(text.contains(old))
      return try RecordDataset.read(Array(text.replacing(old, with: new).utf8))
    }
    let changed = try record("are broken", "are splendid")
    let message = #expect(throws: JournalFailure.self) { try target.adopt(changed) }
    #expect("\(message as Any)".contains("not as it was exported"))
    #expect(try target.meetings().isEmpty)
    #expect(try target.adopt(changed, anyway: true).seal == .changed)
    // Without its key, a seal says nothing of the entries.
    let keyless = try record("\"key\": \"", "\"kept\": \"")
    #expect(try Shelf().archive().adopt(keyless).seal == .keyless)
  }

  @Test("A record that was purged bears no key, so its seal is not taken for a change")
  func purgedCopy() throws {
    let (shelf, other) = (Shelf(), Shelf())
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    _ = try archive.purge(journal.id)
    let purged = try archive.journal(for: journal.id)
    #expect(purged.sealingKeyText == nil)
    let record = try RecordDataset.read(try exported(purged, .clerk))
    #expect(try other.archive().adopt(record).seal == .keyless)
  }

  @Test("A public copy is refused with what it lacks, and so is what is damaged")
  func unfit() throws {
    let journal = try SearchTests.evening(in: try Shelf().archive())
    let posted = try exported(journal, .open)
    #expect {
      try RecordDataset.read(posted)
    } throws: { error in
      let message = (error as? RecordReadingError)?.message ?? ""
      return message.contains("public copy") && message.contains("1 of its 10 entries")
    }
    let clerks = String(decoding: try exported(journal, .clerk), as: UTF8.self)
    for change in [
      ("\"entry\": 3,", "\"entry\": 4,"), ("ledger.asked", "ledger.shouted"),
      ("gavel-record-1", "gavel-record-9"), ("{", "["),
    ] {
      let spoilt = Array(clerks.replacing(change.0, with: change.1, maxReplacements: 1).utf8)
      #expect(throws: RecordReadingError.self, "\(change)") { try RecordDataset.read(spoilt) }
    }
  }

  @Test("A replay with the record's key comes to the record's seal")
  func replayed() throws {
    let journal = try SearchTests.evening(in: try Shelf().archive())
    let entries = try journal.entries(after: EntryNumber(0))
    let key = try #require(journal.sealingKeyText)
    let seal = try #require(RecordChain.seal(of: entries, through: EntryNumber(10), key: key))
    #expect(try journal.seal(at: EntryNumber(10)) == seal.hash)
    #expect(RecordChain.seal(of: entries, through: EntryNumber(10), key: "00") == nil)
  }
}
