public import Assembly
internal import Glibc

/// What the sign-up page of a meeting tells the consoles on the same machine: its address, and
/// the picture of it that phones read.
///
/// A small file beside the archive, for the owner alone.
///
/// The page holds a lock on it as long as it is served, so that a placard left behind by a page
/// that was killed is none.
public final class Placard: Sendable {
  /// The most bytes of a placard.
  private static let most = 16_384

  private let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Puts up lines of text for a meeting in place of an earlier placard.
  public static func putUp(
    _ lines: [String], archive: String, meeting: String
  ) throws(JournalFailure) -> Placard {
    let folder = Placard.folder(archive)
    try ArchiveFile.makeFolder(folder)
    let path = Placard.path(archive, meeting)
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o600))
    guard descriptor >= 0 else {
      throw StoreFailure.of(errno: errno, doing: "write", path: draft)
    }
    let placard = Placard(path: path, descriptor: descriptor)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    guard bytes.count <= most, flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, rename(draft, path) == 0
    else {
      let code = errno
      unlink(draft)
      throw StoreFailure.of(errno: code, doing: "write", path: path)
    }
    return placard
  }

  deinit { close(descriptor) }

  /// Takes the placard down; another one that was put up since stays.
  public func takeDown() {
    var own = stat()
    var there = stat()
    if fstat(descriptor, &own) == 0, stat(path, &there) == 0, own.st_ino == there.st_ino {
      unlink(path)
    }
    flock(descriptor, LOCK_UN)
  }

  /// Returns the lines that the page of a meeting has put up; nil when none is served.
  public static func lines(archive: String, meeting: String) -> [String]? {
    let descriptor = open(path(archive, meeting), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: most)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private static func folder(_ archive: String) -> String { archive + ".beats" }

  private static func path(_ archive: String, _ meeting: String) -> String {
    "\(folder(archive))/sign-up.\(meeting)"
  }
}
