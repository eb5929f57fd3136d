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
  /// Where the first ` -- ` or ` --- ` of a note stands, in bytes of the line's UTF-8; nil where
  /// there is none.
  public let noteStart: Int?
  let slots: [Slot]
  let assignments: [Assignment]

  /// The words that stand where any word could stand: names, persons, texts, files.
  ///
  /// What the declaration knows beforehand, such as times, numbers and fixed words, is not among
  /// them; neither are the notes.
  public var freeWords: [String] {
    zip(slots, assignments).flatMap { slot, assignment -> [String] in
      guard slot.takesAnyWord else { return [] }
      switch assignment {
      case .absent, .present: return []
      case .one(let text): return [text]
      case .many(let texts): return texts
      }
    }
  }
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

/// The most bytes of a line that is read; far more than anybody says in one breath.
public let longestLine = 65_536

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
    guard bytes.count <= longestLine else {
      throw Fault(
        "the line has more than \(longestLine) bytes", remedy: "shorten it, or type it in parts",
        at: longestLine..<longestLine)
    }
    if let control = controlCharacter(in: bytes) {
      throw Fault(
        "the line holds a character that cannot be printed", remedy: "delete it", at: control)
    }
    var verb = try verb(of: bytes)
    let declaration = declarations[verb.command]
    var tokenizer = Tokenizer(bytes, takesOptions: declaration.takesOptions)
    var tokens = tokenizer.tokens(from: verb.range.upperBound)
    if verb.isSigil { confirm(&verb, byEndOf: &tokens, of: declaration) }
    try checkConfirmation(verb, tokens, of: bytes, for: declaration)
    let arguments = Arguments(tokens, of: bytes, takesNotes: declaration.takesNotes)
    try checkQuotes(arguments, in: declaration)
    let assignments = try match(arguments, of: bytes, with: declaration)
    let marks = Marks(
      isConfirmed: verb.isConfirmed, note: arguments.note, privateNote: arguments.privateNote)
    do {
      return Parsed(
        command: declaration.name, action: try commands[verb.command].bind(assignments, marks),
        isConfirmed: marks.isConfirmed, note: marks.note, privateNote: marks.privateNote,
        noteStart: arguments.noteMarker?.lowerBound, slots: declaration.slots,
        assignments: assignments)
    } catch {
      throw Fault(
        error.misreading.message, remedy: error.misreading.remedy,
        at: verb.range.upperBound..<bytes.count)
    }
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
