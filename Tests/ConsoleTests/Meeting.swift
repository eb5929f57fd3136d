import Foundation
import PseudoTerminal
import Testing

/// A meeting of its own at a terminal of its own: an archive in a folder that is removed.
final class Hall {
  let folder: String
  var archive: String { folder + "/archive.sqlite" }

  init() throws {
    folder = NSTemporaryDirectory() + "gavel-console-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Starts the program on a terminal.
  func start(
    _ arguments: [String] = [], _ settings: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws -> TerminalChild {
    var environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder, "TZ": "UTC",
      "GAVEL_ARCHIVE": archive, "SWIFT_BACKTRACE": "enable=no",
    ]
    environment.merge(settings) { $1 }
    return try TerminalChild(
      TerminalChild.built("gavel"), arguments: arguments, environment: environment, rows: rows,
      columns: columns)
  }

  /// An interactive shell on a terminal, which tells at once how a job ended.
  func shell() throws -> TerminalChild {
    let shell = try TerminalChild(
      "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PS1": "shell$ ", "HOME": folder, "TZ": "UTC",
        "HISTFILE": "", "GAVEL_ARCHIVE": archive, "SWIFT_BACKTRACE": "enable=no",
        "PATH": "/usr/bin:/bin",
      ])
    try #require(shell.wait { $0.cursorLine.hasPrefix("shell$") }, "\(shell.screen.text)")
    shell.send("set -b\r")
    try #require(
      shell.wait { $0.text.contains("set -b") && $0.cursorLine.hasPrefix("shell$") })
    return shell
  }

  /// Starts a meeting that is called to order, with three cards and a limit of two minutes.
  func inSession(
    _ settings: [String: String] = [:], rows: Int = 24, columns: Int = 80
  ) throws -> TerminalChild {
    let child = try start([], settings, rows: rows, columns: columns)
    try #require(child.wait { $0.cursorLine.hasPrefix("doors>") }, "\(child.screen.text)")
    let lines = ["open", "add Nguyễn Thị Hoa", "add 王小明", "add Zoë Ångström", "limit 2:00"]
    for line in lines { child.send(line + "\r") }
    try #require(
      child.wait { $0.text.contains("has 2:00") && $0.cursorLine.contains("floor free>") },
      "\(child.screen.text)")
    return child
  }
}

extension TerminalChild {
  /// Types a line and waits until something of the answer stands on the screen.
  func type(_ line: String, until answer: String) -> Bool {
    send(line + "\r")
    return wait { $0.text.contains(answer) }
  }

  /// Starts the clock of the speaker who was called, with two seconds left.
  func nearlyOver() -> Bool {
    type("start", until: "starts") && type("set 0:02", until: "0:02 left")
  }
}
