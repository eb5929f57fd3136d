/// What is wrong with a line, with its place in bytes.
struct Fault: Error {
  let message: String
  let remedy: String
  let bytes: Range<Int>

  init(_ message: String, remedy: String, at bytes: Range<Int>) {
    self.message = message
    self.remedy = remedy
    self.bytes = bytes
  }
}

/// What follows the verb, parted into words, options and notes.
struct Arguments {
  /// The words and quoted strings that stand in a fixed place.
  private(set) var words: [Token]
  /// The options, in the order typed.
  private(set) var options: [Token] = []
  /// Where the arguments end and the notes begin, in bytes.
  private(set) var end: Int
  private(set) var note: String?
  private(set) var privateNote: String?
  /// Where the first marker of a note stands, or nil when there is none.
  private(set) var noteMarker: Range<Int>?

  /// Parts the tokens of a line; ` -- ` is text where the command takes no notes.
  init(_ tokens: [Token], of bytes: [UInt8], takesNotes: Bool) {
    words = tokens
    end = bytes.count
    var open: (isPrivate: Bool, start: Int)?
    var seen = (note: false, privateNote: false)
    for (index, token) in tokens.enumerated() where !token.isQuoted {
      let isPrivate = token.text == "---"
      guard isPrivate ? !seen.privateNote : takesNotes && token.text == "--" && !seen.note
      else { continue }
      if let open {
        keep(open.start..<token.start, isPrivate: open.isPrivate, of: bytes)
      } else {
        words = Array(tokens[..<index])
        end = token.start
        noteMarker = token.range
      }
      if isPrivate { seen.privateNote = true } else { seen.note = true }
      open = (isPrivate, token.end)
    }
    if let open { keep(open.start..<bytes.count, isPrivate: open.isPrivate, of: bytes) }
    if words.contains(where: { $0.option != nil }) {
      options = words.filter { $0.option != nil }
      words.removeAll { $0.option != nil }
    }
  }

  /// The text as typed from a word to the end of the arguments, without the options in it.
  func rest(from index: Int, of bytes: [UInt8]) -> Range<Int> {
    trimmed(words[index].start..<end, of: bytes)
  }

  /// The text of a range, options cut out.
  func text(_ range: Range<Int>, of bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    var from = range.lowerBound
    for option in options where range.contains(option.start) {
      kept += bytes[from..<option.start]
      from = option.end
      while kept.last.map(isSeparator) == true { kept.removeLast() }
    }
    kept += bytes[from..<range.upperBound]
    return String(decoding: kept, as: UTF8.self)
  }

  private mutating func keep(_ range: Range<Int>, isPrivate: Bool, of bytes: [UInt8]) {
    let kept = trimmed(range, of: bytes)
    guard !kept.isEmpty else { return }
    let text = String(decoding: bytes[kept], as: UTF8.self)
    if isPrivate { privateNote = text } else { note = text }
  }
}
