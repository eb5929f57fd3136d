import PseudoTerminal
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
