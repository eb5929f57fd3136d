// One job: from the words of a line to a typed action, and all that a command's declaration implies.

/// The commands that can be typed, and how their lines are read.
public struct Grammar<Scene, Outcome>: Sendable {
  /// The commands, in the order declared.
  public let commands: [Command<Scene, Outcome>]
  /// The name of the command that an empty line means.
  public let emptyLine: String
  /// The name of the command that a bare number probably meant.
  public let bareNumber: String
  /// The name of the command that a bare name probably meant.
  public let bareName: String

  /// The commands again, without types.
  let declarations: [Declaration]
  /// The index of each command by name and alias.
  let byWord: [String: Int]
  /// The index of each command by the first byte of its lines.
  let bySigil: [UInt8: Int]

  /// Makes a grammar; no two commands may share a word.
  ///
  /// - Parameters:
  ///   - emptyLine: the name of the command that an empty line means.
  ///   - bareNumber: the name of the command to propose to who types a number alone.
  ///   - bareName: the name of the command to propose to who types somebody's name alone.
  public init(
    _ commands: [Command<Scene, Outcome>], emptyLine: String, bareNumber: String = "call",
    bareName: String = "add"
  ) {
    let collisions = collisions(in: commands)
    precondition(collisions.isEmpty, collisions.joined(separator: "; "))
    precondition(
      commands.contains { $0.name == emptyLine }, "no command is named '\(emptyLine)'")
    var byWord: [String: Int] = [:]
    var bySigil: [UInt8: Int] = [:]
    for (index, command) in commands.enumerated() {
      for word in [command.name] + command.aliases { byWord[word] = index }
      guard let sigil = command.sigil else { continue }
      guard let byte = sigil.asciiValue, !isLetter(byte) else {
        preconditionFailure("the sign of '\(command.name)' is not a sign of ASCII")
      }
      bySigil[byte] = index
    }
    self.commands = commands
    declarations = commands.map(\.declaration)
    self.emptyLine = emptyLine
    self.bareNumber = bareNumber
    self.bareName = bareName
    self.byWord = byWord
    self.bySigil = bySigil
  }

  /// The command with a name, an alias or a sign, or nil when there is none.
  public func command(named word: String) -> Command<Scene, Outcome>? {
    if let index = byWord[word.lowercased()] { return commands[index] }
    guard word.utf8.count == 1, let byte = word.utf8.first, let index = bySigil[byte] else {
      return nil
    }
    return commands[index]
  }
}

/// What is wrong with the words of commands: those that two share, and those that cannot be typed.
///
/// Empty for a catalog in order.
public func collisions<Scene, Outcome>(in commands: [Command<Scene, Outcome>]) -> [String] {
  var owners: [String: String] = [:]
  var problems: [String] = []
  for command in commands {
    for word in [command.name] + command.aliases + (command.sigil.map { [String($0)] } ?? []) {
      if let owner = owners.updateValue(command.name, forKey: word) {
        problems.append("'\(word)' belongs to both '\(owner)' and '\(command.name)'")
      }
    }
    for word in [command.name] + command.aliases {
      let isPlain = word.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
      if word.isEmpty || !isPlain || word != word.lowercased() {
        problems.append("'\(word)' is not a word of lower-case letters")
      }
    }
  }
  return problems
}
