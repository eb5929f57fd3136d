import ArgumentParser
import Assembly
import Console
import JournalStore
import LineEditor

/// `gavel board [M]`: the meeting on a second screen in the room.
struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "Show speaker, clock and who is next on a second screen; 'q' leaves.")

  @OptionGroup var meeting: MeetingArgument

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    guard Screen.isTerminal else {
      throw ExitStatus(
        ExitStatus.usage, "! a board needs a terminal; 'gavel show' prints the summary")
    }
    let archive = try archive.open()
    defer { try? archive.close() }
    let found = try meeting.find(in: archive)
    let journal = try storing { () throws(JournalFailure) in try archive.journal(for: found.id) }
    let clock = try storing { () throws(JournalFailure) in try archive.clock(for: found.id) }
    let surroundings = Surroundings(
      now: clock.now, changeDescriptor: journal.changeDescriptor,
      changed: { (try? journal.changed()) ?? false })
    var loop = try storing { () throws(JournalFailure) in
      try BoardLoop(journal: journal, surroundings: surroundings)
    }
    let configuration = Editor.Configuration.fromEnvironment(name: "gavel", historyPath: nil)
    let signal: Int32?
    do { signal = try loop.run(usesColor: configuration.usesColor) } catch {
      throw ExitStatus(ExitStatus.storage, "! the terminal cannot be used: \(error)")
    }
    if let signal { throw ExitStatus(128 + signal) }
  }
}
