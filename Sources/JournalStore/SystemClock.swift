public import Assembly
internal import GRDB
internal import Glibc

/// Gives the time of a meeting: the wall clock as it was once, and how long the machine has been
/// on since then.
///
/// A wall clock that is set or bent meanwhile moves nothing, a suspended machine counts on, and
/// all seats of a meeting on one boot agree, since they share the pair of clocks in the archive.
public struct SystemClock: Sendable {
  let wall: Int64
  let boot: Int64

  init(wall: Int64, boot: Int64) {
    (self.wall, self.boot) = (wall, boot)
  }

  /// The time.
  public func now() -> Instant {
    Instant(milliseconds: wall + (SystemClock.milliseconds(CLOCK_BOOTTIME) - boot))
  }

  /// The milliseconds that a system clock shows.
  static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    let result = clock_gettime(clock, &time)
    precondition(result == 0, "The system has the clock.")
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The id of this boot of the machine, or `unknown` where the system does not tell.
  static let bootID: String = {
    let descriptor = Glibc.open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "unknown" }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 36)
    guard Glibc.read(descriptor, &bytes, bytes.count) == bytes.count else { return "unknown" }
    return String(decoding: bytes, as: UTF8.self)
  }()
}

extension Archive {
  /// Returns the clock for what concerns no meeting yet, such as opening one.
  public func clock() throws(JournalFailure) -> SystemClock {
    try write { db in try Archive.clock(of: 0, boot: SystemClock.bootID, in: db) }
  }

  /// Returns the clock of a meeting, which is never before its last entry.
  ///
  /// The first seat after a reboot takes and records a new pair. If the machine came up with a
  /// wall clock that is behind the record, the pair is moved to the last entry.
  public func clock(for id: String) throws(JournalFailure) -> SystemClock {
    let boot = SystemClock.bootID
    let clock = try write { db in
      try Int64.fetchOne(db, sql: "SELECT key FROM meeting WHERE id = ?", arguments: [id])
        .map { try Archive.clock(of: $0, boot: boot, in: db) }
    }
    guard let clock else { throw Archive.unknown(id) }
    return clock
  }

  private static func clock(of meeting: Int64, boot: String, in db: Database) throws -> SystemClock
  {
    if let pair = try pair(of: meeting, boot: boot, in: db) { return pair }
    let fresh = SystemClock(
      wall: SystemClock.milliseconds(CLOCK_REALTIME),
      boot: SystemClock.milliseconds(CLOCK_BOOTTIME))
    let common = meeting == 0 ? nil : try pair(of: 0, boot: boot, in: db)
    var clock = common ?? fresh
    let last = try Int64.fetchOne(
      db, sql: "SELECT max(at_ms) FROM entry WHERE meeting = ?", arguments: [meeting])
    if let last, clock.now().milliseconds < last {
      clock = SystemClock(wall: last, boot: SystemClock.milliseconds(CLOCK_BOOTTIME))
    }
    try db.execute(
      sql: "INSERT INTO clock (boot, meeting, wall_ms, boot_ms) VALUES (?, ?, ?, ?)",
      arguments: [boot, meeting, clock.wall, clock.boot])
    return clock
  }

  private static func pair(
    of meeting: Int64, boot: String, in db: Database
  ) throws -> SystemClock? {
    try Row.fetchOne(
      db, sql: "SELECT wall_ms, boot_ms FROM clock WHERE boot = ? AND meeting = ?",
      arguments: [boot, meeting]
    ).map { SystemClock(wall: try $0.value(0), boot: try $0.value(1)) }
  }
}
