import Assembly
import Chance
import Foundation
import JournalStore
import Moderation
import Records
import Rehearsal

/// A meeting at which two consoles type at once and are killed, again and again.
struct KilledMeeting {
  /// What is wrong; empty when all is well.
  private(set) var problems: [String] = []
  /// How many commands were acknowledged with entries.
  private(set) var answered = 0
  /// How many consoles were killed before they had answered all that they were given.
  private(set) var cutShort = 0

  private struct Acknowledged {
    var line: String
    var seat: Role
    var entries: [Int]
  }

  private let scratch: Program.Scratch
  private let path: String
  private var chance: SplitMix64
  private var acknowledged: [Acknowledged] = []
  private var pairs = 0

  /// How many cards one sheet brings, all in one command.
  private static let sheet = 4

  init(seed: UInt64) throws {
    chance = SplitMix64(seed: seed)
    scratch = try Program.Scratch()
    path = scratch.path + "/archive.sqlite"
    let begun = try Program.run(["open", "--archive", path], input: "open\nlimit 2:00\n")
    if begun.status != 0 { problems.append("the meeting did not begin: \(begun.errors)") }
  }

  /// Seats a moderator and a clerk who type at once, kills both, and looks at what is there.
  mutating func killPair(_ run: Int) throws {
    guard problems.isEmpty else { return }
    let moderator = try FedConsole(
      ["resume", "--archive", path], lines: try lines(run, .moderator), in: scratch.path)
    moderator.waitForAnswer()
    let clerk = try FedConsole(
      ["join", "--as", "clerk:Kim", "--archive", path], lines: try lines(run, .clerk),
      in: scratch.path)
    // Now and then the kill falls into the clerk's sitting down.
    if chance.next() % 8 != 0 { clerk.waitForAnswer() }
    let consoles = chance.next() % 2 == 0 ? [moderator, clerk] : [clerk, moderator]
    usleep(UInt32(chance.next() % 30_000))
    consoles[0].kill()
    // The other one goes on alone for a moment, or dies with it.
    if chance.next() % 2 == 0 { usleep(UInt32(chance.next() % 15_000)) }
    consoles[1].kill()
    pairs += 1
    try take(moderator, .moderator)
    try take(clerk, .clerk)
    try check()
  }

  private mutating func take(_ console: FedConsole, _ seat: Role) throws {
    let answers = try console.answers()
    if answers.count < console.lines.count { cutShort += 1 }
    for (line, answer) in answers {
      if answer.problem?.kind == "storage" {
        problems.append("'\(line)' was not recorded: \(answer.problem?.message ?? "")")
      }
      guard answer.ok, let entries = answer.entries, !entries.isEmpty else { continue }
      answered += 1
      acknowledged.append(Acknowledged(line: line, seat: seat, entries: entries))
    }
  }

  /// What the next console types: the lines differ by the run, and some record many entries.
  private mutating func lines(_ run: Int, _ seat: Role) throws -> [String] {
    var lines: [String] = []
    for number in 0..<150 {
      let mark = "\(seat.rawValue) \(run)-\(number)"
      switch chance.next() % 8 {
      case 0..<2: lines.append("/ note of \(mark)")
      case 2: lines.append("? Question of \(mark)?")
      case 3: lines.append("undo")
      case 4:
        let sheet = "\(scratch.path)/\(seat.rawValue)-\(run)-\(number).csv"
        let names = (1...Self.sheet).map { "Sheet \(mark) \($0)\n" }.joined()
        try Data(("name\n" + names).utf8).write(to: URL(filePath: sheet))
        lines.append("import \(sheet)")
      case 5 where seat == .moderator:
        let verbs = ["next!", "start", "end", "limit 1:30"]
        lines.append(verbs.randomElement(using: &chance) ?? "end")
      default: lines.append("add Resident \(mark)")
      }
    }
    return lines
  }

  /// After each kill: every acknowledged command is there whole and as typed, no number is
  /// missing, and the chain of hashes is sound.
  private mutating func check() throws {
    let archive = try Archive(path: path)
    guard let meeting = try archive.latest() else { return problems.append("there is no meeting") }
    let entries = try archive.journal(for: meeting.id).entries(after: EntryNumber(0))
    if entries.map(\.number.rawValue) != Array(1..<entries.count + 1) {
      problems.append("the numbers of entries have gaps")
    }
    let commands = Dictionary(grouping: entries, by: \.command)
    if commands.keys.map(\.rawValue).sorted() != Array(1..<commands.count + 1) {
      problems.append("the numbers of commands have gaps")
    }
    for answer in acknowledged {
      let first = answer.entries[0]
      let stored = entries.indices.contains(first - 1) ? entries[first - 1] : nil
      let whole = stored.flatMap { commands[$0.command] } ?? []
      if whole.map(\.number.rawValue) != answer.entries || stored?.typed?.line != answer.line
        || stored?.seat.role != answer.seat
      {
        problems.append("'\(answer.line)' was acknowledged as \(answer.entries), there: \(whole)")
      }
    }
    for command in commands.values
    where command[0].typed?.verb == "import" && command.count != Self.sheet {
      problems.append("a sheet is half there: \(command)")
    }
    guard case .intact = try archive.verify(meeting.id) else {
      return problems.append("the chain is broken")
    }
  }

  /// At the end: the meeting is gone back to, each outage is told, `gavel verify` passes, and the
  /// exported script gives every entry again, so that no command is half there.
  mutating func checkWhole() throws {
    guard problems.isEmpty else { return }
    let back = try Program.run(["resume", "--archive", path], input: "/ After all.\n")
    if back.status != 0 || !back.output.contains("down ") {
      problems.append("it was not gone back to: \(back.output)\(back.errors)")
    }
    try check()
    let verified = try Program.run(["verify", "--archive", path])
    if verified.status != 0 { problems.append("verify: \(verified.output)\(verified.errors)") }
    let archive = try Archive(path: path)
    guard let meeting = try archive.latest() else { return }
    let entries = try archive.journal(for: meeting.id).entries(after: EntryNumber(0))
    let proceedings = Proceedings(replaying: entries)
    let outages = proceedings.meeting.session.outages.count
    if outages != pairs + 1 { problems.append("\(outages) outages stand in the record") }
    let script = try ScriptReader.read(ScriptDataset.bytes(proceedings), file: "exported")
    let journal = MemoryJournal()
    var replay = try Replay(
      script: script, opening: nil, signUps: nil, journal: journal, errands: NoErrands())
    for deviation in replay.run().deviations {
      problems.append("script line \(deviation.line.number) is not taken again")
    }
    if try journal.entries(after: EntryNumber(0)) != entries {
      problems.append("the script of the meeting gives other entries")
    }
  }
}

/// Errands of a place without files.
private final class NoErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [SheetRow] {
    throw Problem(.storage, "there are no files here", remedy: "bring everything along")
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document { .empty }
}
