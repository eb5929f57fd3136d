/// The text of a file that was handed in, decoded and fit to be read.
package enum SourceText {
  /// The most bytes of a plan or sheet; more is some other file given by mistake.
  static let largest = 1_000_000

  /// Decodes UTF-8 with or without a byte order mark; nil after noting what is wrong.
  package static func decode(_ bytes: [UInt8], faults: inout FaultList) -> String? {
    guard checkSize(bytes.count, faults: &faults) else { return nil }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if let text = String(validating: bytes, as: UTF8.self) {
      return withoutMark(text)
    }
    faults.add(
      isUTF16 ? .start : firstBadByte(bytes),
      isUTF16 ? "the file is UTF-16" : "the file is not UTF-8 text here",
      "save it as UTF-8 (in Excel: 'CSV UTF-8')")
    return nil
  }

  /// Notes a fault and returns false when there are too many bytes.
  static func checkSize(_ count: Int, faults: inout FaultList) -> Bool {
    guard count > largest else { return true }
    faults.add(.start, "the file has \(count) bytes, more than 1 MB", "is it the right file?")
    return false
  }

  /// Returns the text without the byte order mark that spreadsheets write.
  package static func withoutMark(_ text: String) -> String {
    text.unicodeScalars.first?.value == 0xFEFF
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func firstBadByte(_ bytes: [UInt8]) -> Position {
    var position = Position.start
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      position = position.after(scalar)
    }
    return position
  }
}

extension Position {
  /// The position behind a scalar; only a line feed ends a line.
  func after(_ scalar: Unicode.Scalar) -> Position {
    scalar == "\n"
      ? Position(line: line + 1, column: 1) : Position(line: line, column: column + 1)
  }
}
