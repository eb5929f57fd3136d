import Assembly
import Foundation
import GRDB
import Records
import Testing

@testable import JournalStore

@Suite("Purging private and redacted words")
struct PurgeTests {
  @Test(
    "Private words are kept apart whatever white space stands about their mark",
    arguments: ["a\t---\tSECRET", "a --- SECRET", "a \t---\t SECRET", "/--- SECRET"])
  func privateWords(line: String) throws {
    let shelf = Shelf()
    let journal = try Example.meeting(in: try shelf.archive())
    _ = try journal.append(
      Example.submission(line, .attendance(.counted(3))), at: Example.start,
      expecting: EntryNumber(4))
    #expect(try journal.entries(after: EntryNumber(4)).first?.typed?.line == line)
    let stored = try journal.archive.read { db in
      try EntryTable.stored(of: journal.meeting, after: 4, in: db)
    }
    #expect(stored.first?.typed?.line.contains("SECRET") == false)
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

  /// Two meetings that were written in turns, so that pages of the file were split again and
  /// again: notes of changing length, private ones among them; those of the first are redacted.
  private func interleaved(in archive: Archive) throws -> SQLiteJournal {
    let (first, second) = (
      try SearchTests.evening(in: archive),
      try SearchTests.evening(in: archive, day: "2016-08-02", topic: "trees")
    )
    var lasts = [first.id: 10, second.id: 10]
    func note(_ number: Int, in journal: SQLiteJournal, _ word: String) throws {
      let filling = String(repeating: "x", count: number * 37 % 300)
      let last = try #require(lasts[journal.id])
      let line = "/ \(word)\(number) \(filling)\t---\tSEALEDW\(number) \(filling)"
      let events = [
        Example.note(2 * number, "\(word)\(number) \(filling)"),
        Example.note(2 * number + 1, "SEALEDW\(number) \(filling)", isPrivate: true),
      ]
      let submission = Submission(
        typed: TypedLine(verb: "note", line: line), seat: .moderator, events: events)
      let entries = try journal.append(
        submission, at: Example.start, expecting: EntryNumber(last))
      lasts[journal.id] = last + entries.count
    }
    // Both meetings grow in turns; the later one of the two stands behind in the file.
    try archive.batch {
      for number in 2..<152 {
        try note(number, in: first, "SECRETW")
        try note(number, in: second, "PUBLICW")
      }
      let redactions = (2..<152).map { Event.privacy(.redacted(Reference(.note, 2 * $0))) }
      _ = try first.append(
        Submission(typed: nil, seat: .moderator, events: redactions), at: Example.start,
        expecting: EntryNumber(lasts[first.id] ?? 0))
    }
    return first
  }

  private func occurrences(of word: String, _ path: String) -> Int {
    [path, path + "-wal"].reduce(0) { count, file in
      let bytes = (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data()
      return count
        + String(decoding: bytes, as: UTF8.self)
        .split(separator: word, omittingEmptySubsequences: false).count - 1
    }
  }

  @Test("Nothing of them is left in pages that were split long ago, nor of private typed words")
  func slack() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try interleaved(in: archive)
    #expect(occurrences(of: "SECRETW", shelf.path) > 0)
    let report = try archive.purge(journal.id)
    #expect(report.texts.count == 150 && report.privateWords == 301)
    #expect(occurrences(of: "SECRETW", shelf.path) == 0)
    // The other meeting keeps its words: public ones twice, private ones twice.
    #expect(occurrences(of: "PUBLICW", shelf.path) >= 300)
    #expect(occurrences(of: "SEALEDW", shelf.path) == 300)
    for meeting in try archive.meetings() {
      guard case .intact = try archive.verify(meeting.id) else {
        Issue.record("the chain of \(meeting.id) is broken")
        continue
      }
    }
  }

  @Test("While another program reads the file, a purge says that the bytes are still there")
  func reader() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    try SearchTests.add(to: journal, .privacy(.redacted(Reference(.note, 2))))
    try archive.checkpointIfIdle()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: shelf.path, configuration: configuration)
    try other.writeWithoutTransaction { db in
      try db.beginTransaction(.deferred)
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry")
    }
    let failure = #expect(throws: JournalFailure.self) { try archive.purge(journal.id) }
    #expect("\(failure as Any)".contains("is read by another program"))
    #expect(occurrences(of: "Garden Street", shelf.path) > 0)
    try other.writeWithoutTransaction { db in try db.rollback() }
    try other.close()
    _ = try archive.purge(journal.id)
    #expect(occurrences(of: "Garden Street", shelf.path) == 0)
  }

  @Test("Every event whose command was undone can be read without its words")
  func undone() throws {
    let events =
      [Event.session(.opened(Example.opening))]
      + Samples.all.filter { if case .session(.opened) = $0 { false } else { true } }
      .filter { if case .history = $0 { false } else { true } }
    let struck = (2...events.count).map { CommandNumber($0) }
    let entries = (events + [.history(.struck(commands: struck))]).enumerated().map {
      Entry(
        number: EntryNumber($0.offset + 1), command: CommandNumber($0.offset + 1),
        at: Example.start, seat: .moderator,
        typed: TypedLine(verb: "test", line: "test some words"), event: $0.element)
    }
    let proceedings = Proceedings(replaying: entries)
    var purging = Purging(proceedings)
    var purged: [Entry] = []
    for entry in entries {
      let stored = try CodedEntry(entry)
      purged.append(try (purging.next(stored)?.entry ?? stored).entry())
    }
    #expect(Proceedings(replaying: purged).meeting == proceedings.meeting)
    let text = try purged.dropFirst().map { try CodedEntry($0).event.payload.text }.joined()
    for word in [
      "Maple Street", "owns the lot", "Parks", "We see you", "lamps be repaired", "leaves early",
      "twice", "sound", "Snow", "6 to 1", "not noticed", "Longer hours",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("What was written and undone goes as well, with its line")
  func undoneNote() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try SearchTests.evening(in: archive)
    _ = try journal.append(
      Example.submission("/ STRUCKWORD", Example.note(4, "STRUCKWORD")), at: Example.start,
      expecting: EntryNumber(10))
    _ = try journal.append(
      Example.submission("undo", .history(.struck(commands: [3]))), at: Example.start,
      expecting: EntryNumber(11))
    let before = Proceedings(replaying: try journal.entries(after: EntryNumber(0)))
    #expect(try archive.purge(journal.id).undone == 1)
    #expect(occurrences(of: "STRUCKWORD", shelf.path) == 0)
    let after = Proceedings(
      replaying: try archive.journal(for: journal.id).entries(after: EntryNumber(0)))
    #expect(before.struck == [3] && after.struck == [3])
    #expect(after.meeting.minutes.notes.count == before.meeting.minutes.notes.count)
  }
}
