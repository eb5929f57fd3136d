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
  #expect(child.wait { $0.text.contains("probe>") })
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
}
