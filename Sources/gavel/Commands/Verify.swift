import ArgumentParser
import Assembly
import JournalStore
import Records

/// `gavel verify [M]`: walks the chain of hashes.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that a meeting's record is as it was written.")

  @OptionGroup var meeting: MeetingArgument

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let archive = try archive.open()
    let found = try meeting.find(in: archive)
    let result = try storing { () throws(JournalFailure) in try archive.verify(found.id) }
    switch result {
    case .intact(let entries, let purged, let seal):
      let record = try meeting.read(from: archive)
      let members: [(String, JSON)] = [
        ("meeting", .string(found.id)), ("ok", .bool(true)),
        ("entries", .integer(Int64(entries))), ("purged", .integer(Int64(purged))),
        ("seal", .string(seal)), ("versions", .array(record.versionSeals.map(\.json))),
      ]
      Screen.write(
        json
          ? JSON.object(members).text + "\n"
          : "\(found.id): \(entries) entries, unbroken\(purged > 0 ? ", \(purged) purged" : "").\n"
            + "Seal: \(seal)\n" + record.versionSeals.map { "\($0.line)\n" }.joined())
    case .broken(let entry, let reason):
      let members: [(String, JSON)] = [
        ("meeting", .string(found.id)), ("ok", .bool(false)),
        ("entry", .integer(Int64(entry.rawValue))), ("reason", .string(reason)),
      ]
      if json { Screen.write(JSON.object(members).text + "\n") }
      throw ExitStatus(
        ExitStatus.refused,
        json
          ? nil
          : "! \(found.id): entry \(entry.rawValue) is not as it was written (\(reason)); "
            + "compare with a backup")
    }
  }
}
