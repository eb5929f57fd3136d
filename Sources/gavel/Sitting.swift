import ArgumentParser
import Assembly
import Console
import Filing
import Foundation
import JournalStore
import LineEditor
import Moderation
import Records

/// Whether a screen reader speaks what stands on the terminal.
struct ScreenReaderOption: ParsableArguments {
  @Flag(
    name: .customLong("screen-reader"),
    help: "Redraw nothing: prompts and alerts are lines ($GAVEL_SCREEN_READER=1 does the same).")
  var flag = false

  /// What holds.
  var isOn: Bool {
    let value = ProcessInfo.processInfo.environment["GAVEL_SCREEN_READER"] ?? ""
    return flag || !["", "0"].contains(value)
  }
}

/// What every way of sitting down has in common.
struct SittingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder for the records.",
      discussion: "Else the one that an earlier sitting at this meeting was given, else '.'.",
      valueName: "dir"), completion: .directory)
  var out: String?

  @Flag(help: "Answer each line with one JSON object.")
  var json = false

  @OptionGroup var speech: ScreenReaderOption

  @OptionGroup var house: HouseOption

  @OptionGroup var archive: ArchiveOption

  /// A seat at a meeting.
  func sitting(
    at journal: SQLiteJournal, of archive: Archive, seat: Seat, records: RecordOptions
  ) throws -> Sitting {
    try Sitting(
      archive: archive, journal: journal, seat: seat, json: json,
      out: out.map(Files.absolute) ?? Heartbeat.lastOut(archive: archive.path, meeting: journal.id),
      records: records, isSpoken: speech.isOn)
  }
}

/// One seat at one meeting: archive, clock, heartbeat, clerk, and the loop that fits the input.
struct Sitting {
  let archive: Archive
  let journal: SQLiteJournal
  let clock: SystemClock
  let seat: Seat
  let json: Bool
  /// The folder for the records as somebody gave it, from `/` on; nil for the current one.
  let out: String?
  let records: RecordOptions
  let isSpoken: Bool

  init(
    archive: Archive, journal: SQLiteJournal, seat: Seat, json: Bool, out: String?,
    records: RecordOptions = RecordOptions(), isSpoken: Bool = false
  ) throws {
    self.archive = archive
    self.journal = journal
    self.seat = seat
    self.json = json
    self.out = out
    self.records = records
    self.isSpoken = isSpoken
    clock = try storing { () throws(JournalFailure) in try archive.clock(for: journal.id) }
  }

  /// Sits down, lets the caller greet, runs the loop, and ends the program's status.
  func run(_ greet: (inout Clerk, Instant) throws -> Void) throws {
    defer { try? archive.close() }
    let heartbeat = try storing { () throws(JournalFailure) in
      try Heartbeat.start(
        archive: archive.path, meeting: journal.id, seat: seat, out: out, at: clock.now())
    }
    defer { leave(heartbeat) }
    let (path, id) = (archive.path, journal.id)
    let errands = DiskErrands(
      out: out ?? ".", options: records, sealing: journal.sealing,
      placard: { Placard.lines(archive: path, meeting: id) })
    var clerk = try asking { () throws(Problem) in
      try Clerk(journal: journal, seat: seat, errands: errands)
    }
    try greet(&clerk, clock.now())
    let surroundings = Surroundings(
      now: clock.now, beat: heartbeat.beat, rest: { try? archive.checkpointIfIdle() },
      changeDescriptor: journal.changeDescriptor,
      changed: { (try? journal.changed()) ?? false })
    let leaving = try loop(clerk, surroundings)
    switch leaving {
    case .left(allAccepted: true): return
    case .left(allAccepted: false): throw ExitStatus(Screen.isTerminal ? 0 : ExitStatus.refused)
    case .storage: throw ExitStatus(ExitStatus.storage)
    case .signal(let number): throw ExitStatus(128 + number)
    }
  }

  /// The last seat that leaves an open meeting leaves its last beat behind, from which a later
  /// console knows how long nobody was there.
  private func leave(_ heartbeat: Heartbeat) {
    heartbeat.beat(at: clock.now())
    let isOver = (try? archive.find(journal.id).isAdjourned) ?? false
    let seats = Heartbeat.liveSeats(archive: archive.path, meeting: journal.id)
    if isOver || seats.count > 1 { heartbeat.stop() }
  }

  private func loop(_ clerk: Clerk, _ surroundings: Surroundings) throws -> Leaving {
    guard Screen.isTerminal, !json else {
      var loop = PlainLoop(
        clerk: clerk, surroundings: surroundings, json: json,
        readLine: { InputLines.next() }, write: { Screen.write($0) })
      return loop.run()
    }
    let history = Files.folder(of: archive.path) + "/history"
    var configuration = Editor.Configuration.fromEnvironment(
      name: "gavel", historyPath: history)
    configuration.screenReader = isSpoken
    do {
      return try LiveLoop(clerk: clerk, surroundings: surroundings).run(configuration)
    } catch {
      throw ExitStatus(
        ExitStatus.storage, "! the terminal cannot be used: \(error); pipe the commands in")
    }
  }
}
