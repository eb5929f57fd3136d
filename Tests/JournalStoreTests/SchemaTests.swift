import Assembly
import Foundation
import GRDB
import Records
import Testing

@testable import JournalStore

/// One archive a released schema, kept for ever.
@Suite("Archives of earlier releases")
struct SchemaTests {
  private func old(_ version: Int) throws -> Shelf {
    let shelf = Shelf()
    let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Archives/schema-\(version).gavel")
    try shelf.write([UInt8](Data(contentsOf: kept)))
    return shelf
  }

  @Test("An archive of schema 1 is brought to this one, with the same records and hashes")
  func first() throws {
    let shelf = try old(1)
    let archive = try shelf.archive()
    #expect(
      try archive.read { db in try Int32.fetchOne(db, sql: "PRAGMA user_version") }
        == Schema.version)
    let meetings = try archive.meetings()
    #expect(meetings.map(\.entries) == [6, 23])
    #expect(meetings.map(\.isAdjourned) == [false, true])
    let hashes = [
      "0c2a4b39029b1f13663e63cb916f1de883dad626e142de4c2b46a1e64745f5b6",
      "c899e8d2d3b5313844186c41860b2c71fd29456eea25031531037ef2707a8acd",
    ]
    for (meeting, hash) in zip(meetings, hashes) {
      #expect(
        try archive.verify(meeting.id) == .intact(entries: meeting.entries, purged: 0, hash: hash))
    }
    let journal = try archive.journal(for: meetings[1].id)
    let proceedings = Proceedings(replaying: try journal.entries(after: EntryNumber(0)))
    let meeting = proceedings.meeting
    #expect(meeting.minutes.notes.map(\.isPrivate) == [false, true, false, true])
    #expect(meeting.minutes.notes[1].text == "she sounded tired")
    #expect(meeting.privacy.redacted == [Reference(.note, 3)])
    #expect(meeting.versions.state == .draft)
    #expect(try archive.search(SearchQuery("lamps")).isEmpty == false)
    #expect(try archive.search(SearchQuery("garden")).isEmpty)
  }

  @Test("It takes entries again, and the chain goes on")
  func goesOn() throws {
    let shelf = try old(1)
    let archive = try shelf.archive()
    let journal = try archive.journal(for: try #require(try archive.latestUnadjourned()).id)
    _ = try journal.append(
      Example.submission("note on", Example.note(2, "on")), at: Instant(milliseconds: 1 << 41),
      expecting: EntryNumber(6))
    guard case .intact(7, 0, _) = try archive.verify(journal.id) else {
      Issue.record("the chain is broken")
      return
    }
    try archive.close()
    #expect(try shelf.archive().meetings().count == 2)
  }

  @Test("Two programs that open an old archive at once both find the new one")
  func twice() throws {
    let shelf = try old(1)
    let (one, other) = (try shelf.archive(), try shelf.archive())
    #expect(try one.meetings() == other.meetings())
  }
}
