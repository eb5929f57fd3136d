/// All that help says about a command, in parts.
public struct CommandHelp: Equatable, Sendable {
  /// An option and what it means.
  public struct Option: Equatable, Sendable {
    /// How it is typed, such as `/remote` or `/lang:LANGUAGE`.
    public var usage: String
    /// What it means; empty when its usage says it.
    public var description: String
  }

  /// The name of the command.
  public var name: String
  /// Shorter words for it.
  public var aliases: [String]
  /// The sign that begins a line of it.
  public var sigil: Character?
  /// The heading it stands under.
  public var group: CommandGroup
  /// How it is typed.
  public var usage: String
  /// How it is typed with its sign.
  public var sigilUsage: String?
  /// What it does, in one line.
  public var summary: String
  /// What must be so before, in words.
  public var needs: [String]
  /// What a `!` does.
  public var confirmation: Confirmation
  /// Whether a note can follow ` -- `.
  public var takesNotes: Bool
  /// Its options.
  public var options: [Option]
  /// Lines that show its use.
  public var examples: [String]
}

/// The commands under one heading.
public struct HelpGroup: Equatable, Sendable {
  /// The heading.
  public var group: CommandGroup
  /// The commands under it, in the order declared.
  public var commands: [CommandHelp]
}

extension Command {
  /// All that help says about it.
  public var help: CommandHelp {
    CommandHelp(
      name: name, aliases: aliases, sigil: sigil, group: group, usage: wordUsage,
      sigilUsage: sigilUsage, summary: summary, needs: needs, confirmation: confirmation,
      takesNotes: takesNotes, options: slots.flatMap(\.optionHelp), examples: examples)
  }
}

extension Slot {
  fileprivate var optionHelp: [CommandHelp.Option] {
    switch shape {
    case .value, .keyword, .literal: []
    case .flags(let flags):
      flags.map { CommandHelp.Option(usage: "/\($0.name)", description: $0.description) }
    case .option(let name):
      [CommandHelp.Option(usage: "/\(name):\(label)", description: "")]
    }
  }
}

extension Grammar {
  /// What help says about a word: a name, an alias, a sign, or the start of one name only.
  ///
  /// - Throws: the same failure as a line with that verb, with a range in the word.
  public func help(for word: String) throws(ParseFailure) -> CommandHelp {
    if let command = command(named: word) { return command.help }
    let bytes = Array(word.utf8)
    do {
      return commands[try verb(of: bytes).command].help
    } catch {
      throw ParseFailure(
        error.message, remedy: error.remedy, range: characters(error.bytes, of: bytes))
    }
  }

  /// All commands under their headings, in the order in which each heading first occurs.
  public var help: [HelpGroup] {
    var groups: [HelpGroup] = []
    for command in commands {
      if let index = groups.firstIndex(where: { $0.group == command.group }) {
        groups[index].commands.append(command.help)
      } else {
        groups.append(HelpGroup(group: command.group, commands: [command.help]))
      }
    }
    return groups
  }
}
