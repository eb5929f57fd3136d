import ArgumentParser
import Filing
import JournalStore
import Moderation
import Records
import Rehearsal

/// `gavel rehearse [M]`: makes a scenario of a recorded meeting.
struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Make a drill of a recorded meeting, to practise last month's difficult evening.",
    discussion: """
      Residents get invented names, officials go by their office, and nothing that anybody said \
      or wrote is taken over: only what happened, when, and how long everybody spoke.
      """)

  @OptionGroup var meeting: MeetingArgument

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file; standard output when left out.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Which invented names are given.", valueName: "s"))
  var seed: UInt64 = 1

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let proceedings = try meeting.read(from: try archive.open()).proceedings
    let text = RecordedMeeting(proceedings, seed: seed).yaml
    guard let output else { return Screen.write(text) }
    do { try Files.write(Array(text.utf8), to: output) } catch {
      throw ExitStatus(ExitStatus.storage, error.problem.line)
    }
    Screen.show(.line("Written: \(output). 'gavel drill \(output)' plays it."))
  }
}
