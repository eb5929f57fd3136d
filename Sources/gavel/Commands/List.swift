import ArgumentParser
import Assembly
import JournalStore
import Records

/// `gavel list`: the meetings in the archive.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the meetings in the archive.")

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let archive = try archive.open()
    let meetings = try storing { () throws(JournalFailure) in try archive.meetings() }
    if json {
      Screen.write(JSON.array(meetings.map(\.json)).bytes(indented: true))
      Screen.write("\n")
    } else if meetings.isEmpty {
      Screen.show(.line("The archive holds no meeting. 'gavel open' begins one."))
    } else {
      Screen.show(
        .table(
          Table(
            columns: [.names("Meeting"), "Title", "Kind", "State", .figures("Entries")],
            rows: meetings.map {
              [
                $0.id, $0.title, $0.kind.title, $0.isAdjourned ? "adjourned" : "open",
                "\($0.entries)",
              ]
            })))
    }
  }
}

extension MeetingSummary {
  /// The summary for programs.
  var json: JSON {
    .object([
      ("id", .string(id)), ("title", .string(title)), ("kind", .string(kind.rawValue)),
      ("series", series.map { .string($0) } ?? .null), ("adjourned", .bool(isAdjourned)),
      ("rehearsal", .bool(isRehearsal)), ("entries", .integer(Int64(entries))),
      ("scheduled", .string(Zone.utc.timestamp(scheduled))),
      ("last", .string(Zone.utc.timestamp(last))),
    ])
  }
}
