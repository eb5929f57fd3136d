/// The fields of a form as a browser sends them (application/x-www-form-urlencoded, WHATWG URL).
public enum Form {
  /// The most fields that are read.
  static let most = 32

  /// Reads the fields, in order; bytes that are no UTF-8 become U+FFFD.
  public static func fields(_ bytes: some Sequence<UInt8>) -> [(column: String, text: String)] {
    Array(bytes).split(separator: UInt8(ascii: "&")).prefix(most).map { pair in
      let halves = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(halves[0]), halves.count > 1 ? decoded(halves[1]) : "")
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "+"):
        result.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        if index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
          let low = digit(bytes[index + 2])
        {
          result.append(high << 4 | low)
          index += 2
        } else {
          result.append(bytes[index])
        }
      default:
        result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
