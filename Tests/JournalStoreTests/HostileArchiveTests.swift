import Assembly
import Chance
import Foundation
import GRDB
import Testing

@testable import JournalStore

/// Files that no Gavel wrote, or that something went over since.
@Suite struct HostileArchiveTests {
  /// Does everything that reads an archive; throws what one of them throws.
  private func readAll(_ shelf: Shelf) throws {
    let archive = try shelf.archive()
    defer { try? archive.close() }
    for meeting in try archive.meetings() {
      let journal = try archive.journal(for: meeting.id)
      _ = try archive.verify(meeting.id)
      _ = try archive.clock(for: meeting.id)
      _ = Proceedings(replaying: try journal.entries(after: EntryNumber(0)))
    }
    _ = try archive.versions()
    _ = try archive.search(SearchQuery("tired"))
    _ = try archive.digests { _, _ in }
  }

  /// The bytes of an archive with a meeting in one file.
  private func whole() throws -> [UInt8] {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try Example.meeting(in: archive)
    _ = try archive.search(SearchQuery("tired"))
    _ = try archive.backup(to: shelf.folder + "/copy")
    return try Array(Data(contentsOf: URL(fileURLWithPath: shelf.folder + "/copy")))
  }

  @Test("An archive that was cut off anywhere is refused or read, and never traps")
  func cut() throws {
    let bytes = try whole()
    var refused = 0
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
      let shelf = Shelf()
      try shelf.write(Array(bytes.prefix(length)))
      do { try readAll(shelf) } catch is JournalFailure { refused += 1 }
    }
    #expect(refused > 30)
  }

  @Test("An archive with bytes gone over by chance is refused or read, and never traps")
  func scribbled() throws {
    let bytes = try whole()
    var chance = SplitMix64(seed: 20)
    for _ in 0..<150 {
      var scribbled = bytes
      for _ in 0..<Int.random(in: 1...40, using: &chance) {
        let at = Int.random(in: 100..<bytes.count, using: &chance)
        scribbled[at] = UInt8.random(in: 0...255, using: &chance)
      }
      let shelf = Shelf()
      try shelf.write(scribbled)
      do { try readAll(shelf) } catch is JournalFailure {}
    }
  }

  @Test("A file of random bytes behind the right first ones is refused")
  func noise() throws {
    var chance = SplitMix64(seed: 21)
    for length in [16, 100, 4096, 20_000] {
      let shelf = Shelf()
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &chance) }
      try shelf.write(Array("SQLite format 3\0".utf8) + bytes)
      #expect(throws: JournalFailure.self) { try shelf.archive() }
    }
  }

  @Test(
    "Tables made by hand may hold anything anywhere, and nothing traps",
    arguments: [
      "UPDATE entry SET seat = NULL", "UPDATE entry SET kind = NULL",
      "UPDATE entry SET number = 'one' WHERE number = 1", "UPDATE entry SET at_ms = x'00'",
      "UPDATE entry SET payload = NULL", "UPDATE entry SET version = 'first'",
      "UPDATE entry SET hash = NULL", "UPDATE entry SET command = NULL",
      "UPDATE meeting SET title = NULL", "UPDATE meeting SET id = '../../etc'",
      "UPDATE meeting SET kind = 7", "UPDATE meeting SET key_since = 'never'",
      "UPDATE meeting SET scheduled_ms = 'soon'", "UPDATE sealed SET field = 3.5",
      "UPDATE sealed SET digest = NULL", "UPDATE sealed SET entry = NULL",
      "UPDATE entry SET at_ms = 9223372036854775807",
      "UPDATE entry SET number = 9223372036854775807 WHERE number = 4",
      "UPDATE sealed SET entry = -9223372036854775807",
      "UPDATE meeting SET scheduled_ms = -9223372036854775808",
    ])
  func handmade(change: String) throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try Example.meeting(in: archive)
    try archive.write { db in
      for table in ["sealed", "entry", "meeting"] {
        try db.execute(sql: "CREATE TABLE own_\(table) AS SELECT * FROM \(table)")
      }
      for table in ["sealed", "entry", "meeting"] {
        if table == "entry" { try db.execute(sql: "DROP TRIGGER entries_are_for_ever") }
        try db.execute(sql: "DROP TABLE \(table)")
        try db.execute(sql: "ALTER TABLE own_\(table) RENAME TO \(table)")
      }
      try db.execute(sql: change)
    }
    try archive.close()
    do { try readAll(shelf) } catch is JournalFailure {}
  }
}
