import Glibc
import PseudoTerminal
import Testing

@Suite("Giving the terminal back")
struct LeavingTests {
  /// Starts the probe and keeps the modes that the terminal had before it came.
  private func fresh(_ settings: [String: String] = [:]) throws -> (TerminalChild, [UInt8]) {
    let untouched = try TerminalChild("/bin/sleep", arguments: ["100"])
    let modes = untouched.modes
    return (try probe(settings), modes)
  }

  @Test("Exit by any way leaves the modes as they were", arguments: ["quit", "exit", "\u{4}"])
  func exits(how: String) throws {
    let (child, before) = try fresh()
    #expect(child.modes != before)
    #expect(child.screen.modes == ["2004"])
    child.send(how == "\u{4}" ? how : how + "\r")
    #expect(child.waitForExit() == (how == "exit" ? 3 : 0))
    #expect(child.modes == before)
    #expect(child.screen.modes.isEmpty)
  }

  @Test(
    "Signals end the read, and the terminal is as it was", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func signals(number: Int32) throws {
    let (child, before) = try fresh()
    child.send("half")
    #expect(child.wait { $0.text.contains("half") })
    child.signal(number)
    #expect(child.waitForExit() == 128 + number)
    #expect(child.modes == before)
    #expect(child.screen.modes.isEmpty)
    #expect(child.screen.text.contains("saved") == (number != SIGHUP))
  }

  @Test("A crash leaves the terminal as it was", arguments: ["crash", "abort"])
  func crash(how: String) throws {
    let (child, before) = try fresh()
    child.send(how + "\r")
    let status = child.waitForExit()
    #expect([SIGILL, SIGTRAP, SIGABRT].map { 128 + $0 }.contains(status))
    #expect(child.modes == before)
    #expect(child.screen.modes.isEmpty)
  }

  @Test("A crash by a signal from outside, in the middle of a line")
  func crashWhileReading() throws {
    let (child, before) = try fresh()
    child.send("half")
    #expect(child.wait { $0.text.contains("half") })
    child.signal(SIGSEGV)
    #expect(child.waitForExit() == 128 + SIGSEGV)
    #expect(child.modes == before)
    #expect(child.screen.modes.isEmpty)
  }

  @Test("What was typed ahead of the end is there for the next reader")
  func typeAhead() throws {
    let child = try probe()
    child.send("rest\r")
    #expect(child.wait { $0.row > 0 })
    child.send("next\n")
    #expect(child.wait { $0.text.contains("rest: ") })
    #expect(child.screen.text.contains("next"), "\(child.screen.text)")
  }

  @Test("Lent and taken back, the terminal is cooked in between")
  func lend() throws {
    let (child, _) = try fresh()
    child.send("lend\rok\r")
    #expect(child.wait { $0.text.contains("ran: ok") }, "\(child.screen.text)")
  }

  @Test("After a stop from outside the line is drawn anew")
  func continued() throws {
    let child = try probe()
    child.send("half")
    #expect(child.wait { $0.text.contains("half") })
    child.signal(SIGSTOP)
    child.signal(SIGCONT)
    child.send("way")
    #expect(child.wait { $0.cursorLine == "[00] probe> halfway" }, "\(child.screen.text)")
    #expect(child.screen.unknown.isEmpty)
  }

  @Test("A new size draws the line for it")
  func resize() throws {
    let child = try probe()
    child.send("abc")
    #expect(child.wait { $0.text.contains("abc") })
    child.resize(rows: 10, columns: 13)
    #expect(child.wait { $0.text.hasSuffix("[00] probe> a\nbc") }, "\(child.screen.text)")
    child.resize(rows: 30, columns: 100)
    #expect(child.wait { $0.cursorLine == "[00] probe> abc" }, "\(child.screen.text)")
  }
}
