import Assembly
import JournalStore
import Moderation
import PseudoTerminal
import Records
import Testing

@Suite("Several screens at one meeting")
struct SeatTests {
  @Test("What another seat does appears above a half-typed line, which stays")
  func notice() throws {
    let hall = try Hall()
    let moderator = try hall.inSession()
    moderator.send("note half a li")
    #expect(moderator.wait { $0.cursorLine.contains("note half a li") })
    let clerk = try hall.start(["join", "--as", "clerk:Lee"])
    #expect(clerk.wait { $0.text.contains("Seat clerk:Lee at Town hall.") })
    #expect(clerk.type("add Pia Voss", until: "#4 Pia Voss"))
    #expect(
      moderator.wait { $0.lines.contains("· clerk:Lee: add Pia Voss") }, "\(moderator.screen.text)")
    #expect(moderator.screen.cursorLine.contains("> note half a li"))
    moderator.send("ne\r")
    #expect(moderator.wait { $0.text.contains("half a line") })
    #expect(moderator.screen.unknown.isEmpty)
  }

  @Test("A card of the sign-up page alerts the moderator above a half-typed line, and stands in it")
  func handedIn() throws {
    let hall = try Hall()
    let moderator = try hall.inSession()
    moderator.send("note half a li")
    #expect(moderator.wait { $0.cursorLine.contains("note half a li") })
    let archive = try Archive(path: hall.archive)
    let meeting = try #require(try archive.latest())
    var page = try Clerk(
      journal: try archive.journal(for: meeting.id), seat: .signUpPage, errands: NoErrands())
    let now = try archive.clock(for: meeting.id).now()
    _ = try page.handIn(SignUp(name: "Pia \u{1b}[31mVoss"), under: nil, at: now)
    #expect(
      moderator.wait { $0.text.contains("asks to speak: 'accept 4' or 'refuse 4'") },
      "\(moderator.screen.text)")
    #expect(moderator.screen.cursorLine.contains("> note half a li"))
    moderator.send("ne\r")
    #expect(moderator.type("accept 4", until: "On the list: #4"))
    #expect(moderator.screen.unknown.isEmpty)
    for name in ["Quin", "Rae", "Sol", "Tam"] {
      _ = try page.handIn(SignUp(name: name), under: nil, at: now)
    }
    #expect(moderator.type("accept", until: "On the list: #5 Quin, #6 Rae, #7 Sol, #8 Tam"))
  }

  @Test("A board shows who speaks and who is next as soon as the moderator says so")
  func board() throws {
    let hall = try Hall()
    let moderator = try hall.inSession()
    let board = try hall.start(["board"], rows: 24, columns: 80)
    #expect(board.wait { $0.text.contains("The floor is free") }, "\(board.screen.text)")
    #expect(board.screen.text.contains("1  Nguyễn Thị Hoa"))
    #expect(moderator.type("next", until: "called"))
    #expect(board.wait { $0.text.contains("○ called") && $0.text.contains("█") })
    #expect(moderator.type("start", until: "starts"))
    #expect(board.wait { $0.text.contains("▶ speaks") })
    #expect(board.screen.lines[0].hasPrefix("Town hall"))
    #expect(board.screen.modes.isSuperset(of: ["1049"]))
    board.resize(rows: 10, columns: 40)
    #expect(board.wait { $0.text.contains("▶ speaks") }, "\(board.screen.text)")
    board.send("q")
    #expect(board.waitForExit() == 0)
    #expect(board.isCooked)
    #expect(!board.screen.modes.contains("1049"))
    #expect(board.screen.unknown.isEmpty, "\(board.screen.unknown)")
  }

  @Test("A stopped board obeys a signal to end, and fg brings it back")
  func boardUnderShell() throws {
    let hall = try Hall()
    let moderator = try hall.inSession()
    let shell = try hall.shell()
    let board = try TerminalChild.built("gavel") + " board\r"
    shell.send(board)
    #expect(shell.wait { $0.text.contains("The floor is free") }, "\(shell.screen.text)")
    shell.send("\u{1A}")
    #expect(shell.wait { $0.cursorLine.hasPrefix("shell$") }, "\(shell.screen.text)")
    #expect(shell.isCooked && !shell.screen.modes.contains("1049"))
    shell.send("fg\r")
    #expect(
      shell.wait { $0.modes.contains("1049") && $0.text.contains("The floor is free") },
      "\(shell.screen.text)")
    #expect(!shell.isCooked)
    #expect(moderator.type("next", until: "called"))
    #expect(shell.wait { $0.text.contains("○ called") })
    shell.send("\u{1A}")
    #expect(shell.wait { $0.cursorLine.hasPrefix("shell$") }, "\(shell.screen.text)")
    shell.send("kill %1\r")
    #expect(shell.wait { $0.text.contains("Exit 143") }, "\(shell.screen.text)")
    #expect(shell.isCooked && !shell.screen.modes.contains("1049"))
    // Started in the background it waits for the terminal, and can be ended there.
    shell.send("clear\r")
    #expect(shell.wait { !$0.text.contains("Exit 143") && $0.cursorLine.hasPrefix("shell$") })
    shell.send(board.dropLast() + " &\r")
    #expect(shell.wait { $0.text.contains("Stopped") }, "\(shell.screen.text)")
    #expect(shell.isCooked && !shell.screen.modes.contains("1049"))
    shell.send("kill %1\r")
    #expect(shell.wait { $0.text.contains("Exit 143") }, "\(shell.screen.text)")
  }

  @Test("A board gives the terminal back when it is told to end")
  func boardEnds() throws {
    let hall = try Hall()
    let moderator = try hall.inSession()
    for (signal, status) in [(Int32(15), Int32(143)), (2, 0), (1, 129)] {
      let board = try hall.start(["board"])
      #expect(board.wait { $0.text.contains("The floor is free") })
      board.signal(signal)
      #expect(board.waitForExit() == status)
      #expect(board.isCooked)
      #expect(!board.screen.modes.contains("1049"))
    }
    #expect(moderator.type("count 2", until: "2 people"))
  }
}

/// The errands of somebody who only hands in cards.
private final class NoErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [SheetRow] { [] }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document { .empty }
}
