import Assembly
import Glibc
import Testing

@testable import JournalStore

@Suite("Following an archive")
struct FollowerTests {
  @Test("What another process commits is noticed within a tenth of a second")
  func follows() throws {
    let shelf = Shelf()
    let (writer, reader) = (try shelf.archive(), try shelf.archive())
    let opening = Example.opening
    let journal = try writer.create(opening, seat: .moderator, at: Example.start)
    let follower = Follower(try reader.journal(for: journal.id))
    while try follower.wait(atMost: 0, or: -1) {}
    #expect(try !follower.wait(atMost: 20, or: -1))
    for _ in 0..<5 {
      let began = SystemClock.milliseconds(CLOCK_MONOTONIC)
      let last = try journal.entries(after: EntryNumber(0)).last?.number ?? EntryNumber(0)
      _ = try journal.append(
        Submission(typed: nil, seat: .moderator, events: [.attendance(.counted(1))]),
        at: Example.start, expecting: last)
      #expect(try follower.wait(atMost: 5000, or: -1))
      #expect(SystemClock.milliseconds(CLOCK_MONOTONIC) - began < 5000)
    }
  }

  @Test("Another descriptor ends the waiting")
  func other() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try archive.create(Example.opening, seat: .moderator, at: Example.start)
    let follower = Follower(journal)
    while try follower.wait(atMost: 0, or: -1) {}
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(write(ends[1], "x", 1) == 1)
    #expect(try !follower.wait(atMost: 60_000, or: ends[0]))
  }

  @Test("A connection that may not write is refused by the store, and reads on")
  func readOnly() throws {
    let shelf = Shelf()
    let (writer, reader) = (try shelf.archive(), try shelf.archive())
    let id = try writer.create(Example.opening, seat: .moderator, at: Example.start).id
    let journal = try reader.journal(for: id)
    try reader.forbidWriting()
    #expect(throws: JournalFailure.self) {
      try journal.append(
        Submission(typed: nil, seat: .moderator, events: [.attendance(.counted(1))]),
        at: Example.start, expecting: EntryNumber(1))
    }
    #expect(try journal.entries(after: EntryNumber(0)).count == 1)
  }

  @Test("A placard is there while its page is served, and another one takes its place")
  func placard() throws {
    let shelf = Shelf()
    _ = try shelf.archive()
    func lines() -> [String]? { Placard.lines(archive: shelf.path, meeting: "m") }
    #expect(lines() == nil)
    var first: Placard? = try Placard.putUp(
      ["http://a", "", "██"], archive: shelf.path, meeting: "m")
    #expect(lines() == ["http://a", "", "██"])
    let second = try Placard.putUp(["http://b"], archive: shelf.path, meeting: "m")
    first?.takeDown()
    #expect(lines() == ["http://b"])
    // A page that is killed lets go of its lock and leaves its file.
    first = nil
    second.takeDown()
    #expect(lines() == nil)
  }
}
