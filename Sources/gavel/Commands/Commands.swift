import ArgumentParser
import Moderation
import Records

/// `gavel commands`: the reference of the console's commands.
struct Commands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands", abstract: "Print the reference of the console's commands.")

  @Option(
    help: ArgumentHelp(
      "How: \(Self.formats).", discussion: "'man' is the page for man, of the whole program.",
      valueName: "format"))
  var format = "text"

  private static let formats = (Writers.all.map(\.name) + ["man"]).joined(separator: ", ")

  @Flag(help: "One page to print, in Markdown, in place of the whole reference.")
  var sheet = false

  func run() throws {
    if sheet { return Screen.write(MarkdownWriter().write(ReferencePage.sheet)) }
    if format == "man" { return Screen.write(try Manual.page()) }
    guard let writer = Writers.named(format) else {
      throw ExitStatus(
        ExitStatus.usage,
        "! there is no format '\(format)'; formats: \(Self.formats)")
    }
    Screen.write(writer.write(ReferencePage.document))
  }
}
