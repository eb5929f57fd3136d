internal import Assembly
internal import Glibc

/// The file of the archive before SQLite sees it.
enum ArchiveFile {
  /// Makes sure that a file is there that SQLite may open: only the owner can read what is new.
  ///
  /// SQLite gives its companions, the -wal and -shm files, the same permissions.
  static func prepare(_ path: String) throws(JournalFailure) {
    if let end = path.lastIndex(of: "/"), end > path.startIndex {
      try makeFolder(String(path[..<end]))
    }
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode_t(0o600))
    guard descriptor >= 0 else {
      throw StoreFailure.of(errno: errno, doing: "open the archive", path: path)
    }
    defer { Glibc.close(descriptor) }
    var head = [UInt8](repeating: 0, count: magic.count)
    let count = pread(descriptor, &head, head.count, 0)
    guard count == 0 || (count == magic.count && head == magic) else {
      throw StoreFailure.foreign(path)
    }
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
