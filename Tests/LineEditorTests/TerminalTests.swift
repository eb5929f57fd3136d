import Glibc
import PseudoTerminal
import Testing

/// Starts the probe on a terminal and waits for its prompt.
func probe(
  _ settings: [String: String] = [:], rows: Int = 24, columns: Int = 80
) throws -> TerminalChild {
  var environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent",
    "SWIFT_BACKTRACE": "enable=no",
  ]
  environment.merge(settings) { $1 }
  let child = try TerminalChild(
    TerminalChild.built("EditorProbe"), environment: environment, rows: rows, columns: columns)
  try #require(child.wait { $0.text.contains("probe>") }, "\(child.screen.text)")
  return child
}

@Suite("A line editor in a terminal")
struct TerminalTests {
  @Test("What is typed stands after the prompt, and Enter runs it")
  func echo() throws {
    let child = try probe()
    child.send("grüße 王")
    #expect(child.wait { $0.cursorLine.hasSuffix("probe> grüße 王") })
    child.send("\r")
    #expect(child.wait { $0.text.contains("ran: grüße 王") && $0.cursorLine.hasSuffix("probe>") })
    #expect(child.screen.unknown.isEmpty)
  }

  @Test("The clock in the prompt goes on while a line is half typed, and the cursor stays")
  func ticks() throws {
    let child = try probe(["PROBE_TICKS": "50"])
    child.send("half")
    #expect(child.wait { $0.cursorLine.hasSuffix("half") })
    let column = child.screen.column
    #expect(child.wait { $0.cursorLine == "[50] probe> half" }, "\(child.screen.text)")
    #expect(child.screen.column == column)
    #expect(child.screen.unknown.isEmpty)
  }

  @Test("A key, a tick and an alert cost one write each")
  func writes() throws {
    let child = try probe(["PROBE_TICKS": "10", "PROBE_ALERT_EVERY": "5"])
    #expect(child.wait { $0.text.contains("tick 10") })
    // Each key by itself: the next one is sent when the one before it has been drawn.
    for (index, key) in "stats".enumerated() {
      child.send(String(key))
      #expect(child.wait { $0.cursorLine.hasSuffix(String("stats".prefix(index + 1))) })
    }
    child.send("\r")
    #expect(child.wait { $0.text.contains("writes=") })
    // The first prompt, ten ticks (two of them with an alert), five keys, and Enter.
    #expect(child.screen.text.contains("writes=17 "), "\(child.screen.text)")
  }

  @Test("An alert goes above a half-typed line that wraps")
  func alertAboveWrappedLine() throws {
    let child = try probe(
      ["PROBE_TICKS": "40", "PROBE_ALERT_EVERY": "40"], rows: 10, columns: 40)
    let line = "a long half-typed line which is going on and wraps to a row"
    child.send(line)
    #expect(child.wait { $0.lines[0] == "tick 40" }, "\(child.screen.text)")
    #expect(child.screen.lines[1] == "[40] probe> " + line.prefix(28))
    #expect(child.screen.lines[2] == String(line.dropFirst(28)))
    #expect(child.screen.bells == 1)
    child.send("!\r")
    #expect(child.wait { $0.text.contains("to a row!\nran: a long") })
  }

  @Test("Three hundred alerts from another thread lose no keystroke")
  func manyAlerts() throws {
    let child = try probe(rows: 12, columns: 60)
    let keys = (1...300).map { String($0 % 10) }.joined()
    child.send("alerts 300\r")
    for key in keys { child.send(String(key)) }
    child.send("\r")
    // Where the last row of the line is followed by what was run.
    #expect(
      child.wait { screen in
        let all = (screen.scrolledOff + screen.lines).joined()
        return all.contains("ran: " + keys)
      })
    #expect(child.wait { ($0.scrolledOff + $0.lines).contains("alert 300") })
    let shown = (child.screen.scrolledOff + child.screen.lines).filter { $0.hasPrefix("alert ") }
    #expect(shown == (1...300).map { "alert \($0)" })
    #expect(child.screen.unknown.isEmpty)
  }

  @Test("A watched descriptor wakes the owner")
  func watched() throws {
    let child = try probe()
    child.send("watch\r")
    #expect(child.wait { $0.text.contains("watched: hello") })
  }

  @Test("Without a clock the editor sleeps until a key")
  func idle() throws {
    let child = try probe()
    child.send("stats\r")
    // One return from sleep brought the whole line.
    #expect(child.wait { $0.text.contains("wakeups=1\n") }, "\(child.screen.text)")
  }

  @Test("Ctrl-L clears the screen and keeps the line")
  func clear() throws {
    let child = try probe()
    child.send("one\rtwo")
    #expect(child.wait { $0.cursorLine.hasSuffix("two") })
    child.send("\u{0C}")
    #expect(child.wait { $0.text == "[00] probe> two" }, "\(child.screen.text)")
  }

  @Test("Where LANG is C, names of any script can still be typed")
  func plainLocale() throws {
    let child = try probe(["LANG": "C", "LC_ALL": "C"])
    child.send("Nguyễn 王小明")
    #expect(child.wait { $0.cursorLine.hasSuffix("Nguyễn 王小明") })
  }

  @Test("An unknown terminal name makes no noise")
  func unknownTerminal() throws {
    let child = try probe(["TERM": "no-such-terminal"])
    child.send("ok\r")
    #expect(child.wait { $0.text.contains("ran: ok") })
    #expect(child.screen.lines[0] == "[00] probe> ok")
  }

  @Test("With NO_COLOR no style is sent")
  func noColor() throws {
    let child = try probe(["NO_COLOR": "1"])
    child.send("add ")
    #expect(child.wait { $0.cursorLine.hasSuffix("add  [NAME…]") }, "\(child.screen.text)")
    let styled = child.screen.cells.joined().filter { !$0.style.isEmpty }
    #expect(styled.isEmpty)
  }
}
