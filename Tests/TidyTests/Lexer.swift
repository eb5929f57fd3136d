/// Breaks Swift text into tokens: comments, and what strings and regular expressions hold, are
/// skipped, while the code in a string's interpolations is kept.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var spaced = true
  private var first = true
  private var found: [Token] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func tokens() -> [Token] {
    code(untilClosing: false)
    return found
  }

  /// Reads code to the end, or to the bracket that closes an interpolation.
  private mutating func code(untilClosing: Bool) {
    var depth = 0
    while let byte = peek() {
      if skipSpace(byte) || skipComment() { continue }
      let hashes = count(of: UInt8(ascii: "#"), at: position)
      if peek(hashes) == UInt8(ascii: "\"") {
        string(hashes: hashes)
      } else if opensRegex(hashes: hashes) {
        regex(hashes: hashes)
      } else if isWordByte(byte) || byte == UInt8(ascii: "`") {
        word()
      } else {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if untilClosing && depth == 0 { return }
          depth -= 1
        }
        add(.mark, String(UnicodeScalar(byte)))
        position += 1
      }
    }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private func count(of byte: UInt8, at start: Int) -> Int {
    var index = start
    while index < bytes.count && bytes[index] == byte { index += 1 }
    return index - start
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private mutating func add(_ kind: Token.Kind, _ text: String) {
    found.append(Token(kind: kind, text: text, line: line, spaced: spaced, first: first))
    spaced = false
    first = false
  }

  private mutating func advance() {
    if bytes[position] == UInt8(ascii: "\n") {
      line += 1
      first = true
    }
    position += 1
  }

  private mutating func skipSpace(_ byte: UInt8) -> Bool {
    guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return false }
    spaced = true
    advance()
    return true
  }

  private mutating func skipComment() -> Bool {
    let slash = UInt8(ascii: "/")
    let star = UInt8(ascii: "*")
    guard peek() == slash, peek(1) == slash || peek(1) == star else { return false }
    spaced = true
    if peek(1) == slash {
      while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
      return true
    }
    var depth = 0
    while position < bytes.count {
      if peek() == slash && peek(1) == star {
        depth += 1
        position += 2
      } else if peek() == star && peek(1) == slash {
        depth -= 1
        position += 2
        if depth == 0 { break }
      } else {
        advance()
      }
    }
    return true
  }

  private mutating func word() {
    let start = position
    let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    if peek() == UInt8(ascii: "`") {
      position += 1
      while let byte = peek(), byte != UInt8(ascii: "`") { position += 1 }
      position += 1
    } else {
      while let byte = peek(), isWordByte(byte) { position += 1 }
    }
    let end = min(position, bytes.count)
    add(isNumber ? .number : .word, String(decoding: bytes[start..<end], as: UTF8.self))
  }

  /// Reads a string with that many `#` before its quotation mark, in one line or many.
  private mutating func string(hashes: Int) {
    add(.string, "\"")
    position += hashes
    let isLong = count(of: UInt8(ascii: "\""), at: position) >= 3
    let quotes = isLong ? 3 : 1
    position += quotes
    while let byte = peek() {
      if byte == UInt8(ascii: "\\") && count(of: UInt8(ascii: "#"), at: position + 1) >= hashes {
        position += 1 + hashes
        if peek() == UInt8(ascii: "(") {
          add(.mark, "(")
          position += 1
          code(untilClosing: true)
          add(.mark, ")")
        }
        if position < bytes.count { advance() }
      } else if byte == UInt8(ascii: "\"")
        && count(of: UInt8(ascii: "\""), at: position) >= quotes
        && count(of: UInt8(ascii: "#"), at: position + quotes) >= hashes
      {
        position += quotes + hashes
        break
      } else if byte == UInt8(ascii: "\n") && !isLong {
        break
      } else {
        advance()
      }
    }
    spaced = false
    first = false
  }

  /// Whether a regular expression begins here: `#/…/#` always, `/…/` where a value is expected.
  private func opensRegex(hashes: Int) -> Bool {
    guard peek(hashes) == UInt8(ascii: "/") else { return false }
    if hashes > 0 { return true }
    guard let next = peek(1), next != 0x20, next != 0x0A, let last = found.last else {
      return false
    }
    let expecting: Set = ["(", ",", "=", ":", "[", "{", "return", "in", "try"]
    return expecting.contains(last.text)
      && bytes[(position + 1)...].prefix { $0 != 0x0A }.contains(UInt8(ascii: "/"))
  }

  private mutating func regex(hashes: Int) {
    add(.string, "/")
    position += hashes + 1
    while let byte = peek() {
      if byte == UInt8(ascii: "\\") {
        position += 2
      } else if byte == UInt8(ascii: "/")
        && count(of: UInt8(ascii: "#"), at: position + 1) >= hashes
      {
        position += 1 + hashes
        return
      } else if byte == 0x0A && hashes == 0 {
        return
      } else {
        advance()
      }
    }
  }
}
