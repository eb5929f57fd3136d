import PseudoTerminal
import Testing

@Suite("The prompt of a meeting")
struct PromptTests {
  @Test("It shows the speaker and a time that counts, beside a half-typed line that stays")
  func counts() throws {
    let child = try Hall().inSession()
    #expect(child.type("next", until: "○ called 2:00> "))
    #expect(child.type("start", until: "starts"))
    child.send("note half")
    #expect(child.wait { $0.cursorLine.contains("#1 Nguyễn Thị Hoa ▶ speaks 1:58> note half") })
    #expect(child.screen.cursorLine.contains("2 waiting"))
    #expect(child.screen.unknown.isEmpty, "\(child.screen.unknown)")
  }

  @Test("At the warning and over the time it says so in a word, a sign and the time over")
  func over() throws {
    let child = try Hall().inSession()
    #expect(child.type("next", until: "called"))
    #expect(child.nearlyOver())
    child.send("half")
    #expect(child.wait { $0.cursorLine.contains("■ OVER +0:01> half") }, "\(child.screen.text)")
    let lines = child.screen.lines
    #expect(lines.contains("■ TIME: #1 Nguyễn Thị Hoa. 'wrap', '+' or 'end'"))
    #expect(child.screen.bells >= 1)
    #expect(child.screen.unknown.isEmpty)
  }

  @Test("With the bell switched off an alert is silent")
  func bellOff() throws {
    let child = try Hall().inSession()
    #expect(child.type("option bell off", until: "The bell is off."))
    #expect(child.type("next", until: "called"))
    #expect(child.nearlyOver())
    #expect(child.wait { $0.text.contains("■ TIME") })
    #expect(child.screen.bells == 0)
  }

  @Test("With the clock switched off no time stands in the prompt, and alerts go on")
  func clockOff() throws {
    let child = try Hall().inSession()
    #expect(child.type("option clock off", until: "The clock is off."))
    #expect(child.type("next", until: "○ called> "))
    #expect(child.nearlyOver())
    #expect(child.wait { $0.text.contains("■ TIME") && $0.cursorLine.contains("■ OVER>") })
  }

  @Test("Colours can be switched off and on")
  func colorOff() throws {
    let child = try Hall().inSession()
    #expect(child.type("option color off", until: "The color is off."))
    #expect(child.type("nonsense", until: "nonsense"))
    #expect(child.type("count 12", until: "12 people noted"))
    #expect(child.wait { $0.cursorLine.contains("floor free>") })
    let row = child.screen.cells[child.screen.row]
    #expect(row.allSatisfy { $0.style.isEmpty })
    #expect(child.type("option color on", until: "The color is on."))
    #expect(child.wait { $0.cells[$0.row].contains { !$0.style.isEmpty } })
  }

  @Test("At 40 columns the line has room, and a name is cut with an ellipsis")
  func narrow() throws {
    let child = try Hall().inSession(rows: 14, columns: 40)
    #expect(child.type("next", until: "○ called 2:00>"))
    #expect(child.wait { $0.cursorLine.hasPrefix("#1 Nguyễn… ○ called 2:00>") })
    child.send("call hoa")
    #expect(child.wait { $0.cursorLine.hasSuffix("> call hoa") }, "\(child.screen.text)")
    #expect(child.screen.unknown.isEmpty)
  }

  @Test("At 200 columns names stand in full and the queue at the far right")
  func wide() throws {
    let child = try Hall().inSession(columns: 200)
    #expect(child.type("next", until: "called"))
    #expect(
      child.wait {
        $0.cursorLine.hasPrefix("[1] #1 Nguyễn Thị Hoa ○ called 2:00>")
          && $0.cursorLine.contains("2 waiting")
      })
    #expect(child.screen.cursorLine.count > 180)
  }

  @Test("No answer is wider than the terminal")
  func fits() throws {
    let child = try Hall().inSession(rows: 60, columns: 40)
    for line in ["", "queue", "agenda", "time", "recap", "nxt", "count many"] {
      child.send(line + "\r")
    }
    #expect(child.type("count 7", until: "7 people noted"))
    // A row that a terminal had to break is full to its last column.
    let full = child.screen.lines.filter { $0.count >= 40 && !$0.contains("> ") }
    #expect(full.isEmpty, "\(full)")
  }
}
