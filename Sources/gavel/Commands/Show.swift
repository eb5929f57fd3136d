import ArgumentParser
import Assembly
import JournalStore
import Records

/// `gavel show [M]`: the summary of a meeting.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a meeting's summary.")

  @OptionGroup var meeting: MeetingArgument

  @Flag(help: "The JSON record.")
  var json = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let record = try meeting.read(from: try archive.open())
    guard let export = Exports.named(json ? "json" : "summary") else { return }
    Screen.write(export.bytes(record.edition(for: export.copy)))
  }
}

extension MeetingArgument {
  /// Reads the record of the meeting.
  func read(from archive: Archive) throws -> StoredRecord {
    let found = try find(in: archive)
    return try storing { () throws(JournalFailure) in
      try StoredRecord(archive.journal(for: found.id))
    }
  }
}
