import ArgumentParser
import Foundation
import Moderation
import Records

/// The page for `man`: what the declarations of arguments and commands say, and where the program
/// looks around.
enum Manual {
  /// The page as `docs/gavel.1` holds it.
  static func page() throws -> [UInt8] {
    let tool = try JSONDecoder().decode(ToolDeclaration.self, from: Data(Gavel._dumpHelp().utf8))
    let writer = ManualWriter(date: Gavel.dated, source: "gavel \(Gavel.version)")
    return writer.write(Document(title: tool.command.commandName, blocks(of: tool.command)))
  }

  private static func blocks(of program: CommandDeclaration) -> [Block] {
    let commands = program.listed
    let common = CommandDeclaration.common(of: commands)
    let name = program.commandName
    // The line that indexes of manuals are made of: lower case, and no full stop.
    let abstract = (program.abstract ?? "").trimmingCharacters(in: ["."])
    return [
      .heading(1, "Name"),
      .paragraph("\(name) - \(abstract.prefix(1).lowercased())\(abstract.dropFirst())"),
      .heading(1, "Synopsis"), .paragraph(synopsis(name, commands)),
      .heading(1, "Description"),
    ]
      + (program.discussion ?? "").components(separatedBy: "\n\n").map { .paragraph($0) }
      + [.heading(1, "Subcommands")] + commands.flatMap { section(name, $0, common) }
      + [
        .heading(1, "Common options"),
        .paragraph("These are the same in several subcommands, whose sections name them."),
        .facts(common.map(\.fact)),
        .heading(1, "Commands at the prompt"),
      ] + ReferencePage.chapter + surroundings
  }

  private static func synopsis(_ name: String, _ commands: [CommandDeclaration]) -> [Inline] {
    let lines = commands.map { command -> [Inline] in
      let positionals = (command.arguments ?? []).filter(\.isPositional).map(\.usage)
      let rest = (["[options]"] + positionals).joined(separator: " ")
      return [.strong([.code("\(name) \(command.commandName)")]), .code(" " + rest)]
    }
    return Array(lines.joined(separator: [.lineBreak]))
  }

  private static func section(
    _ name: String, _ command: CommandDeclaration, _ common: [ArgumentDeclaration]
  ) -> [Block] {
    let arguments = command.own
    let shared = common.filter { arguments.contains($0) }
    var blocks: [Block] = [
      .heading(2, "\(name) \(command.commandName)"), .paragraph(command.abstract ?? ""),
    ]
    if let discussion = command.discussion { blocks.append(.paragraph(discussion)) }
    blocks.append(.facts(arguments.filter { !common.contains($0) }.map(\.fact)))
    if !shared.isEmpty {
      let names = shared.map { [Inline.code($0.usage)] }.joined(separator: [", "])
      blocks.append(.paragraph(["Also: "] + names + ["."]))
    }
    return blocks
      + command.listed.flatMap { inner -> [Block] in
        section("\(name) \(command.commandName)", inner, common)
      }
  }

  /// What the program reads and tells outside of its arguments.
  private static let surroundings: [Block] = [
    .heading(1, "Environment"),
    .facts([
      Fact("GAVEL_ARCHIVE", "The archive, where --archive names none."),
      Fact("GAVEL_DRILLS", "The folder of drills, where --drills names none."),
      Fact("GAVEL_TEMPLATE", "The folder of a house's templates, where --template names none."),
      Fact("GAVEL_SCREEN_READER", "With any value but 0: as --screen-reader."),
      Fact("NO_COLOR", "With any value: no colours."),
      Fact("TERM", "Where it is missing or 'dumb', nothing is drawn: lines are read and answered."),
      Fact("XDG_DATA_HOME", "The data folder; ~/.local/share when it is not set."),
      Fact("HOME", "Where the data folder and ~/.editrc are found."),
      Fact("PATH", "Where LibreOffice is looked for, which makes a PDF."),
    ]),
    .heading(1, "Files"),
    .facts([
      Fact("~/.local/share/gavel/archive.sqlite", "The archive of all meetings, unless set."),
      Fact("~/.local/share/gavel/history", "The lines that were typed, for the arrow keys."),
      Fact("~/.editrc", "Keys of the line editor, as editrc(5) says; 'gavel:' begins ours."),
    ]),
    .heading(1, "Exit status"),
    .facts([
      Fact("0", "All went well, and every line was accepted."),
      Fact("\(ExitStatus.refused)", "A line, or a file, was refused."),
      Fact("\(ExitStatus.usage)", "The arguments make no sense."),
      Fact("\(ExitStatus.storage)", "The archive or a file could not be read or written."),
    ]),
    .heading(1, "See also"),
    .paragraph("editrc(5), sqlite3(1)"),
  ]
}
