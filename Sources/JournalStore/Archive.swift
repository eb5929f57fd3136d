public import Assembly
internal import GRDB

/// One file that holds the journals of all meetings.
///
/// Several processes may have it open at once; SQLite keeps them apart. It is used from one
/// thread. Every change is on the disk before the call that made it returns: the write-ahead log
/// is synced once a commit, and the log is merged into the file only when the console is idle
/// (``checkpointIfIdle()``) and at the end, so that no command waits for that.
public final class Archive {
  /// Where the file is.
  public let path: String
  let queue: DatabaseQueue
  let digest = Digest()
  /// The connection inside of a batch, and nil outside.
  private var current: Database?
  private var commitsSinceCheckpoint = 0
  private var dataVersion: Int?
  private var watch: LogWatch?

  /// Opens an archive; makes the file and its folder, for the owner alone, if they are not there.
  ///
  /// One that cannot be written, as on a disk that is read-only, can still be read.
  ///
  /// A file that is no archive, is damaged, or was written by a newer Gavel is refused and stays
  /// as it is.
  public convenience init(path: String) throws(JournalFailure) {
    try self.init(path: path, isReadOnly: try ArchiveFile.prepare(path))
  }

  /// Opens a file that is there, to write it as well or to read it as one that nobody changes.
  init(path: String, isReadOnly: Bool) throws(JournalFailure) {
    self.path = path
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.readonly = isReadOnly
    // The journal mode is set here and not by GRDB, whose way lowers `synchronous` afterwards.
    configuration.prepareDatabase { db in
      try Archive.prepare(db, path: path, isReadOnly: isReadOnly)
    }
    do {
      queue = try DatabaseQueue(
        path: isReadOnly ? ArchiveFile.unchanging(path) : path, configuration: configuration)
      try queue.inDatabase { db in try Archive.migrate(db, path: path, isReadOnly: isReadOnly) }
    } catch {
      throw StoreFailure.of(error, path: path)
    }
    watch = LogWatch(path: path + "-wal")
    _ = try changed()
  }

  /// A descriptor that becomes readable when this or another process may have written.
  public var changeDescriptor: Int32? { watch?.descriptor }

  /// Returns whether another connection has written since the last call, and makes
  /// ``changeDescriptor`` quiet until there is news.
  public func changed() throws(JournalFailure) -> Bool {
    watch?.drain()
    let version = try read { db in try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
    }
    defer { dataVersion = version }
    return dataVersion != version
  }

  /// Merges the log into the file if there is something to merge and nobody is in the way.
  ///
  /// To be called while nobody waits: it syncs the file.
  public func checkpointIfIdle() throws(JournalFailure) {
    guard commitsSinceCheckpoint > 0, current == nil else { return }
    try read { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    commitsSinceCheckpoint = 0
  }

  /// Lets this connection read and never write again; a write is refused by SQLite itself.
  public func forbidWriting() throws(JournalFailure) {
    try read { db in try db.execute(sql: "PRAGMA query_only = ON") }
  }

  /// Merges the log into the file and lets go of it; the archive is of no use afterwards.
  public func close() throws(JournalFailure) {
    watch = nil
    do {
      try queue.close()
    } catch {
      throw StoreFailure.of(error, path: path)
    }
  }

  /// Does many appends in one transaction with one sync at its end; if `body` throws, none of
  /// them is recorded.
  public func batch<Result>(_ body: () throws -> Result) throws -> Result {
    guard current == nil else { return try body() }
    do {
      return try queue.writeWithoutTransaction { db in
        try transaction(db) {
          current = db
          defer { current = nil }
          return try body()
        }
      }
    } catch let error as DatabaseError {
      throw StoreFailure.of(error, path: path)
    }
  }

  /// Whether a batch is going on, in which nobody else can write.
  var isInBatch: Bool { current != nil }

  /// Reads.
  func read<Result>(_ body: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do {
      if let current { return try body(current) }
      return try queue.writeWithoutTransaction(body)
    } catch {
      throw StoreFailure.of(error, path: path)
    }
  }

  /// Writes in a transaction of its own, or in that of the batch.
  func write<Result>(_ body: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do {
      if let current { return try body(current) }
      return try queue.writeWithoutTransaction { db in
        try transaction(db) { try body(db) }
      }
    } catch {
      throw StoreFailure.of(error, path: path)
    }
  }

  private func transaction<Result>(
    _ db: Database, _ body: () throws -> Result
  ) throws -> Result {
    try db.beginTransaction(.immediate)
    do {
      let result = try body()
      try db.commit()
      commitsSinceCheckpoint += 1
      return result
    } catch {
      // The first error tells what happened; that the rollback fails as well says nothing more.
      try? db.rollback()
      if (error as? DatabaseError)?.extendedResultCode == .SQLITE_IOERR_FSYNC,
        !isWithdrawn(db)
      {
        throw StoreFailure.doubtful(path)
      }
      throw error
    }
  }

  /// Writes over a commit whose sync failed, and returns whether that succeeded.
  ///
  /// The log holds such a commit whole though nobody sees it, and whoever opens the archive after
  /// a crash would take it for good: a line that was told not recorded would turn up. A commit
  /// that changes nothing takes its place in the log; whether that one is synced is the same.
  private func isWithdrawn(_ db: Database) -> Bool {
    do {
      try db.beginTransaction(.immediate)
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      try db.commit()
      return true
    } catch {
      try? db.rollback()
      return (error as? DatabaseError)?.extendedResultCode == .SQLITE_IOERR_FSYNC
    }
  }

  private static func prepare(_ db: Database, path: String, isReadOnly: Bool) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if application != Schema.application {
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
      guard application == 0, version == 0, tables == 0 else { throw StoreFailure.foreign(path) }
      // An empty file has no page to save for the case that writing its first one fails: without a
      // journal that is one sync, not four. It is refused where another process was faster.
      if !isReadOnly { try? db.execute(sql: "PRAGMA journal_mode = OFF") }
    } else if version > Schema.version {
      throw StoreFailure.newer(path)
    }
    try db.execute(sql: "PRAGMA trusted_schema = OFF")
    guard !isReadOnly else { return }
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
    try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
  }

  private static func migrate(_ db: Database, path: String, isReadOnly: Bool) throws {
    guard try !Archive.isCurrent(db) else { return }
    guard !isReadOnly else {
      let isArchive = try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.application
      throw isArchive ? StoreFailure.unchangeable(path) : StoreFailure.foreign(path)
    }
    try db.inTransaction(.immediate) {
      // Another process may have made the tables in the meantime.
      if try Int32.fetchOne(db, sql: "PRAGMA application_id") != Schema.application {
        try Schema.create(in: db)
      } else if try !Archive.isCurrent(db) {
        try Schema.migrate(db)
      }
      return .commit
    }
  }

  private static func isCurrent(_ db: Database) throws -> Bool {
    try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.application
      && Int32.fetchOne(db, sql: "PRAGMA user_version") == Schema.version
  }
}
