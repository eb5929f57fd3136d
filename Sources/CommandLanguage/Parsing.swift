/// A line that was read.
public struct Parsed<Scene, Outcome>: Sendable {
  /// The name of the command, however it was typed.
  public let command: String
  /// What the line asks for.
  public let action: Action<Scene, Outcome>
  /// Whether a `!` followed the verb.
  public let isConfirmed: Bool
  /// The text after ` -- `, or nil.
  public let note: String?
  /// The text after ` --- `, or nil.
  public let privateNote: String?
}

/// Where a line's verb was found.
struct Verb {
  /// The index of the command.
  let command: Int
  /// The verb with its `!`, in bytes.
  let range: Range<Int>
  var isConfirmed = false
  /// Whether the line begins with the command's sign.
  var isSigil = false
}

extension Grammar {
  /// Reads a line.
  ///
  /// - Throws: a failure with the place in the line, in characters.
  public func parse(_ line: String) throws(ParseFailure) -> Parsed<Scene, Outcome> {
    let bytes = Array(line.utf8)
    do {
      return try parse(bytes)
    } catch {
      throw ParseFailure(
        error.message, remedy: error.remedy, range: characters(error.bytes, of: bytes))
    }
  }

  private func parse(_ bytes: [UInt8]) throws(Fault) -> Parsed<Scene, Outcome> {
    if let control = controlCharacter(in: bytes) {
      throw Fault(
        "the line holds a character that cannot be printed", remedy: "delete it", at: control)
    }
    var verb = try verb(of: bytes)
    let command = commands[verb.command]
    var tokenizer = Tokenizer(bytes, takesOptions: command.takesOptions)
    var tokens = tokenizer.tokens(from: verb.range.upperBound)
    if verb.isSigil { confirmAfterSigil(&verb, &tokens) }
    try checkConfirmation(verb, tokens, of: bytes)
    let arguments = Arguments(tokens, of: bytes, takesNotes: command.takesNotes)
    try checkQuotes(arguments, in: command)
    let assignments = try match(arguments, of: bytes, with: command)
    let marks = Marks(
      isConfirmed: verb.isConfirmed, note: arguments.note, privateNote: arguments.privateNote)
    do {
      return Parsed(
        command: command.name, action: try command.bind(assignments, marks),
        isConfirmed: marks.isConfirmed, note: marks.note, privateNote: marks.privateNote)
    } catch {
      throw Fault(
        error.misreading.message, remedy: error.misreading.remedy,
        at: verb.range.upperBound..<bytes.count)
    }
  }

  private func match(
    _ arguments: Arguments, of bytes: [UInt8], with command: Command<Scene, Outcome>
  ) throws(Fault) -> [Assignment] {
    var matcher = Matcher(
      slots: command.slots, layout: command.layout, arguments: arguments, bytes: bytes)
    for token in arguments.options {
      let option = try command.option(token)
      if matcher.assignments[option.slot] != .absent {
        throw Fault(
          "'/\(token.option ?? "")' is one option of its kind too many",
          remedy: "type '\(command.wordUsage)'", at: token.range)
      }
      matcher.assign(option.assignment, to: option.slot)
    }
    if matcher.match() { return matcher.assignments }
    throw command.fault(
      of: matcher.obstacle ?? .excess(0), arguments, at: bytes.count)
  }

  /// Takes the `!` that stands after the first word of a line such as `+30!`.
  private func confirmAfterSigil(_ verb: inout Verb, _ tokens: inout [Token]) {
    guard !commands[verb.command].endsInText, let first = tokens.first, !first.isQuoted,
      first.text.hasSuffix("!")
    else { return }
    verb.isConfirmed = true
    tokens[0].text.removeLast()
    tokens[0].end -= 1
    if tokens[0].text.isEmpty { tokens.removeFirst() }
  }

  private func checkConfirmation(
    _ verb: Verb, _ tokens: [Token], of bytes: [UInt8]
  ) throws(Fault) {
    let command = commands[verb.command]
    if let first = tokens.first, first.text == "!", !first.isQuoted, !verb.isConfirmed,
      command.layout.places.count != 1 || !command.endsInText
    {
      throw Fault(
        command.takesConfirmation
          ? "the '!' must follow '\(command.name)' without a space"
          : "'\(command.name)' takes no '!'",
        remedy: command.takesConfirmation ? "type '\(command.name)!'" : "type '\(command.name)'",
        at: first.range)
    }
    guard verb.isConfirmed else { return }
    if !command.takesConfirmation {
      throw Fault(
        "'\(command.name)' takes no '!'", remedy: "type '\(command.name)'", at: verb.range)
    }
    guard case .acts = command.confirmation, !verb.isSigil else { return }
    let typed = lowercased(bytes[verb.range.lowerBound..<(verb.range.upperBound - 1)])
    if byWord[typed] == nil {
      throw Fault(
        "'\(typed)!' is too short for a command that cannot be taken back lightly",
        remedy: "type '\(command.name)!'", at: verb.range)
    }
  }

  private func checkQuotes(
    _ arguments: Arguments, in command: Command<Scene, Outcome>
  ) throws(Fault) {
    for token in arguments.options where token.defect != nil { throw Fault(broken: token) }
    if command.endsInText { return }
    for token in arguments.words where token.defect != nil { throw Fault(broken: token) }
  }
}

/// The first character that must not stand in a line: controls and line breaks, but not the tab.
func controlCharacter(in bytes: [UInt8]) -> Range<Int>? {
  for (index, byte) in bytes.enumerated() {
    if byte < 0x20, byte != tab { return index..<(index + 1) }
    if byte < 0x7F { continue }
    if byte == 0x7F { return index..<(index + 1) }
    let rest = bytes[(index + 1)...].prefix(2)
    if byte == 0xC2, let next = rest.first, next < 0xA0 { return index..<(index + 2) }
    if byte == 0xE2, rest.elementsEqual([0x80, 0xA8]) || rest.elementsEqual([0x80, 0xA9]) {
      return index..<(index + 3)
    }
  }
  return nil
}

/// The range of characters that a range of bytes stands for.
func characters(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
  let lower = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).count
  let upper = String(decoding: bytes[..<range.upperBound], as: UTF8.self).count
  return lower..<max(lower, upper)
}

/// The text of bytes, in lower case.
func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self).lowercased()
}
