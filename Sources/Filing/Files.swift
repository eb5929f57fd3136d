import Glibc

/// Puts files onto disk, whole or not at all, and never over another unless told to.
public enum Files {
  /// Who may read what is written.
  public enum Access: Sendable {
    /// Everyone may read it: files 0644.
    case open
    /// Only its owner may: files 0600, for clerk's copies.
    case ownerOnly

    var fileMode: mode_t {
      switch self {
      case .open: 0o644
      case .ownerOnly: 0o600
      }
    }
  }

  /// Writes a file so that its name stands for all of its bytes or does not exist.
  ///
  /// The bytes go to a temporary name in the same folder, are brought to the disk, and only then
  /// take the name; at last the folder is brought to the disk. A crash leaves at most the temporary
  /// file, whose name begins with `.gavel-`. A file that has the name already is kept, and the
  /// write refused, unless `replacing`; a folder or a special file is never replaced.
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = false, access: Access = .open
  ) throws(FilingFailure) {
    let folder = try Folder(holding: path)
    defer { folder.close() }
    let name = folder.entryName
    if try folder.exists(name, replacing: replacing) {
      throw FilingFailure(.exists, path: path)
    }
    let temporary = try folder.makeTemporary(mode: access.fileMode)
    do throws(FilingFailure) {
      try temporary.fill(bytes, path: path)
      try folder.rename(temporary.name, to: name, replacing: replacing)
    } catch {
      folder.remove(temporary.name)
      throw error
    }
    try folder.sync()
  }

  /// Gives a whole file, which somebody else wrote and brought to the disk, its name in the same
  /// folder; a name that is taken is kept, and the file stays under the one it has.
  ///
  /// Disks that know no second names, such as sticks for a camera, can do it as well.
  public static func place(_ made: String, as path: String) throws(FilingFailure) {
    let (from, folder) = (try Folder(holding: made), try Folder(holding: path))
    defer {
      from.close()
      folder.close()
    }
    try folder.rename(from.entryName, to: folder.entryName, replacing: false)
    try folder.sync()
  }

  /// Makes a folder with a free name and gives its path.
  ///
  /// A taken `name` becomes `name-2`, `name-3` and so on; making it is what takes the name, so two
  /// programs never get the same folder. The folder above must be there. A name that would lead
  /// elsewhere, such as `../a`, is refused: it may come out of a file that somebody handed in.
  public static func makeFolder(
    named name: String, under parent: String
  ) throws(FilingFailure) -> String {
    let base = parent.isEmpty ? "." : parent
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(UInt8(ascii: "/")) else {
      throw FilingFailure(.badName, path: name)
    }
    for number in 1...9_999 {
      let path = join(base, number == 1 ? name : "\(name)-\(number)")
      try check(path)
      if mkdir(path, 0o755) == 0 {
        // The mode is asked for again, since the process may mask bits of the first.
        guard chmod(path, 0o755) == 0 else { throw FilingFailure(code: errno, path: path) }
        let folder = try Folder(holding: path)
        defer { folder.close() }
        try folder.sync()
        return path
      }
      if errno != EEXIST { throw FilingFailure(code: errno, path: path) }
    }
    throw FilingFailure(.exists, path: join(base, name))
  }

  /// Makes a folder and those above it where they are not there yet.
  public static func makeFolders(_ path: String) throws(FilingFailure) {
    try check(path)
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o755) != 0, errno != EEXIST {
        throw FilingFailure(code: errno, path: made)
      }
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw FilingFailure(code: errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FilingFailure(.notFolder, path: path)
    }
  }

  /// The bytes of a regular file, at most `limit` of them; a larger file is refused, not cut.
  public static func read(_ path: String, limit: Int) throws(FilingFailure) -> [UInt8] {
    try check(path)
    // Not blocking, so that a pipe without a writer cannot hold the program.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FilingFailure(code: errno, path: path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FilingFailure(code: errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FilingFailure(.notFile, path: path) }
    guard status.st_size <= limit else { throw FilingFailure(.tooLarge(limit), path: path) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FilingFailure(code: errno, path: path)
      }
      bytes += chunk.prefix(count)
      // It may have grown since it was looked at.
      if bytes.count > limit { throw FilingFailure(.tooLarge(limit), path: path) }
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Refuses paths the system would read as others.
  static func check(_ path: String) throws(FilingFailure) {
    if path.isEmpty || path.utf8.contains(0) { throw FilingFailure(.badName, path: path) }
  }
}
