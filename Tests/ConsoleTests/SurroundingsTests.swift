import PseudoTerminal
import Testing

@Suite("A console on unusual terminals")
struct UnusualTerminalTests {
  @Test("With NO_COLOR nothing is styled, and hints stand in brackets")
  func noColor() throws {
    let child = try Hall().inSession(["NO_COLOR": "1"])
    child.send("limit ")
    #expect(child.wait { $0.cursorLine.contains("limit  [TIME [next]]") }, "\(child.screen.text)")
    #expect(child.screen.cells.allSatisfy { $0.allSatisfy { $0.style.isEmpty } })
  }

  @Test("With TERM=dumb only text, line feeds and bells are sent, and alerts are lines")
  func dumb() throws {
    let child = try Hall().start([], ["TERM": "dumb"])
    #expect(child.wait { $0.text.contains("doors>") })
    for line in ["open", "add Ana Ruiz", "limit 2:00", "next", "start", "set 0:02"] {
      child.send(line + "\n")
    }
    #expect(child.wait { $0.text.contains("■ TIME: #1 Ana Ruiz") }, "\(child.screen.text)")
    #expect(!child.received.contains(0x1B))
  }

  @Test("With LANG=C names of any script are typed, shown and recorded all the same")
  func plainLocale() throws {
    let hall = try Hall()
    let child = try hall.inSession(["LANG": "C", "LC_ALL": "C"])
    #expect(child.type("queue", until: "王小明"))
    #expect(child.wait { $0.text.contains("#3  Zoë Ångström") }, "\(child.screen.text)")
  }

  @Test("For a screen reader nothing is drawn twice, words stand for signs, alerts are lines")
  func screenReader() throws {
    for (arguments, settings) in [
      (["open", "--screen-reader"], [:]), (["open"], ["GAVEL_SCREEN_READER": "1"]),
    ] {
      let child = try Hall().start(arguments, settings)
      #expect(child.wait { $0.text.contains("doors>") })
      for line in ["open", "add Ana Ruiz", "limit 2:00", "next", "start", "set 0:02"] {
        child.send(line + "\n")
      }
      #expect(child.wait { $0.text.contains("TIME: #1 Ana Ruiz") }, "\(child.screen.text)")
      #expect(child.screen.text.contains("item 1, #1 Ana Ruiz called 2:00> "))
      #expect(!child.received.contains(0x1B))
      // Nobody is told the time again and again.
      #expect(child.screen.text.split(separator: "\n").filter { $0.contains("OVER +") }.count < 2)
    }
  }

  @Test("The first welcome has three lines that fit 80 columns, and help one screen")
  func welcome() throws {
    let child = try Hall().start()
    #expect(child.wait { $0.cursorLine.hasPrefix("doors>") })
    #expect(child.screen.row == 3, "\(child.screen.text)")
    child.send("help\r")
    #expect(child.wait { $0.text.contains("help next") && $0.cursorLine == "doors>" || $0.row > 4 })
    #expect(child.wait { $0.cursorLine.hasPrefix("doors>") && $0.text.contains("' -- '") })
    #expect(child.screen.scrolledOff.count <= 4, "\(child.screen.scrolledOff)")
  }
}
