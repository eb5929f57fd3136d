import Assembly
import Foundation
import GRDB
import Testing

@testable import JournalStore

@Suite struct VerificationTests {
  /// Changes a row as somebody with the sqlite3 shell can, past all triggers.
  private func tamper(_ archive: Archive, _ sql: String) throws {
    try archive.write { db in
      try db.execute(sql: "DROP TRIGGER IF EXISTS entries_do_not_change")
      try db.execute(sql: sql)
      #expect(db.changesCount == 1)
    }
  }

  @Test(
    "A changed row is found, and named",
    arguments: [
      ("payload = replace(payload, 'Ana', 'Eva')", "its words were changed"),
      ("line = 'add Eva Ruiz'", "its words were changed"),
      ("verb = NULL, line = NULL", "its words were changed"),
      ("at_ms = at_ms + 1", "its number, time, seat or kind was changed, or an entry before it"),
      ("seat = 'clerk'", "its number, time, seat or kind was changed, or an entry before it"),
      ("command = 1", "its number, time, seat or kind was changed, or an entry before it"),
      (
        "kind = 'speakers.named'",
        "its number, time, seat or kind was changed, or an entry before it"
      ),
      ("hash = zeroblob(32)", "its number, time, seat or kind was changed, or an entry before it"),
      ("number = 9", "it is missing"),
    ])
  func tampering(change: String, reason: String) throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    let hash = try #require(try journal.seal(at: EntryNumber(4)))
    #expect(try archive.verify(journal.id) == .intact(entries: 4, purged: 0, hash: hash))
    try tamper(archive, "UPDATE entry SET \(change) WHERE number = 2")
    #expect(
      try archive.verify(journal.id) == .broken(entry: EntryNumber(2), reason: reason))
  }

  @Test("Private words stand apart from the entry, and a change of them is found")
  func privateWords() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    let stored = try archive.read { db in
      try Row.fetchOne(db, sql: "SELECT line, payload FROM entry WHERE number = 4")
    }
    #expect(stored?["line"] == "note ask again --- ")
    #expect(stored?["payload"] == #"{"number":1,"text":"","isPrivate":true}"#)
    try tamper(archive, "UPDATE sealed SET text = 'he was well' WHERE field = 'line'")
    #expect(
      try archive.verify(journal.id)
        == .broken(entry: EntryNumber(4), reason: "its private words were changed"))
  }

  @Test("Private words can be purged, and the chain still holds")
  func purging() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    let hash = try #require(try journal.seal(at: EntryNumber(4)))
    try archive.write { db in
      try db.execute(sql: "UPDATE sealed SET salt = NULL, text = NULL")
    }
    #expect(try archive.verify(journal.id) == .intact(entries: 4, purged: 1, hash: hash))
    let entry = try journal.entries(after: EntryNumber(3))[0]
    #expect(entry.typed?.line == "note ask again --- (purged)")
    #expect(entry.event == Example.note(1, "(purged)", isPrivate: true))
    try tamper(archive, "DELETE FROM sealed WHERE field = 'line'")
    #expect(
      try archive.verify(journal.id)
        == .broken(entry: EntryNumber(4), reason: "its words were changed"))
  }

  @Test("Without the key and its salt an entry's words can be purged, and the chain still holds")
  func purgingAnEntry() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    let hash = try #require(try journal.seal(at: EntryNumber(4)))
    try archive.write { db in
      try db.execute(sql: "UPDATE meeting SET sealing_key = NULL")
      try db.execute(
        sql: "UPDATE entry SET payload = replace(payload, 'Ana Ruiz', '(purged)') WHERE number = 2")
    }
    #expect(try archive.verify(journal.id) == .intact(entries: 4, purged: 4, hash: hash))
    let purged = try archive.journal(for: journal.id)
    #expect(throws: JournalFailure.self) {
      try purged.append(
        Example.submission("add Cy", Example.added(3, "Cy")), at: Example.start,
        expecting: EntryNumber(4))
    }
  }

  @Test("Both wordings of a corrected private note are private")
  func correction() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    let event = Event.minutes(.corrected(reference: Reference(.note, 1), old: "tired", new: "ill"))
    _ = try journal.append(
      Example.submission("fix N1 /tired/ill/", event), at: Example.start, expecting: EntryNumber(4))
    let stored = try archive.read { db in
      try Row.fetchOne(db, sql: "SELECT line || payload FROM entry WHERE number = 5")
    }
    let text: String? = stored?[0]
    #expect(text?.contains("tired") == false && text?.contains("ill") == false)
    let entry = try journal.entries(after: EntryNumber(4))[0]
    #expect(entry.event == event && entry.typed?.line == "fix N1 /tired/ill/")
  }

  @Test("The same entries with the same key give the same chain, on any boot and in any archive")
  func sameness() throws {
    let key = [UInt8](repeating: 7, count: 32)
    let seals = try (1...2).map { _ in
      let shelf = Shelf()
      let archive = try shelf.archive()
      _ = try archive.clock()
      let journal = try archive.create(
        Example.opening, seat: .moderator, at: Example.start, sealingKey: key)
      #expect(journal.sealingKey == key)
      return try journal.seal(at: EntryNumber(1))
    }
    #expect(seals[0] != nil && seals[0] == seals[1])
  }
}
