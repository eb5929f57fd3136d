public import Assembly
internal import Glibc

/// A seat's sign of life: a small file beside the archive that is written in place.
///
/// The seat holds a lock on the file as long as it lives, however it dies, so the lock and not
/// the file is the proof of life. The file tells up to when it lived. It is never synced: a beat
/// that is lost with the power makes an outage look a little longer, and no command waits.
public final class Heartbeat {
  private let path: String
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Begins to live at a seat of a meeting.
  ///
  /// - Parameters:
  ///   - archive: the path of the archive.
  ///   - out: the folder that this sitting writes its records under; a later sitting that is told
  ///     none goes on with it.
  public static func start(
    archive: String, meeting: String, seat: Seat, out: String? = nil, at now: Instant
  ) throws(JournalFailure) -> Heartbeat {
    let folder = BeatFile.folder(archive)
    try ArchiveFile.makeFolder(folder)
    let (path, descriptor) = try open(folder, "\(meeting).\(seat.role.rawValue)-\(getpid())")
    let heartbeat = Heartbeat(path: path, descriptor: descriptor)
    var text = BeatFile.line(now) + seat.text + "\n"
    if let out, !out.contains(where: \.isNewline) { text += out + "\n" }
    let bytes = Array(text.utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    else { throw StoreFailure.of(errno: errno, doing: "write", path: path) }
    return heartbeat
  }

  deinit { Glibc.close(descriptor) }

  /// Says that the seat lives; a disk that refuses is no reason to stop a meeting.
  public func beat(at now: Instant) {
    let bytes = Array(BeatFile.line(now).utf8)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }

  /// Ends the seat's life in order: with the meeting, or when a person leaves it to others.
  public func stop() {
    unlink(path)
    flock(descriptor, LOCK_UN)
  }

  /// Returns the latest sign of life of any seat of a meeting; nil if there is none.
  public static func lastBeat(archive: String, meeting: String) -> Instant? {
    BeatFile.all(archive, meeting).map(\.at).max()
  }

  /// Returns the folder for the records that the latest seat of a meeting was told; nil where it
  /// was told none.
  public static func lastOut(archive: String, meeting: String) -> String? {
    BeatFile.all(archive, meeting).filter { $0.out != nil }.max { $0.at < $1.at }?.out
  }

  /// Returns the seats of a meeting that are alive, as `clerk:Lee`.
  public static func liveSeats(archive: String, meeting: String) -> [String] {
    BeatFile.all(archive, meeting).filter(\.isAlive).map(\.seat)
  }

  /// Removes what dead seats of a meeting left, once the outage stands in the record.
  public static func sweep(archive: String, meeting: String) {
    for file in BeatFile.all(archive, meeting) where !file.isAlive { unlink(file.path) }
  }

  /// Opens a file that nobody else holds; a second seat of one process gets a second file.
  private static func open(
    _ folder: String, _ name: String
  ) throws(JournalFailure) -> (path: String, descriptor: Int32) {
    for number in 1...64 {
      let path = "\(folder)/\(name)" + (number == 1 ? "" : "-\(number)")
      let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode_t(0o600))
      guard descriptor >= 0 else {
        throw StoreFailure.of(errno: errno, doing: "write", path: path)
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return (path, descriptor) }
      Glibc.close(descriptor)
    }
    throw .unavailable(
      message: "too many seats of one program", remedy: "close some of them")
  }
}

/// What a seat's file of beats tells.
private struct BeatFile {
  var path: String
  var at: Instant
  var seat: String
  var out: String?
  var isAlive: Bool

  /// The width of an instant in the file, so that a beat is written over the last one.
  private static let width = 20

  static func folder(_ archive: String) -> String { archive + ".beats" }

  static func line(_ now: Instant) -> String {
    let digits = String(now.milliseconds)
    return String(repeating: " ", count: max(0, width - digits.utf8.count)) + digits + "\n"
  }

  /// The files of a meeting's seats, by name.
  static func all(_ archive: String, _ meeting: String) -> [BeatFile] {
    let folder = folder(archive)
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(meeting + ".") { names.append(name) }
    }
    return names.sorted().compactMap { BeatFile(path: "\(folder)/\($0)") }
  }

  private init?(path: String) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\n")
    guard (2...3).contains(lines.count), let at = Int64(lines[0].drop { $0 == " " }) else {
      return nil
    }
    self.path = path
    self.at = Instant(milliseconds: at)
    seat = String(lines[1])
    out = lines.count == 3 ? String(lines[2]) : nil
    isAlive = flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }
}
