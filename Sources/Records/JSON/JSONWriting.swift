extension JSON {
  /// The value as UTF-8, always the same bytes for the same value.
  ///
  /// Keys keep their order, numbers are the shortest that read back as they were, and only what
  /// must be escaped is. Indented by two spaces with a newline at the end, or compact without.
  public func bytes(indented: Bool = false) -> [UInt8] {
    var output = JSONOutput(isIndented: indented)
    output.write(self, depth: 0)
    if indented { output.bytes.append(UInt8(ascii: "\n")) }
    return output.bytes
  }

  /// The compact form as a text.
  public var text: String { String(decoding: bytes(), as: UTF8.self) }
}

private struct JSONOutput {
  var bytes: [UInt8] = []
  let isIndented: Bool

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func write(_ value: JSON, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += (value.isFinite ? value.description : "null").utf8
    case .string(let value): write(value)
    case .array(let values):
      writeList("[", "]", values, depth) { output, value in
        output.write(value, depth: depth + 1)
      }
    case .object(let object):
      writeList("{", "}", object.members, depth) { output, member in
        output.write(member.key)
        output.bytes.append(UInt8(ascii: ":"))
        if output.isIndented { output.bytes.append(UInt8(ascii: " ")) }
        output.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func writeList<Element>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ elements: [Element], _ depth: Int,
    _ write: (inout JSONOutput, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(depth + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(depth) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func breakLine(_ depth: Int) {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
  }
}
