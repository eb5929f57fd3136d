public import Assembly
internal import Filing
internal import Foundation
internal import GRDB
internal import Glibc

/// What a copy of an archive holds.
public struct BackupReport: Equatable, Sendable {
  /// How many meetings.
  public let meetings: Int
  /// How many entries.
  public let entries: Int
  /// How large the file is, in bytes.
  public let bytes: Int
}

extension Archive {
  /// Copies the whole archive into one file while others go on writing (SQLite's online backup).
  ///
  /// The copy is checked before it gets its name, and no file is ever overwritten.
  public func backup(to target: String) throws(JournalFailure) -> BackupReport {
    try CopiedFile.make(target) { part in
      let copy = try DatabaseQueue(path: part)
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        // One file without companions, which can be carried away.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try CopiedFile.check(db, part)
      }
      try copy.close()
    }
    return try Archive.report(on: target)
  }

  /// Makes an archive of a backup, whose every meeting is verified before it gets its name.
  ///
  /// An archive that is there is never overwritten. `anyway` takes over a backup in which a
  /// record is not as it was written.
  public static func restore(
    _ backup: String, to target: String, anyway: Bool = false
  ) throws(JournalFailure) -> BackupReport {
    let source = try openedBackup(backup)
    defer { try? source.close() }
    if let end = target.lastIndex(of: "/"), end > target.startIndex {
      try ArchiveFile.makeFolder(String(target[..<end]))
    }
    try CopiedFile.make(target) { part in
      let copy = try DatabaseQueue(path: part)
      try source.backup(to: copy)
      try copy.close()
      let archive = try Archive(path: part)
      if !anyway { try archive.verifyAll(backup) }
      try archive.queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try archive.close()
    }
    return try report(on: target)
  }

  /// Opens a backup for reading, and requires that it is a whole archive of this Gavel.
  private static func openedBackup(_ path: String) throws(JournalFailure) -> DatabaseQueue {
    guard access(path, R_OK) == 0 else {
      throw .unavailable(
        message: "cannot read the backup \(path): \(String(cString: strerror(errno)))",
        remedy: "check the name of the backup; it is looked for from the folder you are in")
    }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: path, configuration: configuration)
      try source.read { db in try CopiedFile.check(db, path) }
      return source
    } catch let failure as JournalFailure {
      throw failure
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw notABackup(path)
    } catch { throw StoreFailure.of(error, path: path) }
  }

  fileprivate static func notABackup(_ path: String) -> JournalFailure {
    .unreadable(
      message: "\(path) is not a backup of an archive of Gavel; nothing was changed in it",
      remedy: "name the file that 'gavel backup FILE' wrote")
  }

  private func verifyAll(_ backup: String) throws(JournalFailure) {
    for meeting in try meetings() {
      guard case .broken(let entry, let reason) = try verify(meeting.id) else { continue }
      throw .unreadable(
        message: "in \(backup), entry \(entry.rawValue) of \(meeting.id) is not as it was written "
          + "(\(reason)); nothing was restored",
        remedy: "try an older backup, or take it as it is with --anyway")
    }
  }

  private static func report(on path: String) throws(JournalFailure) -> BackupReport {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      return try queue.read { db in
        BackupReport(
          meetings: try Int.fetchOne(db, sql: "SELECT count(*) FROM meeting") ?? 0,
          entries: try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0,
          bytes: try Int.fetchOne(
            db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0)
      }
    } catch { throw StoreFailure.of(error, path: path) }
  }
}

/// A file that is made beside its place and gets its name when it is whole.
private enum CopiedFile {
  /// Makes a file that must not be there; `body` fills a part of another name.
  static func make(
    _ target: String, _ body: (String) throws -> Void
  ) throws(JournalFailure) {
    for path in [target, target + "-wal"] where access(path, F_OK) == 0 {
      throw .unavailable(
        message: "\(path) is there already and stays as it is", remedy: "give another name")
    }
    let part = target + ".part"
    for path in [part, part + "-wal", part + "-shm", part + "-journal"] { unlink(path) }
    let descriptor = Glibc.open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(0o600))
    guard descriptor >= 0 else {
      throw StoreFailure.of(errno: errno, doing: "write", path: part)
    }
    defer { Glibc.close(descriptor) }
    do {
      try body(part)
    } catch {
      for path in [part, part + "-wal", part + "-shm", part + "-journal"] { unlink(path) }
      throw StoreFailure.of(error, path: target)
    }
    guard fsync(descriptor) == 0 else {
      let failure = StoreFailure.of(errno: errno, doing: "write", path: target)
      unlink(part)
      throw failure
    }
    // It is refused where a file of that name came up in the meantime.
    do { try Files.place(part, as: target) } catch {
      unlink(part)
      throw .unavailable(
        message: "cannot write \(target): \(error.message)", remedy: error.remedy)
    }
  }

  /// Requires that a file is an archive of this Gavel, and whole.
  static func check(_ db: Database, _ path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.application else {
      throw Archive.notABackup(path)
    }
    guard try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0 <= Schema.version else {
      throw StoreFailure.newer(path)
    }
    guard try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok" else {
      throw JournalFailure.unreadable(
        message: "\(path) is damaged", remedy: "try an older backup")
    }
  }
}
