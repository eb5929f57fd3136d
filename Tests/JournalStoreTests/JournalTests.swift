import Assembly
import Foundation
import JournalStore
import Testing

@Suite struct JournalTests {
  @Test("What was appended is there after the archive was opened again")
  func durability() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    let written = try journal.entries(after: EntryNumber(0))
    try archive.close()
    let again = try shelf.archive().journal(for: journal.id)
    #expect(try again.entries(after: EntryNumber(0)) == written)
    #expect(written.map(\.number.rawValue) == [1, 2, 3, 4])
    #expect(written.map(\.command.rawValue) == [1, 2, 2, 3])
    #expect(written[1].typed?.line == "add Ana Ruiz, Ben Okafor")
    #expect(written[2].typed == nil)
    #expect(written[3].typed?.line == "note ask again --- he sounded tired")
    #expect(written[3].event == Example.note(1, "he sounded tired", isPrivate: true))
    #expect(try again.entries(after: EntryNumber(3)) == [written[3]])
  }

  @Test("append returns just what is read back later")
  func sameness() throws {
    let shelf = Shelf()
    let journal = try Example.meeting(in: try shelf.archive())
    let returned = try journal.append(
      Example.submission("add Cy Lin", Example.added(3, "Cy Lin")), at: Example.start + .minutes(1),
      expecting: EntryNumber(4))
    #expect(try journal.entries(after: EntryNumber(4)) == returned)
  }

  @Test("The seat that wrote second is told so, and nothing of it is recorded")
  func overtaken() throws {
    let shelf = Shelf()
    let (first, second) = (try shelf.archive(), try shelf.archive())
    let journal = try Example.meeting(in: first)
    let other = try second.journal(for: journal.id)
    let submission = Example.submission("add Cy Lin", Example.added(3, "Cy Lin"))
    _ = try other.append(submission, at: Example.start, expecting: EntryNumber(4))
    #expect(throws: JournalFailure.overtaken) {
      try journal.append(submission, at: Example.start, expecting: EntryNumber(4))
    }
    #expect(try journal.entries(after: EntryNumber(0)).count == 5)
    _ = try journal.append(submission, at: Example.start, expecting: EntryNumber(5))
    #expect(try other.entries(after: EntryNumber(5)).count == 1)
  }

  @Test("A batch that fails leaves nothing behind, and the journal goes on")
  func batch() throws {
    struct Stop: Error {}
    let shelf = Shelf()
    let journal = try Example.meeting(in: try shelf.archive())
    let submission = Example.submission("add Cy Lin", Example.added(3, "Cy Lin"))
    #expect(throws: Stop.self) {
      try journal.batch {
        _ = try journal.append(submission, at: Example.start, expecting: EntryNumber(4))
        _ = try journal.append(submission, at: Example.start, expecting: EntryNumber(5))
        #expect(try journal.entries(after: EntryNumber(4)).count == 2)
        throw Stop()
      }
    }
    #expect(try journal.entries(after: EntryNumber(4)).isEmpty)
    try journal.batch {
      _ = try journal.append(submission, at: Example.start, expecting: EntryNumber(4))
      #expect(throws: JournalFailure.overtaken) {
        try journal.append(submission, at: Example.start, expecting: EntryNumber(4))
      }
    }
    #expect(try journal.entries(after: EntryNumber(4)).count == 1)
    #expect(try journal.archive.verify(journal.id) == verified(journal, 5))
  }

  @Test("Four seats that write at once all get their entries in, one after the other")
  func race() async throws {
    let shelf = Shelf()
    let id = try Example.meeting(in: try shelf.archive()).id
    let path = shelf.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seat in 1...4 {
        group.addTask {
          let journal = try Archive(path: path).journal(for: id)
          // All start from the same entry, so that some are overtaken whoever is first.
          var seen = 4
          var written = 0
          while written < 25 {
            let event = Example.note(seen, "seat \(seat)")
            do throws(JournalFailure) {
              _ = try journal.append(
                Example.submission("note seat \(seat)", event), at: Example.start,
                expecting: EntryNumber(seen))
              seen += 1
              written += 1
            } catch .overtaken {
              seen += try journal.entries(after: EntryNumber(seen)).count
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let journal = try shelf.archive().journal(for: id)
    #expect(try journal.entries(after: EntryNumber(0)).count == 104)
    #expect(try journal.archive.verify(id) == verified(journal, 104))
  }

  @Test("Another seat's entry makes the descriptor readable, and is news once")
  func news() throws {
    let shelf = Shelf()
    let (first, second) = (try shelf.archive(), try shelf.archive())
    let journal = try Example.meeting(in: first)
    let other = try second.journal(for: journal.id)
    #expect(try other.changed())
    #expect(try !other.changed())
    let descriptor = try #require(other.changeDescriptor)
    #expect(!isReadable(descriptor))
    _ = try journal.append(
      Example.submission("add Cy Lin", Example.added(3, "Cy Lin")), at: Example.start,
      expecting: EntryNumber(4))
    #expect(isReadable(descriptor))
    #expect(try other.changed())
    #expect(!isReadable(descriptor))
    // What a seat wrote itself is no news to it.
    #expect(try !journal.changed())
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var set = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&set, 1, 0) == 1
  }

  private func verified(_ journal: SQLiteJournal, _ entries: Int) throws -> Verification {
    let hash = try #require(try journal.seal(at: EntryNumber(entries)))
    return .intact(entries: entries, purged: 0, hash: hash)
  }
}
