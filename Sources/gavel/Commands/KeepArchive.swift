import ArgumentParser
import Assembly
import Foundation
import JournalStore
import Records

/// `gavel backup FILE`: copies the archive while meetings go on.
struct BackupArchive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the whole archive into one file, also while meetings go on.")

  @Argument(help: "The file, which must not be there.", completion: .file())
  var file: String

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let archive = try archive.open()
    defer { try? archive.close() }
    let report = try storing { () throws(JournalFailure) in try archive.backup(to: file) }
    Screen.write("\(file): \(report.words).\n")
  }
}

/// `gavel restore FILE`: makes an archive of a backup.
struct RestoreArchive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make an archive of a backup; one that is there is never overwritten.")

  @Argument(help: "The backup.", completion: .file())
  var file: String

  @Flag(help: "Also when a record in it is not as it was written.")
  var anyway = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let target = archive.resolved
    let report = try storing { () throws(JournalFailure) in
      try Archive.restore(file, to: target, anyway: anyway)
    }
    Screen.write("\(target): \(report.words)\(anyway ? "" : ", every record verified").\n")
  }
}

extension BackupReport {
  /// What was copied, in words.
  fileprivate var words: String {
    let noun = meetings == 1 ? "meeting" : "meetings"
    return "\(meetings) \(noun), \(entries) entries, \((bytes + 1023) / 1024) KiB"
  }
}

/// `gavel import RECORD.json`: takes over a record from another machine.
struct ImportRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over a record that another machine exported: the clerk's copy as JSON.",
    discussion: """
      On the other machine: 'gavel export M --format json --copy clerk -o record.json'. A public \
      copy leaves out too much for the record to be made of it.
      """)

  @Argument(help: "The record.", completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Also when its entries are not those that its seal was made for.")
  var anyway = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let bytes = try handedIn(file, limit: 1 << 30)
    let record: ReadRecord
    do { record = try RecordDataset.read(bytes) } catch {
      throw ExitStatus(ExitStatus.refused, "! \(file): \(error.message); \(error.remedy)")
    }
    let archive = try archive.open()
    defer { try? archive.close() }
    let adopted = try storing { () throws(JournalFailure) in
      try archive.adopt(record, anyway: anyway)
    }
    let seal =
      switch adopted.seal {
      case .same: "its seal is the one of the record"
      case .changed: "its entries are not those that the seal of the record was made for"
      case .keyless: "its hashes are new ones, since the key of the old ones did not come along"
      case .none: "the record bore no seal"
      }
    Screen.write("\(adopted.id): \(adopted.entries) entries taken over; \(seal).\n")
  }
}

/// `gavel purge M`: private words go out of a record for good.
struct PurgeRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Take private words and what was redacted out of a record for good.",
    discussion: """
      Without --yes it only says what would go. The hashes stay true, so 'gavel verify' and the \
      seals of documents hold; a script of the meeting can no longer be replayed to the same bytes.
      """)

  @Argument(help: "The meeting's id or the beginning of it.", completion: .meetings)
  var meeting: String

  @Flag(help: "Do it.")
  var yes = false

  @Flag(help: "Also when the minutes are not approved.")
  var unapproved = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let archive = try archive.open()
    defer { try? archive.close() }
    let found = try storing { () throws(JournalFailure) in try archive.find(meeting) }
    try found.requireAdjourned()
    let seats = Heartbeat.liveSeats(archive: archive.path, meeting: found.id)
    guard seats.isEmpty else {
      throw ExitStatus(
        ExitStatus.refused,
        "! a console sits at \(found.id) (\(seats.joined(separator: ", "))); leave it with 'quit'")
    }
    let versions = try storing { () throws(JournalFailure) in try archive.versions()[found.id] }
    guard versions?.approvals.isEmpty == false || unapproved else {
      throw ExitStatus(
        ExitStatus.refused,
        "! the minutes of \(found.id) are not approved, and what is purged cannot be looked up; "
          + "'gavel approve \(found.id)' first, or --unapproved")
    }
    let report = try storing { () throws(JournalFailure) in
      yes ? try archive.purge(found.id) : try archive.purgeable(found.id)
    }
    Screen.write(words(report, found.id))
  }

  private func words(_ report: PurgeReport, _ id: String) -> String {
    let texts = report.texts.map(\.text).joined(separator: ", ")
    let lines = [
      "private words: \(report.privateWords)",
      "redacted texts: \(report.texts.isEmpty ? "none" : texts)",
      "names taken out: \(report.people)",
      "undone commands that lose their words: \(report.undone)",
      "entries that lose words: \(report.entries)",
    ]
    let head = yes ? "Gone for good from \(id):" : "'--yes' would take out of \(id) for good:"
    let tail =
      yes
      ? "'gavel verify \(id)' holds. Backups and exported scripts still have the words: see to them."
      : "Nothing was changed."
    return ([head] + lines.map { "  " + $0 } + [tail]).joined(separator: "\n") + "\n"
  }
}
