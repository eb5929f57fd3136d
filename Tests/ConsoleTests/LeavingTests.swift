import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite("Leaving a console and coming back")
struct LeavingTests {
  @Test("Ctrl-D asks while the meeting is open, and leaves it open when pressed again")
  func endOfInput() throws {
    let hall = try Hall()
    let child = try hall.inSession()
    child.send("\u{4}")
    #expect(child.wait { $0.text.contains("Ctrl-D again leaves it open") })
    #expect(child.type("count 3", until: "3 people noted"))
    child.send("\u{4}")
    #expect(child.wait { $0.text.components(separatedBy: "Ctrl-D again").count == 3 })
    child.send("\u{4}")
    #expect(child.waitForExit() == 0)
    try resumes(hall)
  }

  @Test("After adjournment the prompt counts nobody who waits")
  func nobodyWaits() throws {
    let hall = try Hall()
    let child = try hall.start(["--out", hall.folder])
    #expect(child.wait { $0.cursorLine.hasPrefix("doors>") })
    #expect(child.type("open", until: "Called to order"))
    #expect(child.type("add Ana Ruiz", until: "#1 Ana Ruiz"))
    #expect(child.wait { $0.cursorLine.contains("1 waiting") })
    child.send("adjourn!\r")
    #expect(child.wait { $0.cursorLine.contains("adjourned>") }, "\(child.screen.text)")
    #expect(!child.screen.cursorLine.contains("waiting"))
  }

  @Test(
    "A signal to end leaves the terminal as it was and the meeting to be resumed",
    arguments: [(Int32(15), Int32(143)), (1, 129), (3, 131)])
  func signals(number: Int32, status: Int32) throws {
    let hall = try Hall()
    let probe = try hall.start(["--help"])
    let cooked = probe.modes
    let child = try hall.inSession()
    #expect(child.type("next", until: "called"))
    #expect(child.type("start", until: "starts"))
    child.send("half a li")
    #expect(
      child.wait { $0.cursorLine.contains("half a li") })
    child.signal(number)
    #expect(child.waitForExit() == status)
    #expect(child.isCooked)
    #expect(!child.screen.modes.contains("2004"))
    if !cooked.isEmpty { #expect(child.modes == cooked) }
    try resumes(hall)
  }

  @Test("A closed window and a kill that nobody can catch leave the meeting to be resumed")
  func killed() throws {
    for kills in [true, false] {
      let hall = try Hall()
      let child = try hall.inSession()
      #expect(child.type("next", until: "called"))
      if kills { child.signal(SIGKILL) } else { child.hangUp() }
      #expect(child.waitForExit() == (kills ? 137 : 129))
      try resumes(hall)
    }
  }

  @Test("A speaker is not charged for the time in which nobody was there, and for all before")
  func lastBeat() throws {
    let hall = try Hall()
    let child = try hall.inSession()
    #expect(child.type("next", until: "called"))
    #expect(child.type("start", until: "starts"))
    #expect(child.wait { $0.cursorLine.contains("▶ speaks 1:57") })
    #expect(child.type("quit", until: "gavel resume"))
    #expect(child.waitForExit() == 0)
    let back = try hall.start(["resume"])
    // What was spoken after the last entry counts, up to the moment of the quit.
    #expect(
      back.wait { $0.text.contains("had 1:57") || $0.text.contains("had 1:56") },
      "\(back.screen.text)")
  }

  private func resumes(_ hall: Hall) throws {
    let back = try hall.start(["resume"])
    #expect(back.wait { $0.text.contains("Back at Town hall") }, "\(back.screen.text)")
    #expect(back.type("queue", until: "Zoë Ångström"))
    #expect(back.type("quit", until: "stays open"))
    #expect(back.waitForExit() == 0)
  }
}
