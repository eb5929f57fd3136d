internal import Assembly
internal import GRDB
internal import Glibc
internal import Records

/// Says in plain words what went wrong below, and what to do.
enum StoreFailure {
  /// Returns the failure that an error means for somebody at a console.
  static func of(_ error: any Error, path: String) -> JournalFailure {
    switch error {
    case let failure as JournalFailure:
      failure
    case let error as EventCodingError:
      .unreadable(message: error.message, remedy: error.remedy)
    case let error as DatabaseError:
      of(error, path: path)
    case is RowDecodingError:
      damaged(path)
    default:
      .unavailable(
        message: "the archive \(path) cannot be used: \(error)", remedy: "check the file and retry")
    }
  }

  /// Returns the failure of a system call on a file.
  static func of(errno code: Int32, doing: String, path: String) -> JournalFailure {
    .unavailable(
      message: "cannot \(doing) \(path): \(String(cString: strerror(code)))",
      remedy: [ENOSPC, EDQUOT, EFBIG].contains(code)
        ? "make room on the disk, then try again"
        : "make the folder writable, or name another file with --archive FILE")
  }

  /// Returns the failure of a commit that was not synced and could not be taken out again.
  static func doubtful(_ path: String) -> JournalFailure {
    .unavailable(
      message: "the disk fails under \(path); the line may turn up when it is opened again",
      remedy: "check the disk, and look at the record before you type the line again")
  }

  /// Returns the failure for a file that is not an archive of Gavel.
  static func foreign(_ path: String) -> JournalFailure {
    .unreadable(
      message: "\(path) is not an archive of Gavel; nothing was changed in it",
      remedy: "name another file with --archive FILE")
  }

  /// An archive that cannot be written, with commits that are not in its file yet.
  static func unmerged(_ path: String) -> JournalFailure {
    .unavailable(
      message: "\(path) cannot be written, and its latest commands still stand in \(path)-wal",
      remedy: "copy both files to a folder that can be written, and name the copy with --archive")
  }

  /// An archive of an older Gavel that cannot be brought up to date where it is.
  static func unchangeable(_ path: String) -> JournalFailure {
    .unavailable(
      message: "\(path) was written by an older Gavel and cannot be written here",
      remedy: "copy it to a folder that can be written, and name the copy with --archive")
  }

  /// Returns the failure for an archive with tables from a later release.
  static func newer(_ path: String) -> JournalFailure {
    .unreadable(
      message: "the archive \(path) was written by a newer Gavel; nothing was changed in it",
      remedy: "open it with that Gavel, or name another file with --archive FILE")
  }

  /// Returns the failure for an archive in which something stands that no Gavel wrote.
  static func damaged(_ path: String) -> JournalFailure {
    .unreadable(
      message: "the archive \(path) is damaged",
      remedy: "keep a copy of it, and restore the archive from a backup")
  }

  private static func of(_ error: DatabaseError, path: String) -> JournalFailure {
    switch error.resultCode {
    case .SQLITE_FULL:
      .unavailable(
        message: "the disk is full, so \(path) cannot grow",
        remedy: "make room on the disk, then type the command again")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      .unavailable(
        message: "\(path) is read-only",
        remedy: "make the file and its folder writable, then type the command again")
    case .SQLITE_CANTOPEN:
      .unavailable(
        message: "\(path) cannot be opened",
        remedy: "check that the folder is there and writable, or use --archive FILE")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      .unavailable(
        message: "another program has held \(path) for more than 5 seconds",
        remedy: "close the other program, then type the command again")
    case .SQLITE_IOERR:
      .unavailable(
        message: "the disk reports an error while \(path) is read or written",
        remedy: "check the disk; then type the command again, or go on with --archive ELSEWHERE")
    case .SQLITE_NOTADB:
      foreign(path)
    case .SQLITE_CORRUPT:
      damaged(path)
    default:
      .unavailable(
        message: "the archive \(path) refuses: \(error.message ?? "no reason given")",
        remedy: "type the command again; if it happens again, keep a copy of the archive")
    }
  }
}
