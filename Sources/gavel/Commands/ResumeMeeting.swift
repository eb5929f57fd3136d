import ArgumentParser
import Assembly
import JournalStore
import Moderation
import Records

/// `gavel resume [M]`: goes back to a meeting at which nobody sits any more.
struct ResumeMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", _superCommandName: "gavel",
    abstract: "Go back to the last meeting that is not adjourned; says what was recovered.")

  @Argument(help: "The meeting's id or the beginning of it.", completion: .meetings)
  var meeting: String?

  @OptionGroup var options: SittingOptions

  func run() throws {
    // A fault in a template is told before anything is recorded.
    let records = try options.house.options()
    let archive = try options.archive.open()
    let found = try find(in: archive)
    try requireNotOver(found)
    let seats = Heartbeat.liveSeats(archive: archive.path, meeting: found.id)
    guard seats.isEmpty else {
      throw ExitStatus(
        ExitStatus.refused,
        "! a console sits at \(found.id) already (\(seats.joined(separator: ", "))); "
          + "'gavel join \(found.id) --as clerk' takes a further seat")
    }
    let lastBeat = Heartbeat.lastBeat(archive: archive.path, meeting: found.id)
    let journal = try storing { () throws(JournalFailure) in try archive.journal(for: found.id) }
    let sitting = try options.sitting(
      at: journal, of: archive, seat: .moderator, records: records)
    try sitting.run {
      clerk, now in
      let document = try asking { () throws(Problem) in
        try clerk.recover(lastBeat: lastBeat, at: now)
      }
      Heartbeat.sweep(archive: archive.path, meeting: found.id)
      guard !options.json else { return }
      Screen.show(document)
      if options.out == nil, let out = sitting.out {
        Screen.show(.line("Records go to \(out), as before; '--out DIR' names another folder."))
      }
    }
  }

  /// Refuses to sit down at a meeting that is over: only its minutes can be corrected.
  private func requireNotOver(_ found: MeetingSummary) throws {
    guard found.isAdjourned else { return }
    throw ExitStatus(
      ExitStatus.refused,
      "! \(found.id) is adjourned; 'gavel correct \(found.id)' corrects its minutes, "
        + "'gavel show \(found.id)' shows it")
  }

  private func find(in archive: Archive) throws -> MeetingSummary {
    let found = try storing { () throws(JournalFailure) -> MeetingSummary? in
      if let meeting { return try archive.find(meeting) }
      return try archive.latestUnadjourned()
    }
    guard let found else {
      throw ExitStatus(ExitStatus.refused, "! every meeting is adjourned; 'gavel open' begins one")
    }
    return found
  }
}
