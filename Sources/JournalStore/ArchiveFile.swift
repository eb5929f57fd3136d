internal import Assembly
internal import Glibc

/// The file of the archive before SQLite sees it.
enum ArchiveFile {
  /// Makes sure that a file is there that SQLite may open: only the owner can read what is new.
  ///
  /// SQLite gives its companions, the -wal and -shm files, the same permissions.
  ///
  /// - Returns: whether the file can be read and not written, as on a disk that is read-only.
  static func prepare(_ path: String) throws(JournalFailure) -> Bool {
    if let end = path.lastIndex(of: "/"), end > path.startIndex {
      try makeFolder(String(path[..<end]))
    }
    var descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode_t(0o600))
    let refusal = errno
    let isReadOnly = descriptor < 0 && [EROFS, EACCES, EPERM].contains(refusal)
    if isReadOnly { descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw StoreFailure.of(errno: refusal, doing: "open the archive", path: path)
    }
    defer { Glibc.close(descriptor) }
    var head = [UInt8](repeating: 0, count: magic.count)
    let count = pread(descriptor, &head, head.count, 0)
    guard count == 0 || (count == magic.count && head == magic) else {
      throw StoreFailure.foreign(path)
    }
    if isReadOnly, hasLog(path) { throw StoreFailure.unmerged(path) }
    return isReadOnly
  }

  /// Whether commits stand in the write-ahead log that may not be merged into the file yet.
  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// The name by which SQLite reads a file that nobody changes, without locks and companions.
  static func unchanging(_ path: String) -> String {
    let escaped = path.map { sign in
      switch sign {
      case "%": "%25"
      case "?": "%3f"
      case "#": "%23"
      default: String(sign)
      }
    }
    // Behind two slashes stands a host, so that a path which begins with two needs one of none.
    return "file:\(path.hasPrefix("/") ? "//" : "")\(escaped.joined())?immutable=1"
  }

  /// Makes a folder and those above it that are missing, for the owner alone.
  static func makeFolder(_ path: String) throws(JournalFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let end = path.lastIndex(of: "/"), end > path.startIndex else {
      throw StoreFailure.of(errno: errno, doing: "make the folder", path: path)
    }
    try makeFolder(String(path[..<end]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StoreFailure.of(errno: errno, doing: "make the folder", path: path)
    }
  }

  private static let magic = Array("SQLite format 3\0".utf8)
}
