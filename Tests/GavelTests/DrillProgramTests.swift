import Foundation
import PseudoTerminal
import Testing

@Suite("Drills from outside")
struct DrillProgramTests {
  @Test("Without a scenario the scenarios are listed, and any of them can be printed and checked")
  func list() throws {
    let result = try Program.run(["drill"])
    #expect(result.status == 0)
    for name in ["barbershop", "evening", "bilingual", "council", "disruption", "failure"] {
      #expect(result.output.contains(name))
    }
    let printed = try Program.run(["drill", "barbershop", "--print"])
    #expect(printed.output.hasPrefix("# A. A visit to a barber shop"))
  }

  @Test("A scripted trainee plays at once; the score comes as JSON, the records with --out")
  func auto() throws {
    let scratch = try Program.Scratch()
    let result = try Program.run(
      ["drill", "a", "--auto", "model", "--json", "--out", scratch.path])
    #expect(result.status == 0)
    let card = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(card?["scenario"] as? String == "barbershop")
    #expect((card?["total"] as? Double ?? 0) >= 95)
    let minutes = scratch.path + "/2016-07-20-rehearsal-barbershop/minutes.txt"
    let text = try String(contentsOfFile: minutes, encoding: .utf8)
    #expect(text.contains("REHEARSAL"))
    #expect(!text.contains("41 Lawrence Street"))
  }

  @Test("A scenario or a script that is not there, and a drill without a terminal, are told")
  func refusals() throws {
    let unknown = try Program.run(["drill", "nothing"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.hasPrefix("! there is no scenario 'nothing'; scenarios: barbershop,"))
    let script = try Program.run(["drill", "a", "--auto", "none.script"])
    #expect(script.status == 3)
    let piped = try Program.run(["drill", "a"], input: "open\n")
    #expect(piped.status == 2)
    #expect(piped.errors.hasPrefix("! a drill needs a terminal"))
  }

  @Test("Faults of a scenario are told with file, line and column")
  func faults() throws {
    let scratch = try Program.Scratch()
    let path = scratch.path + "/mine.yaml"
    try "length: 5:00\nmeting:\n".write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Program.run(["drill", path])
    #expect(result.status == 1)
    #expect(result.errors.contains("mine.yaml:2:1: unknown key 'meting'; did you mean 'meeting'?"))
  }

  @Test("Nobody has practised yet: the history says so")
  func history() throws {
    let scratch = try Program.Scratch()
    let result = try Program.run(["drill", "history", "--drills", scratch.path])
    #expect(result.output.hasPrefix("No drill was played yet"))
  }

  @Test("A seed beyond what can be kept is refused")
  func bounds() throws {
    let result = try Program.run(["drill", "barbershop", "--seed", "9223372036854775808"])
    #expect(result.status == 2)
    #expect(result.errors.contains("--seed goes from"), "\(result.errors)")
  }

  @Test("Where no folder is named the drills are kept beside the archive")
  func besideTheArchive() throws {
    let scratch = try Program.Scratch()
    let environment = ["GAVEL_ARCHIVE": scratch.path + "/a.sqlite", "GAVEL_DRILLS": ""]
    let result = try Program.run(["drill", "history"], environment: environment)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("No drill was played yet"))
    let child = try TerminalChild(
      try TerminalChild.built("gavel"), arguments: ["drill", "barbershop"],
      environment: environment.merging(["TERM": "xterm", "LANG": "C.UTF-8"]) { $1 })
    #expect(child.wait { $0.text.contains("◆ (staff) The shop is full and warm.") })
    child.send("drill quit\r")
    #expect(child.waitForExit() == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/drills/archive.sqlite"))
  }

  @Test(
    "A speed that no clock can go at is refused before anything begins",
    arguments: ["1e-300", "0.09", "1001", "nan", "inf", "0", "-1"])
  func speeds(speed: String) throws {
    let drill = try Program.run(["drill", "barbershop", "--speed=" + speed])
    #expect(drill.status == 2)
    #expect(drill.errors.contains("--speed goes from 0.1 to 1000"), "\(drill.errors)")
    // A replay may go faster; then it is the script that is missing.
    let replay = try Program.run(["replay", "/nowhere/a.script", "--speed=" + speed])
    #expect(replay.status == (speed == "1001" ? 3 : 2), "\(replay.errors)")
  }

  @Test("A drill is played at a terminal, scored, kept and remembered, and never among meetings")
  func terminal() throws {
    let scratch = try Program.Scratch()
    let drills = scratch.path + "/drills"
    let child = try TerminalChild(
      try TerminalChild.built("gavel"),
      arguments: ["drill", "barbershop", "--speed", "2", "--drills", drills],
      environment: ["TERM": "xterm", "LANG": "C.UTF-8", "HOME": scratch.path, "TZ": "UTC"])
    #expect(child.wait { $0.text.contains("◆ (staff) The shop is full and warm.") })
    for (line, answer) in [
      ("open", "Called to order"), ("drill pause", "The drill stands."),
      ("attr anon", "the drill is paused"), ("drill pause", "The drill goes on."),
      ("attr anon", "without a name"), ("drill hint", "waits for you"),
      ("quit", "'drill quit' ends it"),
    ] {
      child.send(line + "\r")
      #expect(child.wait { $0.text.contains(answer) }, "\(line)")
    }
    child.send("\u{4}")
    #expect(child.wait { $0.text.contains("Ctrl-D again ends the drill and shows the score.") })
    child.send("drill quit\r")
    #expect(child.waitForExit() == 0)
    let id = "2016-07-20-rehearsal-barbershop"
    let log = try String(contentsOfFile: "\(drills)/\(id).attempts.jsonl", encoding: .utf8)
    #expect(log.split(separator: "\n").count == 6)
    let history = try Program.run(["drill", "history", "barbershop", "--drills", drills])
    #expect(history.output.contains("repeat"))
    let export = ["export", "--format", "minutes.txt", "--archive", drills + "/archive.sqlite"]
    let refused = try Program.run(export)
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("! this was a rehearsal and not a meeting;"))
    #expect(try Program.run(export + ["--rehearsal"]).output.contains("REHEARSAL"))
    let meetings = try Program.run(["list", "--archive", scratch.path + "/a.sqlite"])
    #expect(!meetings.output.contains("rehearsal"))
  }
}
