import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite("What a terminal does to a meeting")
struct TerminalUseTests {
  @Test("A pasted list of ten cards is taken line by line, while the clock runs")
  func paste() throws {
    let hall = try Hall()
    let child = try hall.inSession()
    #expect(child.type("next", until: "called"))
    #expect(child.type("start", until: "starts"))
    let names = [
      "Ada Bell", "Ben Cole", "Cem Dag", "Dee Esso", "Eva Fink", "Finn Gray", "Gus Hart",
      "Ida Jung", "Jo Kent", "Kai Lund",
    ]
    let list = names.map { "add \($0)" }.joined(separator: "\r")
    child.send("\u{1B}[200~" + list + "\r\u{1B}[201~")
    #expect(child.wait { $0.cursorLine.contains("> add Ada Bell") }, "\(child.screen.text)")
    #expect(!child.screen.text.contains("#4 Ada Bell"))
    for (index, name) in names.enumerated() {
      child.send("\r")
      #expect(child.wait { $0.text.contains("#\(4 + index) \(name) is") }, "\(name)")
    }
    #expect(child.wait { $0.cursorLine.contains("▶ speaks") })
    #expect(child.screen.unknown.isEmpty)
  }

  @Test("Narrower and wider again, the half-typed line and the running clock are drawn once")
  func resize() throws {
    let hall = try Hall()
    let child = try hall.inSession()
    #expect(child.type("next", until: "called"))
    #expect(child.type("start", until: "starts"))
    child.send("note the lights on Main Street")
    for (rows, columns) in [(14, 40), (24, 200), (10, 24), (24, 80)] {
      child.resize(rows: rows, columns: columns)
      #expect(
        child.wait { screen in
          let shown = screen.lines.joined()
          return shown.contains("note the lights on Main Street") && shown.contains("▶ speaks")
            && shown.components(separatedBy: "note the").count == 2
        }, "\(columns) columns: \(child.screen.text)")
    }
    #expect(child.type("", until: "N1 noted"))
    #expect(child.screen.unknown.isEmpty)
  }

  /// The seconds of a clock that stands between one and two minutes, as the prompt shows them.
  private func seconds(on row: String) -> Int? {
    guard let start = row.range(of: "speaks 1:")?.upperBound else { return nil }
    return Int(row[start...].prefix(2))
  }

  @Test("Ctrl-Z lends the terminal to the shell; the clock goes on, and fg brings the line back")
  func stopAndContinue() throws {
    let hall = try Hall()
    let shell = try hall.shell()
    shell.send(try TerminalChild.built("gavel") + "\r")
    #expect(shell.wait { $0.cursorLine.hasPrefix("doors>") }, "\(shell.screen.text)")
    for line in ["open", "add Zoë Ångström", "limit 2:00", "next", "start"] {
      shell.send(line + "\r")
    }
    #expect(shell.wait { $0.cursorLine.contains("▶ speaks 1:") }, "\(shell.screen.text)")
    let before = try #require(seconds(on: shell.screen.cursorLine))
    shell.send("half a li")
    #expect(shell.wait { $0.cursorLine.contains("half a li") })
    shell.send("\u{1A}")
    #expect(shell.wait { $0.cursorLine.hasPrefix("shell$") }, "\(shell.screen.text)")
    #expect(shell.isCooked && shell.screen.modes.isEmpty)
    shell.send("sleep 2; fg\r")
    // The seconds in the shell are the speaker's: nobody paused the clock.
    #expect(
      shell.wait {
        $0.cursorLine.contains("> half a li")
          && seconds(on: $0.cursorLine).map { $0 <= before - 2 } ?? false
      }, "\(shell.screen.text)")
    shell.send("\u{3}quit\r")
    #expect(shell.wait { $0.text.contains("stays open") })
    #expect(shell.wait { $0.cursorLine.hasPrefix("shell$") })
  }
}
