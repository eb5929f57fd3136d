import ArgumentParser
import Moderation
import Records

/// `gavel commands`: the reference of the console's commands.
struct Commands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands", abstract: "Print the reference of the console's commands.")

  @Option(
    help: ArgumentHelp(
      "How: \(Writers.all.map(\.name).joined(separator: ", ")).", valueName: "format"))
  var format = "text"

  @Flag(help: "One page to print, in Markdown, in place of the whole reference.")
  var sheet = false

  func run() throws {
    if sheet { return Screen.write(MarkdownWriter().write(ReferencePage.sheet)) }
    guard let writer = Writers.named(format) else {
      throw ExitStatus(
        ExitStatus.usage,
        "! there is no format '\(format)'; formats: \(Writers.all.map(\.name).joined(separator: ", "))"
      )
    }
    Screen.write(writer.write(ReferencePage.document))
  }
}
