import Glibc
import PseudoTerminal
import Testing

@Suite("Plain reading, for screen readers and simple terminals")
struct PlainTests {
  @Test("No escape sequence is ever sent", arguments: [["PROBE_PLAIN": "1"], ["TERM": "dumb"]])
  func noSequence(settings: [String: String]) throws {
    let child = try probe(settings)
    child.send("alerts 2\rna")
    #expect(child.wait { $0.text.contains("alert 2") })
    child.send("me\r")
    #expect(child.wait { $0.text.contains("ran: name\n[00] probe>") }, "\(child.screen.text)")
    #expect(!child.received.contains(0x1B))
  }

  @Test("Alerts come as lines of their own, and what was half typed is kept")
  func alerts() throws {
    let child = try probe(["PROBE_PLAIN": "1", "PROBE_TICKS": "3", "PROBE_ALERT_EVERY": "3"])
    child.send("half")
    #expect(child.wait { $0.lines.contains("tick 3") && $0.bells == 1 })
    child.send("way\r")
    #expect(child.wait { $0.text.contains("ran: halfway") }, "\(child.screen.text)")
  }

  @Test("The prompt is written once, whatever the clock says")
  func onePrompt() throws {
    let child = try probe(["PROBE_PLAIN": "1", "PROBE_TICKS": "3", "PROBE_ALERT_EVERY": "3"])
    #expect(child.wait { $0.lines.contains("tick 3") })
    #expect(child.screen.text.components(of: "probe>") == 1)
  }

  @Test("Ctrl-C drops the line, Ctrl-D ends, and the modes are never touched")
  func keys() throws {
    let child = try probe(["PROBE_PLAIN": "1"])
    #expect(child.isCooked)
    child.send("oops\u{3}")
    #expect(child.wait { $0.text.components(of: "probe>") == 2 }, "\(child.screen.text)")
    child.send("ok\r")
    #expect(child.wait { $0.text.contains("ran: ok") && $0.cursorLine.hasSuffix("probe>") })
    child.send("\u{4}")
    #expect(child.waitForExit() == 0)
    #expect(child.screen.text.contains("end of input"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    indices.filter { self[$0...].hasPrefix(text) }.count
  }
}

@Suite("The user's own keys")
struct EditrcTests {
  private func home(_ editrc: String) throws -> (folder: TemporaryFile, settings: [String: String])
  {
    let file = try TemporaryFile()
    let stream = try #require(fopen(file.path, "w"))
    fputs(editrc, stream)
    fclose(stream)
    return (file, ["EDITRC": file.path])
  }

  @Test("Lines in the editrc that bear our name bind keys")
  func binding() throws {
    let (file, settings) = try home("probe:bind ^T ed-move-to-beg\nother:bind ^T ed-newline\n")
    try withExtendedLifetime(file) {
      let child = try probe(settings)
      child.send("bc\u{14}a")
      #expect(child.wait { $0.cursorLine.hasSuffix("probe> abc") && $0.column == 13 })
    }
  }

  @Test("vi mode edits, completes and searches")
  func vi() throws {
    let (file, settings) = try home("bind -v\n")
    try withExtendedLifetime(file) {
      let child = try probe(settings)
      child.send("one two\u{1B}bcw王\u{1B}0i<")
      #expect(child.wait { $0.cursorLine == "[00] probe> <one 王" }, "\(child.screen.text)")
      child.send("\r")
      #expect(child.wait { $0.text.contains("ran: <one 王") })
      child.send("ad\t")
      #expect(child.wait { $0.cursorLine == "[00] probe> add NAME…" })
      child.send("\u{12}one")
      #expect(child.wait { $0.cursorLine.hasSuffix("search ‘one’: <one 王") })
      child.send("\u{3}")
      #expect(child.wait { $0.cursorLine == "[00] probe>" })
      child.send("\u{1B}k")
      #expect(child.wait { $0.cursorLine == "[00] probe> <one 王" }, "\(child.screen.text)")
      #expect(child.screen.unknown.isEmpty)
    }
  }

  @Test("An editrc that turns editing off does not leave the user without an editor")
  func editOff() throws {
    let (file, settings) = try home("edit off\n")
    try withExtendedLifetime(file) {
      let child = try probe(settings)
      child.send("x\u{7F}ok\r")
      #expect(child.wait { $0.text.contains("ran: ok") })
    }
  }

  @Test("Keys without a meaning put nothing into the line")
  func silentKeys() throws {
    let child = try probe()
    child.send("a\u{1B}[5~\u{1B}[15~\u{1B}OP\u{1B}[Z\u{1B}[Ib\r")
    #expect(child.wait { $0.text.contains("ran: ab\n") }, "\(child.screen.text)")
  }
}

@Suite("Under a shell")
struct JobControlTests {
  /// An interactive shell that runs the probe.
  private func shell() throws -> TerminalChild {
    let shell = try TerminalChild(
      "/bin/bash", arguments: ["--norc", "--noprofile", "--noediting", "-i"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PS1": "shell$ ", "HOME": "/nonexistent",
        "HISTFILE": "",
      ])
    #expect(shell.wait { $0.text.contains("shell$") })
    shell.send(try TerminalChild.built("EditorProbe") + "\r")
    #expect(shell.wait { $0.cursorLine.hasPrefix("[00] probe>") }, "\(shell.screen.text)")
    return shell
  }

  @Test("Ctrl-Z gives the terminal to the shell, and fg brings the line back")
  func stopAndContinue() throws {
    let shell = try shell()
    for line in ["half", "halfhalf"] {
      shell.send("half")
      #expect(shell.wait { $0.cursorLine == "[00] probe> " + line })
      shell.send("\u{1A}")
      #expect(shell.wait { $0.cursorLine.hasPrefix("shell$") }, "\(shell.screen.text)")
      #expect(shell.isCooked && shell.screen.modes.isEmpty)
      shell.send("fg\r")
      #expect(shell.wait { $0.cursorLine == "[00] probe> " + line }, "\(shell.screen.text)")
    }
    shell.send("\r")
    #expect(shell.wait { $0.text.contains("ran: halfhalf") })
    shell.send("quit\r")
    #expect(shell.wait { $0.cursorLine.hasPrefix("shell$") })
    #expect(shell.screen.unknown.isEmpty)
  }

  @Test("A stopped editor obeys a signal to end, and leaves the terminal to the shell")
  func endWhileStopped() throws {
    let shell = try shell()
    shell.send("half")
    #expect(shell.wait { $0.cursorLine == "[00] probe> half" })
    shell.send("\u{1A}")
    #expect(shell.wait { $0.cursorLine.hasPrefix("shell$") })
    shell.send("kill %1\r")
    #expect(shell.wait { $0.text.contains("saved") }, "\(shell.screen.text)")
    // The shell may have told it already, when it asked for the next command.
    shell.send("wait %1; echo ended $?\r")
    #expect(
      shell.wait { $0.text.contains("ended 143") || $0.text.contains("Exit 143") },
      "\(shell.screen.text)")
    #expect(shell.isCooked)
  }

  @Test("Where standard output is no terminal the reason is said")
  func noTerminal() throws {
    let shell = try TerminalChild(
      "/bin/sh", arguments: ["-c", "\(try TerminalChild.built("EditorProbe")) | cat"],
      environment: ["TERM": "xterm"])
    #expect(shell.wait { $0.text.contains("Standard output is no terminal.") })
  }

  @Test("When the window is closed the read ends")
  func hangUp() throws {
    let child = try probe()
    child.hangUp()
    #expect(child.waitForExit() == 128 + SIGHUP)
  }

  @Test("Under nohup the closed terminal still ends the read")
  func hangUpIgnored() throws {
    let path = try TerminalChild.built("EditorProbe")
    let child = try TerminalChild(
      "/bin/sh", arguments: ["-c", "trap '' HUP; exec \(path)"],
      environment: ["TERM": "xterm", "LANG": "C.UTF-8"])
    #expect(child.wait { $0.text.contains("probe>") })
    child.signal(SIGHUP)
    child.send("still\r")
    #expect(child.wait { $0.text.contains("ran: still") })
    child.hangUp()
    #expect(child.waitForExit() == 128 + SIGHUP)
  }
}
