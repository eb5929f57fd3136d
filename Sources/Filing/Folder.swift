import Glibc

/// A folder held open, so that no rename of it can lead a write elsewhere.
struct Folder {
  /// The name inside the folder that was asked for.
  let entryName: String
  private let descriptor: CInt
  private let path: String

  /// Opens the folder that holds, or will hold, a path.
  init(holding path: String) throws(FilingFailure) {
    try Files.check(path)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    guard !name.isEmpty, name != ".", name != ".." else {
      throw FilingFailure(.badName, path: path)
    }
    let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    descriptor = open(above, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FilingFailure(code: errno, path: above, isFolder: true)
    }
    entryName = name
    self.path = path
  }

  func close() { _ = Glibc.close(descriptor) }

  /// Whether something stands in the way of a name.
  func exists(_ name: String, replacing: Bool) throws(FilingFailure) -> Bool {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return false }
      throw FilingFailure(code: errno, path: path)
    }
    let kind = status.st_mode & S_IFMT
    return !replacing || (kind != S_IFREG && kind != S_IFLNK)
  }

  /// Makes a file with a name of its own for bytes on their way.
  func makeTemporary(mode: mode_t) throws(FilingFailure) -> TemporaryFile {
    for number in 0..<10_000 {
      let name = ".gavel-\(getpid())-\(number)"
      let file = openat(
        descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
      if file >= 0 { return TemporaryFile(name: name, descriptor: file, mode: mode) }
      if errno != EEXIST { throw FilingFailure(code: errno, path: path) }
    }
    throw FilingFailure(.exists, path: path)
  }

  /// Gives a file its final name; without `replacing` the system itself refuses a taken one.
  func rename(_ old: String, to name: String, replacing: Bool) throws(FilingFailure) {
    if replacing {
      guard renameat(descriptor, old, descriptor, name) == 0 else {
        throw FilingFailure(code: errno, path: path)
      }
      return
    }
    if let rename = Self.renameWithFlags {
      if rename(descriptor, old, descriptor, name, Self.keepingOthers) == 0 { return }
      if errno == EEXIST { throw FilingFailure(.exists, path: path) }
    }
    // Where the system or the disk knows no such rename, a second name is as good.
    guard linkat(descriptor, old, descriptor, name, 0) == 0 else {
      throw FilingFailure(code: errno, path: path)
    }
    remove(old)
  }

  private typealias RenameWithFlags =
    @convention(c) (
      CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
    ) -> CInt

  /// `RENAME_NOREPLACE` of Linux.
  private static let keepingOthers: CUnsignedInt = 1

  /// The system's `renameat2`, looked up by name.
  ///
  /// Glibc's module does not show it to Swift; disks without second names, such as FAT sticks,
  /// need it.
  private static let renameWithFlags: RenameWithFlags? = dlsym(dlopen(nil, RTLD_NOW), "renameat2")
    .map { unsafeBitCast($0, to: RenameWithFlags.self) }

  /// Takes a name away, as well as it can.
  func remove(_ name: String) { _ = unlinkat(descriptor, name, 0) }

  /// Brings the folder's names to the disk.
  func sync() throws(FilingFailure) {
    // Some file systems cannot sync folders and say EINVAL; they have nothing to bring.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FilingFailure(code: errno, path: path)
    }
  }
}

/// A file under a name nobody asks for, on its way to its own.
struct TemporaryFile {
  let name: String
  fileprivate let descriptor: CInt
  fileprivate let mode: mode_t

  /// Writes all bytes, brings them to the disk and closes the file, whatever happens.
  func fill(_ bytes: [UInt8], path: String) throws(FilingFailure) {
    var code: CInt = 0
    if fchmod(descriptor, mode) != 0 { code = errno }
    var written = 0
    while code == 0, written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { written += count } else if errno != EINTR { code = errno }
    }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if Glibc.close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw FilingFailure(code: code, path: path) }
  }
}
