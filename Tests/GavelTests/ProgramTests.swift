import Foundation
import PseudoTerminal
import Testing

@Suite("The program from outside")
struct ProgramTests {
  @Test("Accepted lines end with status 0, a refused one with 1, wrong usage with 2")
  func statuses() throws {
    let scratch = try Program.Scratch()
    let archive = ["--archive", scratch.path + "/a.sqlite"]
    #expect(try Program.run(["open"] + archive, input: "open\ncount 3\n").status == 0)
    #expect(try Program.run(["resume"] + archive, input: "nxt\n").status == 1)
    #expect(try Program.run(["resume", "--nonsense"] + archive).status == 2)
    #expect(try Program.run(["open"] + archive).status == 1)
  }

  @Test("An archive that cannot be written ends with status 3 and says why")
  func storage() throws {
    let result = try Program.run(["open", "--archive", "/proc/none/a.sqlite"], input: "open\n")
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("! "), "\(result.errors)")
  }

  @Test("A file that is not there is told in the form of every refusal")
  func missingFile() throws {
    let result = try Program.run(["check", "none.yaml"])
    #expect(result.status == 3)
    #expect(
      result.errors
        == "! there is no none.yaml; check the name; it is looked for from the folder you started in\n"
    )
  }

  @Test("A word that is neither a command nor a plan is told as both")
  func neither() throws {
    let near = try Program.run(["serach"])
    #expect(near.status == 2)
    #expect(
      near.errors == "! there is no command and no plan 'serach'; did you mean 'gavel search'?\n")
    let far = try Program.run(["xyzzyxyzzy"])
    #expect(far.errors.contains("'gavel --help' lists the commands"))
    #expect(
      try Program.run(["nowhere/evening.yaml"]).errors.hasPrefix(
        "! there is no nowhere/evening.yaml"))
  }

  @Test("A file that is no archive is refused and stays as it is")
  func foreign() throws {
    let scratch = try Program.Scratch()
    let path = scratch.path + "/notes.txt"
    try "These are my notes, not an archive.\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let result = try Program.run(["list", "--archive", path])
    #expect(result.status == 3)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("These are my notes"))
  }

  @Test("Input that ends leaves the meeting open, and resume goes back to it")
  func inputEnds() throws {
    let scratch = try Program.Scratch()
    let archive = ["--archive", scratch.path + "/a.sqlite"]
    _ = try Program.run(["open"] + archive, input: "open\nadd Ana Ruiz\n")
    let back = try Program.run(["resume"] + archive, input: "queue\n")
    #expect(back.output.contains("Ana Ruiz"))
    #expect(try Program.run(["list"] + archive).output.contains("open"))
  }

  @Test("With --json every line is answered by one object that holds the board")
  func json() throws {
    let scratch = try Program.Scratch()
    let result = try Program.run(
      ["open", "--json", "--archive", scratch.path + "/a.sqlite"],
      input: "open\nadd Ana Ruiz\nlimit 2:00\nnext\nnxt\n")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 5)
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects[3]["command"] as? String == "next")
    let board = try #require(objects[3]["board"] as? [String: Any])
    let floor = try #require(board["floor"] as? [String: Any])
    #expect(floor["name"] as? String == "Ana Ruiz")
    #expect(floor["state"] as? String == "called")
    #expect(objects[4]["ok"] as? Bool == false)
    let problem = try #require(objects[4]["problem"] as? [String: Any])
    #expect(problem["kind"] as? String == "parse")
    #expect(problem["range"] as? [Int] == [0, 3])
  }

  @Test("Records are written beside earlier ones, never over them")
  func neverOver() throws {
    let scratch = try Program.Scratch()
    let archive = ["--archive", scratch.path + "/a.sqlite", "--out", scratch.path + "/out"]
    let input = "open\ncount 1\nadjourn!\nreopen!\nadjourn!\n"
    #expect(try Program.run(["open"] + archive, input: input).status == 0)
    let folders = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out")
      .sorted()
    #expect(folders.count == 2)
    #expect(folders.last?.hasSuffix("-2") == true)
  }

  @Test("The help of every subcommand is printed and ends well")
  func help() throws {
    for name in [
      "board", "open", "join", "resume", "list", "show", "export", "replay", "verify", "check",
      "commands", "correct", "circulate", "approve", "amend", "new-plan", "search",
      "commitments", "people", "stats", "backup", "restore", "import", "purge",
    ] {
      let result = try Program.run([name, "--help"])
      #expect(result.status == 0)
      #expect(result.output.contains("USAGE: gavel \(name)"), "\(name)")
    }
  }

  @Test("A plan that was just written is in order and can be opened")
  func newPlan() throws {
    let scratch = try Program.Scratch()
    let plan = scratch.path + "/plan.yaml"
    #expect(try Program.run(["new-plan", "townhall", "-o", plan]).status == 0)
    #expect(try Program.run(["check", plan]).status == 0)
    let opened = try Program.run(
      ["open", plan, "--archive", scratch.path + "/a.sqlite"], input: "open\nagenda\n")
    #expect(opened.status == 0, "\(opened.output)\(opened.errors)")
  }

  @Test("A further seat joins a meeting that is running, and a second resume is refused")
  func seats() throws {
    let scratch = try Program.Scratch()
    let archive = ["--archive", scratch.path + "/a.sqlite"]
    let moderator = Process()
    moderator.executableURL = URL(fileURLWithPath: try TerminalChild.built("gavel"))
    moderator.arguments = ["open", "--json"] + archive
    let (stdin, stdout) = (Pipe(), Pipe())
    moderator.standardInput = stdin
    moderator.standardOutput = stdout
    try moderator.run()
    stdin.fileHandleForWriting.write(Data("open\n".utf8))
    _ = stdout.fileHandleForReading.availableData
    #expect(try Program.run(["resume"] + archive).status == 1)
    let clerk = try Program.run(
      ["join", "--as", "clerk:Lee"] + archive, input: "add Bo Lee\nopen\n")
    #expect(clerk.status == 1)
    #expect(clerk.output.contains("#1 Bo Lee"))
    #expect(clerk.output.contains("not for the clerk's seat"))
    stdin.fileHandleForWriting.write(Data("queue\n".utf8))
    let answer = String(decoding: stdout.fileHandleForReading.availableData, as: UTF8.self)
    #expect(answer.contains("Bo Lee"))
    try stdin.fileHandleForWriting.close()
    moderator.waitUntilExit()
    #expect(try Program.run(["join", "--as", "clerk"] + archive).status == 1)
  }

  @Test("Who comes back after a crash writes the records to the folder that was named before")
  func sameFolder() throws {
    let (first, second) = (try Program.Scratch(), try Program.Scratch())
    let archive = ["--archive", first.path + "/a.sqlite"]
    let open = try Program.run(
      ["open", "--out", "records"] + archive, input: "open\n", in: first.path)
    #expect(open.status == 0, "\(open.errors)")
    let back = try Program.run(["resume"] + archive, input: "", in: second.path)
    let words = back.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("/records, as before;"), "\(back.output)")
    // What was kept is kept on.
    let again = try Program.run(["resume"] + archive, input: "adjourn!\n", in: second.path)
    #expect(again.status == 0, "\(again.output)")
    let folders = try FileManager.default.contentsOfDirectory(atPath: first.path + "/records")
    #expect(folders.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: second.path).isEmpty)
  }

  @Test("A message on a terminal breaks between words")
  func brokenBetweenWords() throws {
    let scratch = try Program.Scratch()
    let archive = scratch.path + "/a.sqlite"
    _ = try Program.run(["open", "--archive", archive], input: "open\n")
    for columns in [40, 80] {
      let child = try TerminalChild(
        TerminalChild.built("gavel"), arguments: ["open", "--archive", archive],
        environment: ["TERM": "xterm", "LANG": "C.UTF-8", "HOME": scratch.path], columns: columns)
      #expect(child.waitForExit() == 1)
      let lines = child.screen.lines.map { $0.trimmingCharacters(in: .whitespaces) }
      let words = lines.joined(separator: " ")
      #expect(words.contains("goes back to it, 'gavel open --new' begins another"), "\(lines)")
    }
  }

  @Test("The welcome to a prepared meeting says how it is called to order and what comes then")
  func welcome() throws {
    for (kind, wanted) in [
      ("townhall", "'open' calls to order, then 'limit 2:00', 'next' calls"),
      ("council", "'open' calls to order, then 'roll all' takes the roll."),
    ] {
      let scratch = try Program.Scratch()
      let plan = scratch.path + "/plan.yaml"
      #expect(try Program.run(["new-plan", kind, "-o", plan]).status == 0)
      let child = try TerminalChild(
        TerminalChild.built("gavel"),
        arguments: ["open", plan, "--archive", scratch.path + "/a.sqlite"],
        environment: ["TERM": "xterm", "LANG": "C.UTF-8", "HOME": scratch.path])
      #expect(child.wait { $0.cursorLine.hasPrefix("doors>") }, "\(child.screen.text)")
      #expect(
        child.screen.lines.joined(separator: " ").contains(wanted), "\(child.screen.text)")
    }
  }

}
