import CommandLanguage
public import Records

/// The reference of all commands, derived from their declarations.
public enum ReferencePage {
  /// The whole reference.
  public static var document: Document {
    let blocks = Catalog.grammar.help.flatMap { group in
      [Block.heading(2, group.group.title)] + group.commands.flatMap(section)
    }
    return Document(title: "Commands of the console", [introduction] + blocks)
  }

  /// The commands in short, as a chapter of a page for `man` has them: a line to type, what it
  /// does, and its options; headings of level 2.
  public static var chapter: [Block] {
    [introduction]
      + Catalog.grammar.help.flatMap { group in
        [Block.heading(2, group.group.title), .facts(group.commands.flatMap(entry))]
      }
  }

  private static let introduction = Block.paragraph(
    "What is typed at the prompt. A word may be shortened while it stays clear. '!' right "
      + "behind a word confirms; ' -- ' begins a note for the record, ' --- ' one for the "
      + "moderator alone. Options begin with '/'. A refused line changes nothing.")

  private static func entry(_ help: CommandHelp) -> [Fact] {
    var words: [Inline] = [.text(sentence(help.summary))]
    if let usage = help.sigilUsage { words += [.lineBreak, "Or: ", .code(usage)] }
    if !help.aliases.isEmpty {
      words += [.lineBreak, .text("Short: " + help.aliases.joined(separator: ", "))]
    }
    for option in help.options where !option.description.isEmpty {
      words += [.lineBreak, .code(option.usage), .text(": " + option.description)]
    }
    return [Fact(help.usage, words)]
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// One page to print and to keep beside the console.
  public static var sheet: Document {
    let tables = Catalog.grammar.help.map { group in
      Block.table(
        Table(
          caption: group.group.title, columns: ["Type", "for", "Type", "for"],
          rows: pairs(group.commands)))
    }
    return Document(
      title: "Gavel on one page",
      [
        .paragraph(
          "Enter alone shows where things stand. A word may be shortened while it stays clear; Tab "
            + "completes. '!' right behind a word confirms. ' -- ' begins a note for the record, "
            + "' --- ' one for the moderator alone. A time is 90, 2m or 1:30. 'undo' takes back.")
      ] + tables)
  }

  /// Two commands a row, so that all of them fit one page.
  private static func pairs(_ commands: [CommandHelp]) -> [[[Inline]]] {
    stride(from: 0, to: commands.count, by: 2).map { index in
      let row = commands[index..<min(index + 2, commands.count)].flatMap { help in
        let short = help.aliases + (help.sigil.map { [String($0)] } ?? [])
        let also = short.isEmpty ? "" : " (\(short.joined(separator: " ")))"
        return [[Inline.code(help.usage), .text(also)], [.text(help.summary)]]
      }
      return row.count == 4 ? row : row + [[], []]
    }
  }

  private static func section(_ help: CommandHelp) -> [Block] {
    var facts = [Fact("Usage", [.code(help.usage)])]
    if let usage = help.sigilUsage { facts.append(Fact("Or", [.code(usage)])) }
    if !help.aliases.isEmpty {
      facts.append(Fact("Short", help.aliases.joined(separator: ", ")))
    }
    switch help.confirmation {
    case .none: break
    case .waives(let what), .acts(let what): facts.append(Fact("With !", what))
    }
    if !help.needs.isEmpty { facts.append(Fact("Needs", help.needs.joined(separator: "; "))) }
    for option in help.options where !option.description.isEmpty {
      facts.append(Fact(option.usage, option.description))
    }
    if !help.examples.isEmpty {
      let examples = help.examples.map { [Inline.code($0)] }
      facts.append(Fact("Examples", Array(examples.joined(separator: [.text("  ")]))))
    }
    return [.heading(3, help.name), .paragraph(sentence(help.summary)), .facts(facts)]
  }
}
