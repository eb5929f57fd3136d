import Assembly
import Console
import Filing
import Foundation
import JournalStore
import LineEditor
import Moderation
import Records
import Rehearsal

/// A drill that a person plays at a terminal.
struct DrillSitting {
  let drill: Drill
  let folder: DrillFolder
  let speed: Double
  let isSpoken: Bool

  /// Plays it to its end, keeps everything, and returns the score.
  func run() throws -> ScoreCard {
    let archive = try folder.open()
    defer { try? archive.close() }
    let journal = try storing { () throws(JournalFailure) in
      try archive.create(drill.opening, seat: .moderator, at: drill.zero)
    }
    let errands = DiskErrands(out: folder.resolved)
    let log = try openLog(journal.id, archive)
    let real = try storing { () throws(JournalFailure) in try archive.clock() }
    let clock = DrillClock(from: drill.zero, speed: speed, real: real.now)
    let session = DrillSession(
      drill,
      doors: .init(
        log: { (attempt) throws(Problem) in try keep(attempt.json, in: log) },
        relaunch: { () throws(Problem) in try seat(journal.id, archive, errands) },
        toggleClock: clock.toggle))
    var clerk = try asking { () throws(Problem) in
      try Clerk(journal: journal, seat: .moderator, errands: errands)
    }
    try asking { () throws(Problem) in try session.begin(&clerk, isOpened: true) }
    Screen.show(DrillLists.welcome(drill, speed: speed))
    try loop(clerk, session, clock)
    let proceedings = Proceedings(
      replaying: try storing { () throws(JournalFailure) in
        try journal.entries(after: EntryNumber(0))
      })
    if proceedings.meeting.session.phase != .adjourned {
      let document = try asking { () throws(Problem) in
        try errands.save(.everything, of: proceedings)
      }
      Screen.show(document)
    }
    let card = Scoring.score(drill, proceedings, session.attempts)
    try writing { () throws(FilingFailure) in
      try Files.write(Array((card.json.text + "\n").utf8), to: folder.score(journal.id))
    }
    return card
  }

  private func loop(_ clerk: Clerk, _ session: DrillSession, _ clock: DrillClock) throws {
    var configuration = Editor.Configuration.fromEnvironment(
      name: "gavel", historyPath: folder.resolved + "/history")
    configuration.screenReader = isSpoken
    let surroundings = Surroundings(
      now: clock.now, pace: { clock.isPaused ? 0 : clock.speed })
    do {
      let leaving = try LiveLoop(clerk: clerk, surroundings: surroundings, drill: session)
        .run(configuration)
      if case .signal(let number) = leaving { throw ExitStatus(128 + number) }
    } catch let failure as EditorFailure {
      throw ExitStatus(ExitStatus.storage, "! the terminal cannot be used: \(failure)")
    }
  }

  /// The attempt log, whose first line says what is played and when.
  private func openLog(_ id: String, _ archive: Archive) throws -> LineLog {
    let zone = drill.opening.zone
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let head = JSON.object([
      ("scenario", .string(drill.scenario.name)), ("seed", .integer(Int64(clamping: drill.seed))),
      ("speed", .number(speed)), ("started", .string(zone.timestamp(now))),
    ])
    return try writing { () throws(FilingFailure) in
      let log = try LineLog(creating: folder.attempts(id))
      try log.append(head.text)
      return log
    }
  }
}

/// Seats a clerk as a console does that starts: nothing is taken over but what the archive holds.
private func seat(
  _ id: String, _ archive: Archive, _ errands: any Errands
) throws(Problem) -> Clerk {
  let journal: SQLiteJournal
  do { journal = try archive.journal(for: id) } catch { throw Problem(error) }
  return try Clerk(journal: journal, seat: .moderator, errands: errands)
}

/// Adds a line to the attempt log.
private func keep(_ json: JSON, in log: LineLog) throws(Problem) {
  do { try log.append(json.text) } catch { throw error.problem }
}

/// Runs something that writes a file; a failure becomes the exit status for storage.
private func writing<Value>(_ body: () throws(FilingFailure) -> Value) throws -> Value {
  do { return try body() } catch { throw ExitStatus(ExitStatus.storage, error.problem.line) }
}
