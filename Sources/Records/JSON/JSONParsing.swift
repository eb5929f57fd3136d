/// Where and why bytes are not JSON.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with the bytes.
  public enum Reason: String, Equatable, Sendable {
    /// Something other than what the grammar wants.
    case unexpected = "something that does not belong here"
    /// The bytes end inside a value.
    case end = "the text ends too early"
    /// A number that no 64-bit number holds.
    case number = "a number that is too large"
    /// An escape that means nothing, or half of a surrogate pair.
    case escape = "an escape that means no character"
    /// A control character that stands unescaped in a text.
    case control = "a control character in a text"
    /// Bytes that are not UTF-8.
    case encoding = "bytes that are not UTF-8"
    /// A key that stands twice in an object.
    case duplicate = "a key that stands twice"
    /// Lists in lists deeper than ``JSON/depthLimit``.
    case depth = "lists nested too deep"
  }

  /// The byte, counted from 0.
  public let offset: Int
  /// What is wrong there.
  public let reason: Reason

  /// Makes an error.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// The error in plain words.
  public var description: String { "not JSON at byte \(offset): \(reason.rawValue)" }
}

extension JSON {
  /// How deep arrays and objects may nest, so that hostile bytes cannot exhaust the stack.
  public static let depthLimit = 64

  /// Reads one value from bytes, strictly by RFC 8259.
  ///
  /// Beyond the grammar it refuses a key that stands twice, bytes that are not UTF-8, half
  /// surrogates, numbers that no double holds, and nesting beyond ``depthLimit``.
  public init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
    var parser = JSONParser(Array(bytes))
    self = try parser.document()
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONError) -> JSON {
    let value = try self.value(depth: 0)
    skipSpace()
    if at < bytes.count { throw error(.unexpected) }
    return value
  }

  private func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    let place = offset ?? at
    let isEnd = reason == .unexpected && place >= bytes.count
    return JSONError(offset: place, reason: isEnd ? .end : reason)
  }

  /// The next byte, or 0, which no grammar rule wants, at the end.
  private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error(.unexpected)
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw error(.unexpected) }
      at += 1
    }
    return value
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    if depth > JSON.depthLimit { throw error(.depth) }
    at += 1
    skipSpace()
    if next == UInt8(ascii: "]") {
      at += 1
      return .array([])
    }
    var values: [JSON] = []
    while true {
      values.append(try value(depth: depth))
      skipSpace()
      switch next {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        return .array(values)
      default: throw error(.unexpected)
      }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    if depth > JSON.depthLimit { throw error(.depth) }
    at += 1
    skipSpace()
    if next == UInt8(ascii: "}") {
      at += 1
      return .object(JSON.Object())
    }
    var members: [JSON.Object.Member] = []
    members.reserveCapacity(4)
    var keys = KeySet()
    while true {
      skipSpace()
      let start = at
      guard next == UInt8(ascii: "\"") else { throw error(.unexpected) }
      let key = try string()
      guard keys.insert(key, besides: members) else { throw error(.duplicate, at: start) }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw error(.unexpected) }
      at += 1
      members.append(JSON.Object.Member(key: key, value: try value(depth: depth)))
      skipSpace()
      switch next {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "}"):
        at += 1
        return .object(JSON.Object(members))
      default: throw error(.unexpected)
      }
    }
  }

  private mutating func skipDigits() throws(JSONError) {
    let start = at
    while case UInt8(ascii: "0")...UInt8(ascii: "9") = next { at += 1 }
    if at == start { throw error(.unexpected) }
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = at
    if next == UInt8(ascii: "-") { at += 1 }
    if next == UInt8(ascii: "0") { at += 1 } else { try skipDigits() }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      isWhole = false
      at += 1
      try skipDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isWhole = false
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      try skipDigits()
    }
    if isWhole, let value = whole(start..<at) { return .integer(value) }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw error(.number, at: start) }
    return .number(value)
  }

  private func whole(_ range: Range<Int>) -> Int64? {
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var value: Int64 = 0
    for index in (range.lowerBound + (isNegative ? 1 : 0))..<range.upperBound {
      let digit = Int64(bytes[index] - UInt8(ascii: "0"))
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) =
        isNegative
        ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  private mutating func string() throws(JSONError) -> String {
    let start = at
    at += 1
    var union: UInt8 = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        let units = bytes[(start + 1)..<at]
        at += 1
        // ASCII needs no validation, which costs more than the rest of the string.
        if union < 0x80 { return String(decoding: units, as: UTF8.self) }
        guard let text = String(validating: units, as: UTF8.self) else {
          throw error(.encoding, at: start)
        }
        return text
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw error(.control)
      default:
        union |= byte
        at += 1
      }
    }
    throw error(.end)
  }

  /// The rest of a string that holds an escape, from its opening quote.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var units = Array(bytes[(start + 1)..<at])
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: units, as: UTF8.self) else {
          throw error(.encoding, at: start)
        }
        at += 1
        return text
      case UInt8(ascii: "\\"):
        units += UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter
      case 0..<0x20: throw error(.control)
      default:
        units.append(byte)
        at += 1
      }
    }
    throw error(.end)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = at
    at += 2
    switch at <= bytes.count ? bytes[at - 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var value = try hexadecimal(start)
      if 0xD800..<0xDC00 ~= value {
        guard next == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u")
        else { throw error(.escape, at: start) }
        at += 2
        let low = try hexadecimal(start)
        guard 0xDC00..<0xE000 ~= low else { throw error(.escape, at: start) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw error(.escape, at: start) }
      return scalar
    default: throw error(.escape, at: start)
    }
  }

  private mutating func hexadecimal(_ start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw error(.escape, at: start)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}

/// Finds keys that stand twice: by looking at the few others, in a set once there are many.
private struct KeySet {
  private var keys: Set<String> = []

  mutating func insert(_ key: String, besides members: [JSON.Object.Member]) -> Bool {
    if members.count < 16 { return !members.contains { $0.key == key } }
    if keys.isEmpty { keys = Set(members.map(\.key)) }
    return keys.insert(key).inserted
  }
}
