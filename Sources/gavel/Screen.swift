import Glibc
import Moderation
import Records

/// Standard output and standard error.
enum Screen {
  /// Writes text to standard output at once; a reader that went away ends nothing.
  static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a document as text, as wide as the terminal.
  static func show(_ document: Document) {
    write(TextWriter(width: columns(of: STDOUT_FILENO)).write(document))
  }

  /// Writes a line to standard error; on a terminal it breaks between words.
  ///
  /// Names of files, and words out of them, may hold anything, so it is cleaned.
  static func complain(_ words: String) {
    let text = cleaned(words, keepingLines: true)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard isErrorTerminal, lines.count == 1 else {
      return write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
    }
    write(TextWriter(width: columns(of: STDERR_FILENO)).write(.line(text)), to: STDERR_FILENO)
  }

  /// Whether a person sits at both ends.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && outputIsTerminal }

  /// Whether what is written appears on a screen.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether somebody reads what is complained of as it comes.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 79 }
    return Int(size.ws_col) - 1
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
