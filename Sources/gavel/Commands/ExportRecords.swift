public import ArgumentParser
import Assembly
import Filing
import JournalStore
import Moderation
public import Records

/// `gavel export [M] --format F`: writes records of a meeting.
struct ExportRecords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a meeting's records; '--format help' lists the formats."
  )

  @OptionGroup var meeting: MeetingArgument

  @Option(help: ArgumentHelp("The format; 'help' lists them.", valueName: "format"))
  var format: String?

  @OptionGroup var choices: RecordChoices

  @Flag(help: "All formats, into a folder of their own.")
  var all = false

  @Option(
    name: [.short, .long, .customLong("out")],
    help: ArgumentHelp(
      "The file, or the folder with --all; standard output when left out.", valueName: "path"))
  var output: String?

  @Option(
    name: .customLong("copy"),
    help: ArgumentHelp(
      "For whom: public, or clerk, which holds everything (with --format json).",
      valueName: "copy"))
  var copy = RecordCopy.open

  @Option(
    name: .customLong("version"),
    help: ArgumentHelp(
      "A version of the minutes that was approved; the latest when left out.", valueName: "n"))
  var edition: Int?

  @Flag(help: "Take the place of a file that is there.")
  var replace = false

  @Flag(help: "Write records of a rehearsal, which are marked as such.")
  var rehearsal = false

  @OptionGroup var archive: ArchiveOption

  func validate() throws {
    guard all != (format != nil) else {
      throw ValidationError("give --format F or --all; '--format help' lists the formats")
    }
  }

  func run() throws {
    if format == "help" { return Screen.show(Exports.table) }
    let record = try meeting.read(from: try archive.open())
    let proceedings = try record.edition(numbered: edition)
    if proceedings.meeting.opening?.isRehearsal ?? false, !rehearsal {
      throw ExitStatus(
        ExitStatus.refused,
        "! this was a rehearsal and not a meeting; 'gavel export --rehearsal' writes it all the same"
      )
    }
    if all {
      let errands = DiskErrands(
        out: output ?? ".", options: try choices.options(), sealing: record.journal.sealing)
      return Screen.show(
        try asking { () throws(Problem) in try errands.save(.everything, of: proceedings) })
    }
    var options = try choices.options()
    options.copy = copy
    guard let name = format, let file = Exports.ordered(name, options) else {
      throw ExitStatus(
        ExitStatus.usage,
        "! there is no format '\(format ?? "")'; formats: \(Exports.names.joined(separator: ", "))")
    }
    if output == nil, file.isBinary, Screen.outputIsTerminal {
      throw ExitStatus(
        ExitStatus.usage,
        "! \(file.fileName) is no text for a terminal; '-o \(file.fileName)' writes it")
    }
    let bytes = try asking { () throws(Problem) in
      try file.finished(proceedings.edition(for: file.file.copy, record.journal.sealing))
    }
    guard let output else { return Screen.write(bytes) }
    do {
      try Files.write(bytes, to: output, replacing: replace, access: file.access)
    } catch {
      throw ExitStatus(ExitStatus.storage, error.problem.line)
    }
    Screen.show(.line("Written: \(output)"))
  }
}

extension MinutesStyle: ExpressibleByArgument {}

/// What a person chooses about documents.
struct RecordChoices: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The style of the minutes.",
      discussion: MinutesStyle.allCases.map { "\($0.rawValue): \($0.summary)" }
        .joined(separator: "; ") + ".",
      valueName: "style"))
  var style = MinutesStyle.summary

  @Flag(help: "Let every line name the entries of the record that it rests on, as [e12].")
  var cite = false

  @Option(
    help: ArgumentHelp(
      "How long the recording had run at the call to order, such as 4:30 or -0:20.",
      valueName: "time"))
  var offset: RecordingOffset?

  @OptionGroup var house: HouseOption

  /// The choices.
  func options() throws -> RecordOptions {
    var options = try house.options()
    options.style = style
    options.cites = cite
    options.recordingOffset = offset?.time ?? .zero
    return options
  }
}

/// How long a recording had run; negative where it began later.
struct RecordingOffset: ExpressibleByArgument {
  let time: Assembly.Duration

  init?(argument: String) {
    let isNegative = argument.hasPrefix("-")
    guard let time = Assembly.Duration(text: isNegative ? argument.dropFirst() : argument[...])
    else { return nil }
    self.time = isNegative ? -time : time
  }
}

extension RecordCopy: ExpressibleByArgument {}
