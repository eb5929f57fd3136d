import Assembly
import Foundation
import GRDB
import Testing

@testable import JournalStore

@Suite struct ArchiveTests {
  @Test("Every commit is on the disk when it returns: WAL, synchronous = FULL, no checkpoint")
  func durability() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let settings = try archive.read { db in
      [
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try String.fetchOne(db, sql: "PRAGMA synchronous"),
        try String.fetchOne(db, sql: "PRAGMA wal_autocheckpoint"),
        try String.fetchOne(db, sql: "PRAGMA foreign_keys"),
      ]
    }
    #expect(settings == ["wal", "2", "0", "1"])
  }

  @Test(
    "An archive that cannot be written is read, whatever signs its path has",
    arguments: ["archive.sqlite", "100% ? #1.sqlite", "Café 王 e\u{301}.sqlite"])
  func unwritable(name: String) throws {
    let shelf = Shelf()
    let path = shelf.folder + "/" + name
    let archive = try Archive(path: path)
    let id = try Example.meeting(in: archive).id
    let written = try archive.verify(id)
    try archive.close()
    for other in ["", "/"] {
      let reader = try Archive(path: other + path, isReadOnly: true)
      #expect(try reader.verify(id) == written)
      #expect(throws: JournalFailure.self) {
        try reader.create(Example.opening, seat: .moderator, at: Example.start)
      }
    }
  }

  @Test("A file that cannot be written and holds nothing is told to be no archive")
  func emptyAndUnwritable() throws {
    let shelf = Shelf()
    let path = shelf.folder + "/empty.sqlite"
    try FileManager.default.createDirectory(
      atPath: shelf.folder, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: path))
    #expect(throws: StoreFailure.foreign(path)) { try Archive(path: path, isReadOnly: true) }
  }

  @Test("Folders, archive, log, index, beats and copies are for the owner alone")
  func permissions() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    let beat = try Heartbeat.start(
      archive: shelf.path, meeting: journal.id, seat: .moderator, at: Example.start)
    defer { beat.stop() }
    _ = try archive.backup(to: shelf.folder + "/copy.gavel")
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(shelf.folder) == 0o700)
    #expect(try mode(shelf.path) == 0o600)
    #expect(try mode(shelf.path + "-wal") == 0o600)
    #expect(try mode(shelf.path + "-shm") == 0o600)
    #expect(try mode(shelf.folder + "/copy.gavel") == 0o600)
    let beats = shelf.path + ".beats"
    #expect(try mode(beats) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: beats)
    #expect(!files.isEmpty)
    for file in files { #expect(try mode(beats + "/" + file) == 0o600, "\(file)") }
  }

  @Test("A file that is no database is refused and stays as it is")
  func garbage() throws {
    let shelf = Shelf()
    let bytes = Array("Dear all, the meeting is on Tuesday.".utf8)
    try shelf.write(bytes)
    #expect(throws: StoreFailure.foreign(shelf.path)) { try shelf.archive() }
    #expect(try shelf.contents() == Data(bytes))
    try shelf.write(Array("SQLite format 3\0 but then nothing of the kind".utf8))
    #expect(throws: StoreFailure.foreign(shelf.path)) { try shelf.archive() }
  }

  @Test("Another program's database is refused and stays as it is")
  func foreign() throws {
    let shelf = Shelf()
    try shelf.write([])
    let queue = try DatabaseQueue(path: shelf.path)
    try queue.write { db in try db.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    try queue.close()
    let before = try shelf.contents()
    #expect(throws: StoreFailure.foreign(shelf.path)) { try shelf.archive() }
    #expect(try shelf.contents() == before)
  }

  @Test("An archive with newer tables is refused")
  func newer() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    try archive.write { db in
      try db.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
    }
    try archive.close()
    #expect(throws: StoreFailure.newer(shelf.path)) { try shelf.archive() }
  }

  @Test("A folder that is a file cannot hold an archive, and the failure says so")
  func noFolder() throws {
    let shelf = Shelf()
    try shelf.write([])
    #expect(
      throws: JournalFailure.unavailable(
        message: "cannot open the archive \(shelf.path)/archive: Not a directory",
        remedy: "make the folder writable, or name another file with --archive FILE")
    ) { try Archive(path: shelf.path + "/archive") }
  }

  @Test("An event of a kind that is not known refuses to open, and is never skipped")
  func unknownKind() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    try archive.write { db in
      try db.execute(
        sql: """
          INSERT INTO entry (meeting, number, command, at_ms, seat, kind, version, payload,
            digest, hash)
          SELECT meeting, 5, 4, at_ms, seat, 'floor.sang', 1, '{}', digest, hash FROM entry
          WHERE number = 4
          """)
    }
    #expect(
      throws: JournalFailure.unreadable(
        message: "an event of kind 'floor.sang' (version 1) was written by a newer Gavel",
        remedy: "open the archive with the Gavel that wrote it, or a later one")
    ) { try journal.entries(after: EntryNumber(0)) }
  }

  @Test("The tables refuse to change or delete an entry")
  func immutability() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    _ = try Example.meeting(in: archive)
    for change in [
      "DELETE FROM entry", "UPDATE entry SET at_ms = 0", "UPDATE entry SET number = 9",
    ] {
      #expect(throws: JournalFailure.self) {
        try archive.write { db in try db.execute(sql: change) }
      }
    }
  }

  @Test("Meetings are found by id, by its beginning, and never by a guess")
  func meetings() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    #expect(try archive.latest() == nil)
    let first = try archive.create(Example.opening, seat: .moderator, at: Example.start)
    let second = try archive.create(
      Example.opening, seat: .moderator, at: Example.start + .minutes(1))
    #expect(second.id == first.id + "-2")
    #expect(try archive.freeID(for: first.id) == first.id + "-3")
    guard case .session(.opened(let opening)) = try second.entries(after: EntryNumber(0))[0].event
    else {
      Issue.record("The first entry is the opening.")
      return
    }
    #expect(opening.id == second.id)
    #expect(try archive.find(first.id).id == first.id)
    #expect(try archive.find(second.id).id == second.id)
    #expect(throws: JournalFailure.self) { try archive.find("2016") }
    #expect(throws: JournalFailure.self) { try archive.find("") }
    #expect(
      throws: JournalFailure.unreadable(
        message: "the archive has no meeting '2017'",
        remedy: "type an id or its beginning; the latest are: \(second.id), \(first.id)")
    ) { try archive.find("2017") }
    #expect(try archive.latestUnadjourned()?.id == second.id)
    _ = try second.append(
      Example.submission("adjourn!", .session(.adjourned(to: nil, waived: []))),
      at: Example.start + .minutes(2), expecting: EntryNumber(1))
    #expect(try archive.latest()?.isAdjourned == true)
    #expect(try archive.latest()?.entries == 2)
    #expect(try archive.latestUnadjourned()?.id == first.id)
    _ = try second.append(
      Example.submission("reopen", .session(.reopened)), at: Example.start + .minutes(3),
      expecting: EntryNumber(2))
    #expect(try archive.latestUnadjourned()?.id == second.id)
  }

  @Test("A checkpoint keeps everything and leaves the log to be written again")
  func checkpoint() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    try archive.checkpointIfIdle()
    _ = try journal.append(
      Example.submission("add Cy Lin", Example.added(3, "Cy Lin")), at: Example.start,
      expecting: EntryNumber(4))
    try archive.close()
    #expect(try shelf.archive().journal(for: journal.id).entries(after: EntryNumber(0)).count == 5)
  }

  @Test("A full disk is said in plain words, nothing is recorded, and with room it goes on")
  func fullDisk() throws {
    let shelf = Shelf()
    let archive = try shelf.archive()
    let journal = try Example.meeting(in: archive)
    try archive.read { db in try db.execute(sql: "PRAGMA max_page_count = 1") }
    let submission = Example.submission(
      "note", Example.note(2, String(repeating: "long ", count: 20_000)))
    #expect(
      throws: JournalFailure.unavailable(
        message: "the disk is full, so \(shelf.path) cannot grow",
        remedy: "make room on the disk, then type the command again")
    ) { try journal.append(submission, at: Example.start, expecting: EntryNumber(4)) }
    #expect(try journal.entries(after: EntryNumber(4)).isEmpty)
    try archive.read { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
    _ = try journal.append(submission, at: Example.start, expecting: EntryNumber(4))
    #expect(try journal.entries(after: EntryNumber(4)).count == 1)
  }

  @Test("A long record is read in order, whatever number of processors reads it")
  func longRecord() throws {
    let shelf = Shelf()
    let journal = try Example.meeting(in: try shelf.archive())
    var written: [Entry] = []
    try journal.batch {
      for number in 5...9000 {
        written += try journal.append(
          Example.submission("note \(number)", Example.note(number, "note \(number)")),
          at: Example.start, expecting: EntryNumber(number - 1))
      }
    }
    #expect(try journal.entries(after: EntryNumber(4)) == written)
  }
}
