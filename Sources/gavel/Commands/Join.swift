public import ArgumentParser
public import Assembly
import JournalStore
import Moderation
import Records

/// `gavel join [M] --as ROLE[:NAME]`: a further seat on a meeting that is running.
struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", _superCommandName: "gavel",
    abstract: "Take a further seat at a meeting that is running.")

  @OptionGroup var meeting: MeetingArgument

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The seat: \(Role.allCases.map(\.rawValue).joined(separator: ", ")), with a name behind a colon.",
      valueName: "role[:name]"))
  var seat: Seat

  @OptionGroup var options: SittingOptions

  func run() throws {
    // A fault in a template is told before anything is recorded.
    let records = try options.house.options()
    let archive = try options.archive.open()
    let found = try meeting.find(in: archive)
    guard !found.isAdjourned else {
      throw ExitStatus(
        ExitStatus.refused, "! \(found.id) is adjourned; 'gavel show \(found.id)' shows it")
    }
    guard !Heartbeat.liveSeats(archive: archive.path, meeting: found.id).isEmpty else {
      throw ExitStatus(
        ExitStatus.refused,
        "! no seat is taken at \(found.id); 'gavel resume \(found.id)' goes back to it")
    }
    let journal = try storing { () throws(JournalFailure) in try archive.journal(for: found.id) }
    try options.sitting(at: journal, of: archive, seat: seat, records: records).run { clerk, now in
      _ = try asking { () throws(Problem) in
        try clerk.record([.session(.seated(clerk.seat))], at: now)
      }
      if !options.json { Screen.show(.line("Seat \(seat.text) at \(found.title).")) }
    }
  }
}

extension Seat: ExpressibleByArgument {
  /// Reads `clerk:Lee`.
  public init?(argument: String) { self.init(text: argument) }

  /// How a seat that is taken without being named stands in help: as it would be typed.
  public var defaultValueDescription: String { text }
}
