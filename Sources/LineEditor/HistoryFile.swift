import Glibc

/// A file of lines that several processes append to at the same time.
///
/// Every access holds a lock on the file; a rewrite makes a new file and renames it, so that a
/// crash leaves the old or the new one. Only the user may read it. What cannot be written is
/// left out: a console that runs a meeting must not stop for its history.
struct HistoryFile {
  let path: String

  /// The last lines; a file that has grown to twice the limit is shortened.
  func load(limit: Int) -> [String] {
    let lines = locked { Self.lines(of: $0) } ?? []
    if lines.count > 2 * limit { rewrite { Array($0.suffix(limit)) } }
    return lines.suffix(limit)
  }

  func append(_ line: String) {
    guard !line.contains(where: \.isNewline) else { return }
    _ = locked { Self.write(line + "\n", to: $0) }
  }

  func rewrite(_ change: ([String]) -> [String]) {
    _ = locked { old in
      let text = change(Self.lines(of: old)).map { $0 + "\n" }.joined()
      let name = "\(path).new.\(getpid())"
      let new = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard new >= 0 else { return }
      let isWritten = Self.write(text, to: new) && fsync(new) == 0
      Glibc.close(new)
      if !isWritten || rename(name, path) != 0 { unlink(name) }
    }
  }

  /// Opens the file that bears the name at this moment, locks it and hands it to `body`.
  private func locked<Result>(_ body: (Int32) -> Result) -> Result? {
    for _ in 0..<16 {
      let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard file >= 0 else { return nil }
      defer { Glibc.close(file) }
      guard flock(file, LOCK_EX) == 0 else { return nil }
      var opened = stat()
      var named = stat()
      guard fstat(file, &opened) == 0 else { return nil }
      // Another process may have renamed a new file over this one while we waited.
      guard stat(path, &named) == 0, opened.st_ino == named.st_ino, opened.st_dev == named.st_dev
      else { continue }
      if opened.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
      return body(file)
    }
    return nil
  }

  private static func lines(of file: Int32) -> [String] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    lseek(file, 0, SEEK_SET)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
