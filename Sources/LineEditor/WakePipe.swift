import CEditline
import Glibc

/// A pipe to ourselves: one byte for each signal (its number) and for new mail (0).
struct WakePipe {
  let reader: Int32
  let writer: Int32

  /// Signals that a console must not die of, or must answer by drawing.
  private static let watched = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT]

  init() throws(EditorFailure) {
    var reader: Int32 = -1
    var writer: Int32 = -1
    guard cel_pipe(&reader, &writer) else { throw .noDescriptors(errno: errno) }
    self.reader = reader
    self.writer = writer
  }

  /// Routes signals into the pipe; what our parent made us ignore stays ignored.
  func watchSignals(handlesStop: Bool) {
    for number in Self.watched where handlesStop || (number != SIGTSTP && number != SIGCONT) {
      _ = cel_signal_watch(number, writer, number == SIGHUP || number == SIGTSTP)
    }
  }

  func drain() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(reader, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map(Int32.init) : []
  }

  func close() {
    for number in Self.watched { _ = cel_signal_restore(number) }
    Glibc.close(reader)
    Glibc.close(writer)
  }
}
