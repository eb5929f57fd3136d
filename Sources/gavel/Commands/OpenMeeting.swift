import ArgumentParser
import Assembly
import Filing
import Foundation
import Intake
import JournalStore
import Moderation
import Records

/// `gavel open [PLAN]`: prepares a meeting and sits down at it.
struct OpenMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", _superCommandName: "gavel",
    abstract: "Prepare a meeting, from a plan or at once, and sit down at it.")

  @Argument(
    help: "The plan (YAML); without one, a town hall with one comment item.",
    completion: .file(extensions: ["yaml", "yml"]))
  var plan: String?

  @Flag(help: "Begin a new meeting although an earlier one is not adjourned.")
  var new = false

  @OptionGroup var options: SittingOptions

  func run() throws {
    // A fault in a template is told before anything is recorded.
    let records = try options.house.options()
    if let plan { try requireCommandOrFile(plan) }
    let prepared = try plan.map { try PlanFile(path: $0) }
    let rows = try prepared?.sheetRows()
    let archive = try options.archive.open()
    if let open = try storing({ () throws(JournalFailure) in try archive.latestUnadjourned() }),
      !new
    {
      throw ExitStatus(
        ExitStatus.refused,
        "! \(open.id) is not adjourned; 'gavel resume' goes back to it, 'gavel open --new' begins another"
      )
    }
    // One transaction, and so one sync: clock, opening, seat.
    let sitting = try storing(togetherIn: archive) {
      let now = try storing { () throws(JournalFailure) in try archive.clock() }.now()
      let opening = try carrying(prepared?.plan.opening ?? AdHoc.opening(at: now), archive)
      let journal = try storing { () throws(JournalFailure) in
        try archive.create(opening, seat: .moderator, at: now)
      }
      return try options.sitting(at: journal, of: archive, seat: .moderator, records: records)
    }
    try sitting.run { clerk, now in
      if let rows {
        _ = try asking { () throws(Problem) in try clerk.takeCards(rows, at: now) }
      }
      guard !options.json, Screen.isTerminal else { return }
      Screen.show(AdHoc.welcome(clerk.proceedings, hasPlan: prepared != nil))
    }
  }
}

extension OpenMeeting {
  /// A word that is no command is taken for a plan's name; where no such file is either, both are
  /// told.
  private func requireCommandOrFile(_ word: String) throws {
    guard !word.contains(where: { $0 == "/" || $0 == "." }),
      !FileManager.default.fileExists(atPath: word)
    else { return }
    let commands = Gavel.configuration.subcommands.compactMap { $0.configuration.commandName }
    let near = nearest(to: word, among: commands).map { "did you mean 'gavel \($0)'?" }
    throw ExitStatus(
      ExitStatus.usage,
      "! there is no command and no plan '\(word)'; "
        + (near ?? "'gavel --help' lists the commands, 'gavel new-plan townhall' writes a plan"))
  }

  /// Adds what the last meeting of the series handed on.
  private func carrying(_ opening: Opening, _ archive: Archive) throws -> Opening {
    guard let series = opening.series else { return opening }
    let last = try storing { () throws(JournalFailure) -> Proceedings? in
      let earlier = try archive.meetings().filter {
        $0.series == series && $0.isAdjourned && !$0.isRehearsal
      }
      guard let last = earlier.max(by: { $0.scheduled < $1.scheduled }) else { return nil }
      return Proceedings(
        replaying: try archive.journal(for: last.id).entries(after: EntryNumber(0)))
    }
    return last.map { Series.opening(opening, after: $0) } ?? opening
  }
}

/// A meeting without a plan.
enum AdHoc {
  /// A town hall with one comment item, in the machine's own time zone.
  static func opening(at now: Instant) -> Opening {
    let zone = LocalZone.zone(around: now)
    let date = zone.date(of: now)
    return Opening(
      id: "\(date.text)-town-hall", title: "Town hall", kind: .townhall, zone: zone, scheduled: now)
  }

  /// Three lines for somebody who sits here for the first time.
  static func welcome(_ proceedings: Proceedings, hasPlan: Bool) -> Document {
    let title = proceedings.meeting.opening?.title ?? "The meeting"
    let cards = proceedings.meeting.speakers.all.count
    let last = "Enter shows where things stand, 'help' the rest, 'adjourn!' ends it all."
    guard hasPlan else {
      return .lines([
        "A town hall is prepared. 'open' calls to order, 'add Ana Ruiz' takes a card;",
        "then 'limit 2:00', 'next' calls, 'start' on the first word, 'end' ends it.", last,
      ])
    }
    let found = cards == 1 ? "1 card" : "\(cards) cards"
    return .lines([
      "\(title) is prepared, \(found): 'agenda' and 'queue' show them.",
      proceedings.meeting.isOfBody
        ? "'open' calls to order, then 'roll all' takes the roll."
        : "'open' calls to order, then 'limit 2:00', 'next' calls, 'start' on the first word.",
      last,
    ])
  }
}

/// A plan as a file.
struct PlanFile {
  let plan: Plan
  let path: String

  init(path: String) throws {
    self.path = path
    do { plan = try PlanReader.read(try handedIn(path), file: path) } catch let faults as Faults {
      throw ExitStatus(ExitStatus.refused, faults.text)
    }
  }

  /// The folder that names in the plan are relative to.
  var folder: String { Files.folder(of: path) }

  /// Reads the sign-up sheet that the plan names; nil when it names none.
  func sheetRows() throws -> [Moderation.SheetRow]? {
    try plan.signUpSheet.map { sheet in
      try asking { () throws(Problem) in try DiskErrands(base: folder).sheet(at: sheet.path) }
    }
  }
}
