import ArgumentParser
import Assembly
import JournalStore
import Moderation
import Records

/// `gavel correct [M]`: goes back to a meeting that is adjourned, to correct its minutes.
struct CorrectMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Correct the minutes of an adjourned meeting: fix, name, redact, version.")

  @OptionGroup var meeting: MeetingArgument

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The seat, with a name behind a colon.", valueName: "role[:name]"))
  var seat = Seat(.clerk)

  @OptionGroup var options: SittingOptions

  func run() throws {
    let records = try options.house.options()
    let archive = try options.archive.open()
    let found = try meeting.find(in: archive)
    try found.requireAdjourned()
    let journal = try storing { () throws(JournalFailure) in try archive.journal(for: found.id) }
    try options.sitting(at: journal, of: archive, seat: seat, records: records).run { clerk, now in
      let session = clerk.proceedings.meeting.session
      if !session.seats.contains(clerk.seat) {
        _ = try asking { () throws(Problem) in
          try clerk.record([.session(.seated(clerk.seat))], at: now)
        }
      }
      guard !options.json else { return }
      let reply = try asking { () throws(Problem) in try clerk.handle("version", at: now) }
      Screen.show(.line("Seat \(seat.text) at the minutes of \(found.title).") + reply.document)
    }
  }
}

extension MeetingSummary {
  /// Refuses what can only be done once there are minutes.
  func requireAdjourned() throws {
    guard !isAdjourned else { return }
    throw ExitStatus(
      ExitStatus.refused,
      "! \(id) is not adjourned, so there are no minutes yet; 'gavel resume \(id)' goes back to it")
  }
}
