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
    #expect(adopted == Adoption(id: journal.id, entries: 10, isSameSeal: true))
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

  @Test("A purge takes private and redacted words out of the file, and every hash stays true")
  func purge() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    try SearchTests.add(
      to: journal,
      .minutes(
        .corrected(
          reference: Reference(.note, 2), old: "She lives at 12 Garden Street.",
          new: "She lives at 14 Garden Street.")),
      .privacy(.redacted(Reference(.note, 2))), .privacy(.nameRedacted(CardNumber(1))),
      Example.note(4, "Ana Núñez was right."))
    _ = try archive.search(SearchQuery("lamps"))
    let before = try archive.verify(journal.id)
    let planned = try archive.purgeable(journal.id)
    #expect(planned.texts == [Reference(.note, 2)])
    #expect(planned.people == 1 && planned.privateWords == 1)
    #expect(try archive.verify(journal.id) == before)
    #expect(try archive.purge(journal.id) == planned)
    guard case .intact(let count, let purged, let hash) = try archive.verify(journal.id),
      case .intact(count, 0, hash) = before
    else {
      Issue.record("the chain is broken: \(try archive.verify(journal.id))")
      return
    }
    #expect(purged == planned.entries + 1, "the entries that lost words, and a private note")
    try archive.close()
    for file in [shelf.path, shelf.path + "-wal"] {
      let bytes = (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data()
      for word in ["HIDDENWORD", "Garden", "Núñez"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in \(file)")
      }
    }
  }

  @Test("A purged record is read, corrected and verified as before")
  func afterPurge() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    var journal = try SearchTests.evening(in: archive)
    try SearchTests.add(to: journal, .privacy(.redacted(Reference(.note, 2))))
    _ = try archive.purge(journal.id)
    // Whoever sat there with the old key is told, and records nothing.
    #expect(throws: JournalFailure.self) {
      try SearchTests.add(to: journal, Example.note(4, "late"))
    }
    journal = try archive.journal(for: journal.id)
    try SearchTests.add(to: journal, Example.note(4, "late"))
    let proceedings = Proceedings(replaying: try journal.entries(after: EntryNumber(0)))
    let texts = proceedings.meeting.minutes.notes.map(\.text)
    #expect(
      texts == ["The lamps on Main Street are broken.", "(purged)", "(purged)", "late"])
    guard case .intact(12, let purged, _) = try archive.verify(journal.id) else {
      Issue.record("the chain is broken")
      return
    }
    #expect(purged >= 2)
    #expect(try archive.search(SearchQuery("late")).count == 1)
    // A second purge keeps what the first one left.
    _ = try archive.purge(journal.id)
    guard case .intact = try archive.verify(journal.id) else {
      Issue.record("the chain is broken after the second purge")
      return
    }
  }
}
