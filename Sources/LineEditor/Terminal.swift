import CEditline
import Glibc

/// The terminal on standard input and output: its modes, its size, and writing to it.
final class Terminal {
  let input: Int32 = STDIN_FILENO
  let output: Int32 = STDOUT_FILENO
  /// How the terminal was when we came.
  private var original: termios
  /// True once the terminal is gone.
  private(set) var isGone = false
  /// Calls of write(2) so far.
  private(set) var writes = 0
  private var modesAreOn = false

  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  init() throws(EditorFailure) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(descriptor: STDIN_FILENO) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(descriptor: STDOUT_FILENO) }
    original = termios()
    guard tcgetattr(STDIN_FILENO, &original) == 0 else {
      throw .notATerminal(descriptor: STDIN_FILENO)
    }
  }

  /// Promises that exit and crash give the terminal back.
  func guardModes(
    farewell text: String = "\r\n" + pasteOff + "\u{1B}[0m"
  ) throws(EditorFailure) {
    // Lives as long as the process: a crash may need it at any time.
    guard let farewell = strdup(text) else { throw .noDescriptors(errno: errno) }
    guard cel_guard_arm(input, &original, farewell) == 0 else {
      throw .noDescriptors(errno: errno)
    }
  }

  var size: WindowSize {
    var columns: Int32 = 80
    var rows: Int32 = 24
    _ = cel_window_size(output, &columns, &rows)
    return WindowSize(columns: Int(columns), rows: Int(rows))
  }

  /// Bytes that must come before the next frame.
  func modesOn() -> [UInt8] {
    guard !modesAreOn else { return [] }
    modesAreOn = true
    return Array(Self.pasteOn.utf8)
  }

  /// Somebody else may have changed the modes.
  func forgetModes() {
    modesAreOn = false
  }

  /// False while a shell lets another job use the terminal.
  var isInForeground: Bool {
    let group = tcgetpgrp(input)
    return group < 0 || group == getpgrp()
  }

  /// Lets keys through one by one without showing them; ctrl-C and ctrl-Z stay signals.
  func readKeys() {
    var modes = original
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(input, TCSANOW, &modes)
  }

  /// Puts the terminal back into the state in which we found it.
  func giveBack() {
    // A shell that has taken the terminal has set its own modes.
    guard isInForeground else { return }
    if modesAreOn {
      modesAreOn = false
      write(Array(Self.pasteOff.utf8))
    }
    // Now, not when the output has drained: a terminal that is gone drains nothing.
    tcsetattr(input, TCSANOW, &original)
  }

  func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count, !isGone {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(output, $0.baseAddress, $0.count)
      }
      writes += 1
      if count > 0 {
        done += count
      } else if errno == EAGAIN {
        var wait = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if errno != EINTR {
        isGone = true
      }
    }
  }
}
