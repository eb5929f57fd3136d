import ArgumentParser
import Assembly
import JournalStore
import Moderation

/// The seat at which a step of the minutes is taken, and where the meeting is.
struct StepOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The seat, with a name behind a colon.", valueName: "role[:name]"))
  var seat = Seat(.clerk)

  @Option(help: ArgumentHelp("More words for the record.", valueName: "text"))
  var note: String?

  @OptionGroup var archive: ArchiveOption

  /// Types a line at the seat of an adjourned meeting and shows the answer.
  func type(_ words: [String?], at meeting: MeetingArgument) throws {
    let archive = try archive.open()
    defer { try? archive.close() }
    let found = try meeting.find(in: archive)
    try found.requireAdjourned()
    let journal = try storing { () throws(JournalFailure) in try archive.journal(for: found.id) }
    let clock = try storing { () throws(JournalFailure) in try archive.clock(for: found.id) }
    let line = words.compactMap { $0 }.joined(separator: " ") + (note.map { " -- \($0)" } ?? "")
    let reply = try asking { () throws(Problem) in
      var clerk = try Clerk(journal: journal, seat: seat, errands: DiskErrands())
      return try clerk.handle("version \(line)", at: clock.now())
    }
    Screen.show(reply.document)
  }
}

/// `gavel circulate [M]`: the draft of the minutes goes out.
struct Circulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record that the draft of the minutes was sent out.")

  @OptionGroup var meeting: MeetingArgument

  @Option(help: ArgumentHelp("To whom.", valueName: "who"))
  var to: String?

  @OptionGroup var options: StepOptions

  func run() throws { try options.type(["circulate", to], at: meeting) }
}

/// `gavel approve [M]`: the body approved the minutes.
struct Approve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record that the minutes were approved; their text stays as it is from then on.")

  @OptionGroup var meeting: MeetingArgument

  @Option(help: ArgumentHelp("By whom.", valueName: "who"))
  var by: String?

  @Option(help: ArgumentHelp("On which day, if not today.", valueName: "2016-08-09"))
  var on: String?

  @OptionGroup var options: StepOptions

  func validate() throws {
    guard let on, CivilDate(text: on) == nil else { return }
    throw ValidationError("'\(on)' is no day; write it as 2016-08-09")
  }

  func run() throws {
    try options.type(["approve", by, on.map { "on \($0)" }], at: meeting)
  }
}

/// `gavel amend [M] --why TEXT`: what was approved is to be amended.
struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin the next version of minutes that were approved; the old one is kept.")

  @OptionGroup var meeting: MeetingArgument

  @Option(help: ArgumentHelp("The motion that amends them.", valueName: "text"))
  var why: String

  @OptionGroup var options: StepOptions

  func run() throws { try options.type(["amend", why], at: meeting) }
}
