import Chance
import Glibc
import PseudoTerminal
import Testing

@Suite("Whatever is typed")
struct RobustnessTests {
  private static let pieces: [[UInt8]] =
    [
      "a", "Z", " ", "\"", "é", "王", "🙂", "e\u{301}", "\u{200D}", "👩\u{200D}💼", "\u{FE0F}",
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~",
      "\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{1B}u", "\u{1B}[1;5D", "\u{1B}[200~x\ry\u{1B}[201~",
      "\u{1B}", "\u{1B}[", "\r", "\t", "\t\t", "\u{7F}", "\u{1B}\u{7F}", "alerts 3\r", "dump 王é\r",
    ].map { Array($0.utf8) }
    + [1, 2, 5, 6, 7, 8, 11, 12, 14, 16, 18, 19, 20, 21, 22, 23, 25, 29, 30, 31].map { [$0] }
    + [[0xFF], [0xC3], [0xE7, 0x8E], [0xF0, 0x9F], [0x80]]

  /// Keys that could end the probe are not among the pieces, and no line of it is a command that
  /// does.
  @Test("Random keys, sizes and alerts never crash or confuse the editor", arguments: [1, 2, 3])
  func randomKeys(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let child = try probe(["PROBE_TICKS": "100000", "PROBE_PERIOD": "1", "PROBE_ALERT_EVERY": "50"])
    for round in 1...40 {
      for _ in 1...25 {
        child.send(Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)])
      }
      child.resize(
        rows: Int.random(in: 2...30, using: &random),
        columns: Int.random(in: 5...90, using: &random))
      if round % 10 == 0 { child.signal(SIGCONT) }
    }
    child.resize(rows: 24, columns: 80)
    // An unfinished paste or search ends with ctrl-C, as for any user.
    child.send("\u{3}")
    child.send("\u{3}")
    child.send("dump done\r")
    // Alerts may have moved it off the screen before we looked.
    #expect(
      child.wait {
        ($0.scrolledOff.suffix(2000) + $0.lines).contains("64 75 6d 70 20 64 6f 6e 65")
      }, "\(child.screen.text)")
    #expect(child.screen.unknown.isEmpty)
  }
}

/// A terminal multiplexer that reflows its text, in a server of its own.
private final class Multiplexer {
  private static let path = "/usr/bin/tmux"
  static var isInstalled: Bool { access(path, X_OK) == 0 }
  private let socket = "line-editor-\(getpid())"

  init(columns: Int, rows: Int, command: String) throws {
    _ = try run("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "s", command)
  }

  func run(_ arguments: String...) throws -> String {
    let child = try TerminalChild(
      Self.path, arguments: ["-L", socket, "-f", "/dev/null"] + arguments,
      environment: ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"], columns: 200)
    _ = child.waitForExit()
    return String(decoding: child.received, as: UTF8.self)
  }

  /// The rows that are not blank, as soon as they are as wanted; else what is there.
  func rows(wanted: [String]) throws -> [String] {
    var rows: [String] = []
    for _ in 1...300 where rows != wanted {
      rows = try run("capture-pane", "-p", "-t", "s").split(whereSeparator: \.isNewline)
        .map(String.init)
    }
    return rows
  }

  deinit {
    _ = try? run("kill-server")
  }
}

@Suite("In a terminal that reflows", .enabled(if: Multiplexer.isInstalled))
struct ReflowTests {
  @Test("Narrower and wider again, the line is drawn once")
  func resize() throws {
    let probe = try TerminalChild.built("EditorProbe")
    let window = try Multiplexer(
      columns: 40, rows: 14, command: "env LANG=C.UTF-8 HOME=/nonexistent \(probe)")
    #expect(try window.rows(wanted: ["[00] probe>"]) == ["[00] probe>"])
    _ = try window.run("send-keys", "-t", "s", "one", "Enter")
    _ = try window.run("send-keys", "-t", "s", "-l", "王 a line that wraps past forty columns ok")
    let past = ["[00] probe> one", "ran: one"]
    for (columns, rows) in [
      (40, past + ["[00] probe> 王 a line that wraps past fo", "rty columns ok"]),
      (60, past + ["[00] probe> 王 a line that wraps past forty columns ok"]),
      // To make room for the second row, tmux moves the first one of the screen out of sight.
      (50, past[1...] + ["[00] probe> 王 a line that wraps past forty column", "s ok"]),
      (100, past + ["[00] probe> 王 a line that wraps past forty columns ok"]),
    ] {
      _ = try window.run("resize-window", "-t", "s", "-x", "\(columns)", "-y", "14")
      #expect(try window.rows(wanted: rows) == rows, "\(columns) columns")
    }
  }
}
