import Records

/// What the parser of arguments tells of its declarations.
struct ToolDeclaration: Decodable {
  let command: CommandDeclaration
}

/// A command as the parser declares it; what is left out here is not read.
struct CommandDeclaration: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandDeclaration]?
  let arguments: [ArgumentDeclaration]?

  /// The subcommands that are shown.
  var listed: [CommandDeclaration] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// What is shown of its arguments, without those that every command has.
  var own: [ArgumentDeclaration] {
    (arguments ?? []).filter { $0.shouldDisplay && !$0.isEverywhere }
  }

  /// The options that at least three commands declare alike, in the order they come.
  static func common(of commands: [CommandDeclaration]) -> [ArgumentDeclaration] {
    let all = commands.flatMap { $0.own + $0.listed.flatMap(\.own) }
    var found: [ArgumentDeclaration] = []
    for argument in all where !argument.isPositional && !found.contains(argument) {
      if all.count(where: { $0 == argument }) >= 3 { found.append(argument) }
    }
    return found
  }
}

/// An argument as the parser declares it.
struct ArgumentDeclaration: Decodable, Equatable {
  /// A name and whether one dash or two stand before it.
  struct Name: Decodable, Equatable {
    let kind: String
    let name: String

    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: String
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let valueName: String?
  let defaultValue: String?
  let abstract: String?
  let discussion: String?

  var isPositional: Bool { kind == "positional" }

  /// Whether it is one of those that no command goes without: help, and the program's version.
  var isEverywhere: Bool {
    kind == "flag" && (names ?? []).contains { ["help", "version"].contains($0.name) }
  }

  /// How it is typed.
  var usage: String {
    let value = valueName ?? "value"
    if isPositional {
      let text = "<\(value)>" + (isRepeating ? "..." : "")
      return isOptional ? "[\(text)]" : text
    }
    let text = (names ?? []).map(\.text).joined(separator: ", ")
    return kind == "flag" ? text : "\(text) <\(value)>"
  }

  /// What the page says of it.
  var fact: Fact {
    var text = abstract ?? ""
    if let discussion { text += " " + discussion }
    if let defaultValue { text += " (Default: \(defaultValue))" }
    return Fact(usage, text)
  }
}
