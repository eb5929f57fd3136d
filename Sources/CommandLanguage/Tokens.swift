/// A word or a quoted string of a line, in bytes of its UTF-8.
struct Token: Equatable, Sendable {
  enum Defect: Equatable, Sendable {
    case unclosed
    case unspaced
  }

  /// Where it begins, the quote included.
  var start: Int
  /// Where it ends, the quote included.
  var end: Int
  /// Its text without quotes.
  var text: String
  var isQuoted = false
  var defect: Defect?
  /// The name after the slash, in lower case, when it is an option.
  var option: String?
  /// The text after the colon, when it is an option with a value.
  var optionValue: String?

  var range: Range<Int> { start..<end }
}

let space = UInt8(ascii: " ")
let tab = UInt8(ascii: "\t")
let quote = UInt8(ascii: "\"")

/// Splits the bytes of a line at spaces and tabs, and respects quotes.
///
/// A quote opens at the start of a word or after the colon of an option; elsewhere it is text.
struct Tokenizer {
  let bytes: [UInt8]
  let takesOptions: Bool
  /// The quotes that were looked for and have no end; they need not be looked for again.
  private var unclosed: (straight: Bool, curved: Bool) = (false, false)

  init(_ bytes: [UInt8], takesOptions: Bool) {
    self.bytes = bytes
    self.takesOptions = takesOptions
  }

  mutating func tokens(from start: Int) -> [Token] {
    var tokens: [Token] = []
    var at = start
    while true {
      while at < bytes.count, isSeparator(bytes[at]) { at += 1 }
      guard at < bytes.count else { return tokens }
      let token = token(at: at)
      at = token.end
      tokens.append(token)
    }
  }

  private mutating func token(at start: Int) -> Token {
    if let quoted = quoted(at: start) { return quoted }
    if takesOptions, bytes[start] == UInt8(ascii: "/"), start + 1 < bytes.count,
      isLetter(bytes[start + 1])
    {
      return option(at: start)
    }
    let end = endOfWord(from: start)
    return Token(start: start, end: end, text: text(start..<end))
  }

  /// The quoted string that begins at a place, or nil when none does.
  private mutating func quoted(at start: Int) -> Token? {
    let isStraight = bytes[start] == quote
    guard isStraight || isCurved(0x9C, at: start) else { return nil }
    let width = isStraight ? 1 : 3
    var at = start + width
    if !(isStraight ? unclosed.straight : unclosed.curved) {
      while at < bytes.count {
        if isStraight ? bytes[at] == quote : isCurved(0x9D, at: at) {
          let end = at + width
          var token = Token(
            start: start, end: end, text: text((start + width)..<at), isQuoted: true)
          if end < bytes.count, !isSeparator(bytes[end]) {
            token.defect = .unspaced
            token.end = endOfWord(from: end)
          }
          return token
        }
        at += 1
      }
      if isStraight { unclosed.straight = true } else { unclosed.curved = true }
    }
    let end = endOfWord(from: start)
    return Token(
      start: start, end: end, text: text((start + width)..<end), isQuoted: true,
      defect: .unclosed)
  }

  private mutating func option(at start: Int) -> Token {
    let wordEnd = endOfWord(from: start)
    let colon = bytes[start..<wordEnd].firstIndex(of: UInt8(ascii: ":"))
    var token = Token(start: start, end: wordEnd, text: "")
    token.option = text((start + 1)..<(colon ?? wordEnd)).lowercased()
    if let colon {
      if colon + 1 < bytes.count, let value = quoted(at: colon + 1) {
        token.end = value.end
        token.optionValue = value.text
        token.defect = value.defect
      } else {
        token.optionValue = text((colon + 1)..<wordEnd)
      }
    }
    token.text = text(token.range)
    return token
  }

  private func endOfWord(from start: Int) -> Int {
    var at = start
    while at < bytes.count, !isSeparator(bytes[at]) { at += 1 }
    return at
  }

  private func isCurved(_ last: UInt8, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && bytes[index + 2] == last
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

func isSeparator(_ byte: UInt8) -> Bool { byte == space || byte == tab }

/// Whether a byte begins a letter; every byte of a character beyond ASCII counts as one.
func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
}

/// The part of a range without spaces and tabs at its ends.
func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper, isSeparator(bytes[lower]) { lower += 1 }
  while upper > lower, isSeparator(bytes[upper - 1]) { upper -= 1 }
  return lower..<upper
}
