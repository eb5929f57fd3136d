import Assembly
import Foundation
import Testing

@testable import JournalStore

@Suite struct HeartbeatTests {
  private let clerk = Seat(.clerk, name: "Lee Moon")

  @Test("A seat lives while it holds its file, and its last beat outlives it")
  func life() throws {
    let shelf = Shelf()
    #expect(Heartbeat.lastBeat(archive: shelf.path, meeting: "m") == nil)
    var heartbeat: Heartbeat? = try Heartbeat.start(
      archive: shelf.path, meeting: "m", seat: clerk, at: Example.start)
    let other = try Heartbeat.start(
      archive: shelf.path, meeting: "m", seat: .moderator, at: Example.start)
    let same = try Heartbeat.start(
      archive: shelf.path, meeting: "m", seat: .moderator, at: Example.start)
    #expect(
      Heartbeat.liveSeats(archive: shelf.path, meeting: "m").sorted()
        == ["clerk:Lee Moon", "moderator", "moderator"])
    #expect(Heartbeat.liveSeats(archive: shelf.path, meeting: "m-2").isEmpty)
    same.stop()
    let last = Example.start + .seconds(9)
    heartbeat?.beat(at: last)
    other.stop()
    #expect(Heartbeat.liveSeats(archive: shelf.path, meeting: "m") == ["clerk:Lee Moon"])
    // A process that dies lets go of its lock and leaves its file.
    heartbeat = nil
    #expect(Heartbeat.liveSeats(archive: shelf.path, meeting: "m").isEmpty)
    #expect(Heartbeat.lastBeat(archive: shelf.path, meeting: "m") == last)
    Heartbeat.sweep(archive: shelf.path, meeting: "m")
    #expect(Heartbeat.lastBeat(archive: shelf.path, meeting: "m") == nil)
  }

  @Test("All seats on one boot share one clock, which is never before the last entry")
  func clock() throws {
    let shelf = Shelf()
    let (first, second) = (try shelf.archive(), try shelf.archive())
    let (one, other) = (try first.clock(), try second.clock())
    #expect(one.wall == other.wall && one.boot == other.boot)
    let later = one.now() + .minutes(60)
    let journal = try first.create(Example.opening, seat: .moderator, at: later)
    let moved = try second.clock(for: journal.id)
    #expect(moved.now() >= later)
    #expect(try first.clock(for: journal.id).wall == moved.wall)
    #expect(try first.clock().wall == one.wall)
  }
}
