import Assembly
import CommandLanguage
import Records

/// Explains the commands.
enum Help {
  static let command = ConsoleCommand(
    "help", aliases: ["h"], group: .system, summary: "list the commands, or explain one",
    examples: ["help", "help next"],
    parameters: Parameter.verb.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, verb: String?) throws(Refusal) -> Outcome {
    guard let verb else { return Outcome(reply: overview) }
    guard let command = Catalog.grammar.command(named: verb) else {
      throw Refusal("there is no command '\(verb)'", remedy: "'help' lists the commands")
    }
    return Outcome(reply: page(command))
  }

  /// All commands on one screen, by what a moderator is doing.
  static var overview: Document {
    let facts = CommandGroup.all.map { group in
      let words = Catalog.commands.filter { $0.group == group }.map { command in
        let short = command.sigil.map(String.init) ?? command.aliases.first { $0.count <= 2 }
        return short.map { "\(command.name) (\($0))" } ?? command.name
      }
      return Fact(group.title, words.joined(separator: ", "))
    }
    return Document([
      .facts(facts),
      .paragraph(
        "'help next' explains one. A word may be shortened while it is clear. "
          + "'!' right behind a word confirms; ' -- ' begins a note for the record."),
    ])
  }

  /// One command: usage, what it needs, examples.
  static func page(_ command: ConsoleCommand) -> Document {
    var facts = [Fact("Usage", [.code(command.usage)])]
    if !command.aliases.isEmpty {
      facts.append(Fact("Short", command.aliases.joined(separator: ", ")))
    }
    switch command.confirmation {
    case .none: break
    case .waives(let what): facts.append(Fact("With !", what))
    case .acts(let what): facts.append(Fact("With !", what))
    }
    if !command.needs.isEmpty {
      facts.append(Fact("Needs", command.needs.joined(separator: "; ")))
    }
    if !command.examples.isEmpty {
      facts.append(Fact("Examples", command.examples.joined(separator: "   ")))
    }
    let summary = command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."
    return Document([.paragraph(summary), .facts(facts)])
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// The name of a command.
  fileprivate static var verb: Parameter {
    Parameter(
      "COMMAND", .word, samples: ["next"],
      candidates: { _ in
        Catalog.commands.map { Candidate(text: $0.name, description: $0.summary) }
      }, read: { $0 })
  }
}
