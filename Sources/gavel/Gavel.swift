// gavel: argv and wiring; the only place that knows everyone.
import ArgumentParser
import Glibc

/// The program.
@main
struct Gavel: ParsableCommand {
  /// The version that `--version` tells.
  static let version = "0.1.0"
  /// The day from which on the program is as its pages say; stands at the foot of the manual.
  static let dated = "2026-11-25"

  static let configuration = CommandConfiguration(
    commandName: "gavel",
    abstract: "Run a public meeting: speaker queue, clocks and minutes, by typing.",
    discussion: """
      Without arguments, 'gavel' opens a town hall at once and you type: 'add Ana Ruiz', \
      'limit 2:00', 'next', 'start', 'end'. 'help' inside lists the commands, an empty line \
      shows where things stand, 'adjourn!' ends the meeting and writes transcript, summary \
      and minutes.

      With a plan, 'gavel open PLAN.yaml' knows agenda, officials and rules; \
      'gavel new-plan townhall' writes one to start from. Commands can be piped in; the exit \
      status is 0 when all were accepted, 1 when one was refused, 2 for wrong usage, 3 when \
      the record could not be written.
      """,
    version: version,
    subcommands: [
      OpenMeeting.self, Join.self, ResumeMeeting.self, List.self, Show.self, ExportRecords.self,
      CorrectMinutes.self, Circulate.self, Approve.self, Amend.self, SearchArchive.self,
      Commitments.self, People.self, Stats.self, BackupArchive.self, RestoreArchive.self,
      ImportRecord.self, PurgeRecord.self, ReplayScript.self, Verify.self, Check.self,
      Commands.self, NewPlan.self, NewTemplate.self, BoardCommand.self, DisplayCommand.self,
      DrillCommands.self, Rehearse.self,
    ],
    defaultSubcommand: OpenMeeting.self)

  static func main() {
    // A file that may grow no further is an error of a write, which is told, and not an end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parse(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let status as ExitStatus {
      if let message = status.message { Screen.complain(message) }
      Glibc.exit(status.code)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess { Screen.write(text + "\n") } else { Screen.complain(text) }
      Glibc.exit(code.isSuccess ? 0 : ExitStatus.usage)
    }
  }
}

extension Gavel {
  /// Reads the arguments, by the shortest way that there is.
  ///
  /// Reading the declarations of all subcommands takes longer than anything else at the start.
  /// Where the first word names one, or nothing is there, its declaration alone is read; what it
  /// does not take, such as a wish for help, goes the whole way, which has the right words.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let word = arguments.first ?? OpenMeeting.configuration.commandName
    if let named = configuration.subcommands.first(where: {
      $0.configuration.commandName == word
    }), let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

/// How the program ends when it does not end well.
struct ExitStatus: Error {
  /// A line, or a file, was refused.
  static let refused: Int32 = 1
  /// The arguments make no sense.
  static let usage: Int32 = 2
  /// The archive or a file could not be read or written.
  static let storage: Int32 = 3

  let code: Int32
  let message: String?

  init(_ code: Int32, _ message: String? = nil) {
    self.code = code
    self.message = message
  }
}
