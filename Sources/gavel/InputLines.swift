import CommandLanguage
import Glibc

/// The lines of standard input.
enum InputLines {
  /// Returns the next line without its end, or nil at the end of the input.
  ///
  /// Of a line that is longer than any that is read, only so much is kept that it is refused for
  /// its length: a file without line ends, given by mistake, must not fill the memory.
  static func next() -> String? {
    var bytes: [UInt8] = []
    var hasBegun = false
    while true {
      let byte = getchar()
      if byte == EOF { break }
      hasBegun = true
      if byte == CInt(UInt8(ascii: "\n")) { break }
      if bytes.count <= longestLine + 1 { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    }
    guard hasBegun else { return nil }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
