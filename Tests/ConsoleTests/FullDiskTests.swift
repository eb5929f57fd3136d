import Assembly
import Foundation
import JournalStore
import PseudoTerminal
import Testing

/// A limit on the size of files stands for the full disk, because it needs no rights.
///
/// It holds for one process. `scripts/proof disk` does the same on a disk that is really full.
@Suite("A disk that takes nothing more")
struct FullDiskTests {
  @Test(
    "The console says NOT RECORDED, the meeting goes on, and with room it records again",
    arguments: [1, 2000])
  func full(room: Int) throws {
    let hall = try Hall()
    let child = try hall.inSession()
    #expect(child.type("next", until: "called"))
    #expect(child.type("start", until: "starts"))
    let size = try #require(
      try FileManager.default.attributesOfItem(atPath: hall.archive + "-wal")[.size] as? Int)
    // The second room cuts the write of a commit short in its middle.
    #expect(child.limitFiles(to: size + room))
    #expect(child.type("/ lost " + String(repeating: "x", count: 40), until: "NOT RECORDED"))
    #expect(child.type("queue", until: "王小明"))
    #expect(child.wait { $0.cursorLine.contains("▶ speaks 1:5") })
    #expect(child.type("end", until: "NOT RECORDED"))
    let other = try hall.start(["join", "--as", "clerk:Lee"])
    #expect(other.wait { $0.text.contains("Seat clerk:Lee") }, "\(other.screen.text)")
    #expect(other.type("/ from elsewhere", until: "N1 noted"))
    #expect(child.limitFiles(to: nil))
    #expect(child.type("/ kept", until: "N2 noted"), "\(child.screen.text)")
    #expect(child.type("end", until: "spoke"))
    for seat in [other, child] {
      seat.send("quit\r")
      #expect(seat.waitForExit() == 0)
    }
    let archive = try Archive(path: hall.archive)
    let meeting = try #require(try archive.latest())
    let entries = try archive.journal(for: meeting.id).entries(after: EntryNumber(0))
    #expect(entries.map(\.number.rawValue) == Array(1...entries.count))
    let notes = entries.compactMap { $0.typed?.line }.filter { $0.hasPrefix("/") }
    #expect(notes == ["/ from elsewhere", "/ kept"])
    guard case .intact = try archive.verify(meeting.id) else {
      Issue.record("the chain is broken")
      return
    }
  }

  @Test("Piped lines stop at the one that was not recorded, with status 3")
  func piped() throws {
    let hall = try Hall()
    let moderator = try hall.inSession()
    let size = try #require(
      try FileManager.default.attributesOfItem(atPath: hall.archive + "-wal")[.size] as? Int)
    let lines = (1...400).map { "/ note \($0)\n" }.joined()
    let blocks = size / 512 + 200
    let joining =
      "printf '%s' \"$1\" | { ulimit -S -f \(blocks); \"$0\" join --as clerk --archive \"$2\"; }"
    let child = try TerminalChild(
      "/bin/sh",
      arguments: ["-c", joining, try TerminalChild.built("gavel"), lines, hall.archive])
    #expect(child.waitForExit() == 3)
    #expect(child.screen.text.contains("! NOT RECORDED: "), "\(child.screen.text)")
    #expect(moderator.type("/ kept", until: "noted"))
  }

  @Test("Another program that holds the archive for too long costs the line, and nothing else")
  func busy() throws {
    let hall = try Hall()
    let child = try hall.inSession()
    let archive = try Archive(path: hall.archive)
    try archive.batch {
      child.send("/ lost\r")
      #expect(
        child.wait(milliseconds: 15_000) {
          $0.text.contains("NOT RECORDED: another program has held")
        }, "\(child.screen.text)")
    }
    #expect(child.type("/ kept", until: "N1 noted"))
  }
}
