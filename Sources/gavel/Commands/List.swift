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
    let versions = try storing { () throws(JournalFailure) in try archive.versions() }
    if json {
      Screen.write(JSON.array(meetings.map { $0.json(versions[$0.id]) }).bytes(indented: true))
      Screen.write("\n")
    } else if meetings.isEmpty {
      Screen.show(.line("The archive holds no meeting. 'gavel open' begins one."))
    } else {
      Screen.show(
        .table(
          Table(
            columns: [.names("Meeting"), "Title", "Kind", "State", "Minutes", .figures("Entries")],
            rows: meetings.map {
              [
                $0.id, $0.title, $0.kind.title, $0.isAdjourned ? "adjourned" : "open",
                $0.minutes(versions[$0.id]), "\($0.entries)",
              ]
            })))
    }
  }
}

extension MeetingSummary {
  /// How far the minutes are, in words.
  func minutes(_ versions: Versions?) -> String {
    guard isAdjourned else { return "–" }
    return (versions ?? Versions(of: [])).words
  }

  /// The summary for programs.
  func json(_ versions: Versions?) -> JSON {
    JSON.object([
      ("id", .string(id)), ("title", .string(title)), ("kind", .string(kind.rawValue)),
      ("series", series.map { .string($0) } ?? .null), ("adjourned", .bool(isAdjourned)),
      ("minutes", isAdjourned ? .string(minutes(versions)) : .null),
      ("rehearsal", .bool(isRehearsal)), ("entries", .integer(Int64(entries))),
      ("scheduled", .string(Zone.utc.timestamp(scheduled))),
      ("last", .string(Zone.utc.timestamp(last))),
    ])
  }
}

extension Versions {
  /// The state in the words of a list: `approved as corrected`, `circulated, version 2`.
  var words: String {
    let corrected = approvals.last?.isCorrected == true ? " as corrected" : ""
    let word =
      switch state {
      case .none: "–"
      case .draft: "draft"
      case .circulated: "circulated"
      case .approved: (number > 1 ? "amended" : "approved") + corrected
      case .amending: "being amended"
      }
    return number > 1 ? "\(word), version \(number)" : word
  }
}
