/// A line of a script while it is read, in bytes of its UTF-8 as the rules are all about ASCII.
struct SourceLine {
  /// Its number, from 1.
  let number: Int
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(number: Int, _ bytes: ArraySlice<UInt8>) {
    self.number = number
    // Files of Windows end their lines with two characters.
    self.bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    at = bytes.startIndex
  }

  /// What is not read yet.
  var rest: ArraySlice<UInt8> { bytes[at...] }

  /// The text that is not read yet.
  var text: String { String(decoding: rest, as: UTF8.self) }

  var isAtEnd: Bool { at == bytes.endIndex }

  /// The column of what comes next.
  var column: Int { column(skipping: 0) }

  /// The column so many bytes further on: from 1, in Unicode scalars.
  func column(skipping count: Int) -> Int {
    let end = min(at + count, bytes.endIndex)
    return 1 + bytes[bytes.startIndex..<end].count { $0 & 0xC0 != 0x80 }
  }

  func isNext(_ mark: Unicode.Scalar) -> Bool {
    at < bytes.endIndex && bytes[at] == UInt8(ascii: mark)
  }

  /// Reads a mark if it comes next.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard isNext(mark) else { return false }
    at += 1
    return true
  }

  mutating func skipSpaces() {
    while isNext(" ") || isNext("\t") { at += 1 }
  }

  /// Reads up to a space or the end.
  mutating func word() -> String {
    let end = rest.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    defer { at = end ?? bytes.endIndex }
    return String(decoding: bytes[at..<(end ?? bytes.endIndex)], as: UTF8.self)
  }

  /// The rest without spaces at its end.
  var trimmedText: String {
    let end = rest.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return String(decoding: end.map { bytes[at...$0] } ?? [], as: UTF8.self)
  }

  /// Reads `key:` where a line has the form of the header: letters and a colon.
  mutating func key() -> String? {
    let end = rest.firstIndex { byte in
      let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      return !isLetter && byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-")
    }
    guard let end, end > at, bytes[end] == UInt8(ascii: ":") else { return nil }
    defer { at = end + 1 }
    return String(decoding: bytes[at..<end], as: UTF8.self)
  }
}
