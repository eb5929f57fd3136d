import Glibc

/// A file that only grows: each line is on the disk before the call that wrote it returns.
public final class LineLog {
  private let path: String
  private let descriptor: CInt

  /// Makes a new log, which only its owner can read; a file that has the name is kept and refused.
  public init(creating path: String) throws(FilingFailure) {
    try Files.check(path)
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FilingFailure(code: errno, path: path) }
  }

  deinit { _ = close(descriptor) }

  /// Adds a line, and brings it to the disk; a line that does not fit leaves nothing behind.
  public func append(_ line: String) throws(FilingFailure) {
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw FilingFailure(code: errno, path: path) }
    let bytes = Array((line + "\n").utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        // The next line must not hang on a torn one.
        _ = ftruncate(descriptor, before.st_size)
        throw FilingFailure(code: code, path: path)
      }
      rest = rest.dropFirst(count)
    }
    guard fdatasync(descriptor) == 0 else { throw FilingFailure(code: errno, path: path) }
  }
}
