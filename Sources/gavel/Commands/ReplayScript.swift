import ArgumentParser
import Assembly
import Console
import Filing
import Foundation
import Intake
import JournalStore
import Moderation
import Records
import Rehearsal

/// `gavel replay SCRIPT`: plays a script under a virtual clock.
struct ReplayScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play a script of a meeting and write its records.",
    discussion: """
      The meeting is kept only in an archive named by --archive. The exit status is 1 when a line \
      was refused that the script does not mark with '~', or taken although it is marked.
      """)

  @Argument(help: "The script.", completion: .file(extensions: ["script"]))
  var script: String

  @Option(
    help: ArgumentHelp(
      "'instant', or how many times faster than real time.", valueName: "n|instant"))
  var speed = Speed.instant

  @Flag(help: "Show every line with its answer.")
  var show = false

  @Flag(help: "Answer each line with one JSON object.")
  var json = false

  @Option(
    help: ArgumentHelp("The folder for the records.", valueName: "dir"), completion: .directory)
  var out = "."

  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      "The archive that keeps the meeting.", valueName: "file"))
  var archive: String?

  @OptionGroup var house: HouseOption

  func run() throws {
    let records = try house.options()
    let bytes = try handedIn(script, limit: 256 << 20)
    let script = try reading { () throws(Faults) in try ScriptReader.read(bytes, file: self.script)
    }
    let base = Files.folder(of: self.script)
    let plan = try script.plan.map {
      try PlanFile(path: $0.path.hasPrefix("/") ? $0.path : "\(base)/\($0.path)")
    }
    let rows = try plan?.sheetRows()
    guard let archive else {
      let sealing = script.key.map { key -> Sealing in
        { RecordChain.seal(of: $1.entries, through: $0, key: key) }
      }
      let errands = DiskErrands(
        out: out, base: base, options: records, sealing: sealing, isScripted: true)
      return try play(script, plan?.plan.opening, rows, MemoryJournal(), errands)
    }
    let store = try storing { () throws(JournalFailure) in try Archive(path: archive) }
    let journal = OpeningJournal(archive: store, sealingKey: script.key)
    let errands = DiskErrands(
      out: out, base: base, options: records, sealing: { journal.journal?.sealing($0, $1) },
      isScripted: true)
    guard case .instant = speed else {
      return try play(script, plan?.plan.opening, rows, journal, errands)
    }
    // A line that was refused ends the program with status 1, and the meeting is kept all the same.
    var refused: ExitStatus?
    try storing(togetherIn: store) {
      do { try play(script, plan?.plan.opening, rows, journal, errands) } catch let status
        as ExitStatus where status.code == ExitStatus.refused
      {
        refused = status
      }
    }
    if let refused { throw refused }
  }

  private func play(
    _ script: Script, _ opening: Opening?, _ rows: [Moderation.SheetRow]?, _ journal: any Journal,
    _ errands: DiskErrands
  ) throws {
    var replay = try asking { () throws(Problem) in
      try Replay(
        script: script, opening: opening, signUps: rows, journal: journal, errands: errands)
    }
    var last = script.zero
    while let line = replay.upcoming {
      if case .times(let factor) = speed, line.at > last {
        Thread.sleep(forTimeInterval: Double((line.at - last).milliseconds) / 1000 / factor)
      }
      last = line.at
      guard let step = replay.step() else { break }
      report(step, replay)
    }
    let outcome = replay.outcome
    if !json { Screen.show(summary(outcome)) }
    if outcome.isBroken { throw ExitStatus(ExitStatus.storage) }
    if !outcome.isAsWritten { throw ExitStatus(ExitStatus.refused) }
  }

  private func report(_ step: Replay.Step, _ replay: Replay) {
    guard case .typed(let text) = step.line.content else { return }
    if json {
      let result: Result<Clerk.Reply, Problem>
      switch step.result {
      case .replied(let reply): result = .success(reply)
      case .failed(let problem): result = .failure(problem)
      case .recorded, .seated: return
      }
      return Screen.write(
        AnswerLine.json(
          number: step.line.number, at: step.line.at, result: result,
          in: replay.clerk.proceedings, seat: replay.clerk.seat) + "\n")
    }
    if isShown {
      let zone = replay.clerk.proceedings.meeting.zone
      Screen.write("\(zone.hourMinuteSecond(step.line.at)) > \(text)\n")
    }
    switch step.result {
    case .replied(let reply):
      if isShown || reply.savesRecords { Screen.show(reply.document) }
    case .failed(let problem):
      if isShown { Screen.write(problem.line + "\n") }
    case .recorded, .seated: break
    }
  }

  private var isShown: Bool {
    switch speed {
    case .instant: show
    case .times: true
    }
  }

  private func summary(_ outcome: Replay.Outcome) -> Document {
    var lines = outcome.deviations.map { deviation in
      let place = "\(script):\(deviation.line.number):\(deviation.line.column)"
      let what = deviation.problem?.line ?? "taken although '~' says that it must be refused"
      return "\(place): \(what)"
    }
    if outcome.unplayed > 0 {
      lines.append("\(outcome.unplayed) lines stand behind the one that left")
    }
    lines.append(
      "\(outcome.lines) lines played, \(outcome.entries) entries recorded, "
        + "\(outcome.refusedAsWritten) refused as written, \(outcome.deviations.count) not as written."
    )
    return .lines(lines)
  }
}

extension Clerk.Reply {
  /// Whether the answer tells where records were written.
  fileprivate var savesRecords: Bool { command == "adjourn" || command == "export" }
}

/// How fast a script is played.
enum Speed: ExpressibleByArgument, CustomStringConvertible {
  case instant
  case times(Double)

  init?(argument: String) {
    if argument == "instant" {
      self = .instant
    } else if let factor = Double(argument), (0.1...100_000).contains(factor) {
      self = .times(factor)
    } else {
      return nil
    }
  }

  var description: String {
    switch self {
    case .instant: "instant"
    case .times(let factor): "\(factor)"
    }
  }
}

/// Runs something that reads a file with positions; faults end the program with status 1.
func reading<Value>(_ body: () throws(Faults) -> Value) throws -> Value {
  do { return try body() } catch { throw ExitStatus(ExitStatus.refused, error.text) }
}
