import Filing
import Glibc
import Testing

/// A folder of a test's own, taken away at its end.
private final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/filing-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func mode(_ name: String) -> UInt32 {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  deinit {
    for name in names where unlink(path + "/" + name) != 0 { rmdir(path + "/" + name) }
    rmdir(path)
  }
}

private func reason(_ work: () throws -> Void) -> FilingFailure.Reason? {
  #expect(throws: FilingFailure.self, performing: work)?.reason
}

@Suite("Files onto disk")
struct FilingTests {
  @Test("The folder of a path is what stands before its last name")
  func folderOfPath() {
    #expect(Files.folder(of: "a.script") == ".")
    #expect(Files.folder(of: "plans/a.script") == "plans")
    #expect(Files.folder(of: "/a.script") == "/")
    #expect(Files.absolute("/srv/records") == "/srv/records")
    #expect(
      Files.absolute("records").hasPrefix("/") && Files.absolute("records").hasSuffix("/records"))
  }

  @Test("A file is written whole, with its mode, and nothing else is left")
  func write() throws {
    let scratch = try Scratch()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try Files.write(bytes, to: scratch.path + "/a.txt")
    try Files.write([], to: scratch.path + "/b.txt", access: .ownerOnly)
    #expect(try Files.read(scratch.path + "/a.txt", limit: 300_000) == bytes)
    #expect(try Files.read(scratch.path + "/b.txt", limit: 0) == [])
    #expect(scratch.names == ["a.txt", "b.txt"])
    #expect(scratch.mode("a.txt") == 0o644)
    #expect(scratch.mode("b.txt") == 0o600)
  }

  @Test("A taken name is refused and its file kept, unless replacing is asked for")
  func taken() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/a.txt"
    try Files.write([1], to: path)
    #expect(reason { try Files.write([2], to: path) } == .exists)
    #expect(try Files.read(path, limit: 9) == [1])
    try Files.write([2], to: path, replacing: true)
    #expect(try Files.read(path, limit: 9) == [2])
    #expect(scratch.names == ["a.txt"])
  }

  @Test("A folder or a dangling link is never written over")
  func inTheWay() throws {
    let scratch = try Scratch()
    let folder = try Files.makeFolder(named: "f", under: scratch.path)
    #expect(reason { try Files.write([1], to: folder, replacing: true) } == .exists)
    #expect(symlink("nowhere", scratch.path + "/link") == 0)
    #expect(reason { try Files.write([1], to: scratch.path + "/link") } == .exists)
    #expect(scratch.names == ["f", "link"])
  }

  @Test("A missing folder, a file for a folder and names that are none are told apart")
  func badPlaces() throws {
    let scratch = try Scratch()
    try Files.write([1], to: scratch.path + "/a")
    let missing = scratch.path + "/none"
    let failure = #expect(throws: FilingFailure.self) {
      try Files.write([1], to: missing + "/a")
    }
    #expect(failure?.reason == .missingFolder)
    #expect(
      failure?.description
        == "There is no folder \(missing). Make the folder first, or name another.")
    #expect(reason { try Files.write([1], to: scratch.path + "/a/b") } == .notFolder)
    for bad in ["", "/", scratch.path + "/", ".", "a/..", scratch.path + "/x\0y"] {
      #expect(reason { try Files.write([1], to: bad) } == .badName)
    }
    let long = String(repeating: "x", count: 300)
    #expect(reason { try Files.write([1], to: scratch.path + "/" + long) } == .badName)
    #expect(scratch.names == ["a"])
  }

  @Test("A folder that may not be written is named as such")
  func noPermission() async throws {
    // In a child that gives up the powers of root, if it has them.
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let user = geteuid()
      #expect(chmod(scratch.path, 0o555) == 0)
      if user == 0 { #expect(seteuid(65_534) == 0) }
      #expect(reason { try Files.write([1], to: scratch.path + "/a") } == .noPermission)
      #expect(
        reason { _ = try Files.makeFolder(named: "m", under: scratch.path) } == .noPermission)
      if user == 0 { #expect(seteuid(user) == 0) }
      #expect(chmod(scratch.path, 0o755) == 0)
    }
  }

  @Test("A write that the disk cuts short leaves nothing behind")
  func cutShort() async throws {
    // In a child, since a limit on the size of files holds for a whole process.
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let bytes = [UInt8](repeating: 7, count: 100_000)
      #expect(reason { try Files.write(bytes, to: scratch.path + "/a") } == .diskFull)
      #expect(scratch.names == [])
    }
  }

  @Test("A taken folder name counts on")
  func folders() throws {
    let scratch = try Scratch()
    #expect(try Files.makeFolder(named: "m", under: scratch.path) == scratch.path + "/m")
    #expect(try Files.makeFolder(named: "m", under: scratch.path + "/") == scratch.path + "/m-2")
    try Files.write([], to: scratch.path + "/m-3")
    #expect(try Files.makeFolder(named: "m", under: scratch.path) == scratch.path + "/m-4")
    #expect(scratch.mode("m") == 0o755)
    #expect(
      reason { _ = try Files.makeFolder(named: "m", under: scratch.path + "/no") } == .missing)
  }

  @Test(
    "A folder's name leads nowhere else",
    arguments: ["", ".", "..", "../m", "/tmp/m", "a/b", "a/../../m", "m\0x"])
  func tricks(name: String) throws {
    let scratch = try Scratch()
    let inner = try Files.makeFolder(named: "inner", under: scratch.path)
    #expect(reason { _ = try Files.makeFolder(named: name, under: inner) } == .badName)
    #expect(scratch.names == ["inner"])
  }

  @Test("A folder's name that is too long is refused")
  func longName() throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: 300)
    #expect(reason { _ = try Files.makeFolder(named: long, under: scratch.path) } == .badName)
  }

  @Test("Reading refuses folders, pipes, absent files and files over the limit")
  func reading() throws {
    let scratch = try Scratch()
    try Files.write([1, 2, 3], to: scratch.path + "/a")
    #expect(mkfifo(scratch.path + "/pipe", 0o600) == 0)
    #expect(reason { _ = try Files.read(scratch.path, limit: 9) } == .notFile)
    #expect(reason { _ = try Files.read(scratch.path + "/pipe", limit: 9) } == .notFile)
    #expect(reason { _ = try Files.read(scratch.path + "/b", limit: 9) } == .missing)
    #expect(reason { _ = try Files.read(scratch.path + "/a", limit: 2) } == .tooLarge(2))
    #expect(try Files.read(scratch.path + "/a", limit: 3) == [1, 2, 3])
  }

  @Test("Folders are made with those above them, and making them twice is no error")
  func makingFolders() throws {
    let scratch = try Scratch()
    try Files.makeFolders(scratch.path + "/x")
    try Files.makeFolders(scratch.path + "/x/")
    try Files.write([], to: scratch.path + "/file")
    #expect(reason { try Files.makeFolders(scratch.path + "/file") } == .notFolder)
    #expect(reason { try Files.makeFolders(scratch.path + "/file/y") } == .notFolder)
    #expect(scratch.names == ["file", "x"])
  }

  @Test("A log grows line by line, is its owner's alone, and never takes another file's place")
  func lineLog() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/log"
    let log = try LineLog(creating: path)
    try log.append("one")
    try log.append("zwei")
    #expect(String(decoding: try Files.read(path, limit: 100), as: UTF8.self) == "one\nzwei\n")
    #expect(scratch.mode("log") & 0o777 == 0o600)
    #expect(throws: FilingFailure.self) { try LineLog(creating: path) }
  }

  @Test("A line that the disk cuts short leaves nothing that the next line could hang on")
  func torn() async throws {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100, rlim_max: 100)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let path = scratch.path + "/log"
      let log = try LineLog(creating: path)
      try log.append("one")
      #expect(reason { try log.append(String(repeating: "x", count: 200)) } == .diskFull)
      try log.append("two")
      #expect(String(decoding: try Files.read(path, limit: 100), as: UTF8.self) == "one\ntwo\n")
    }
  }

  @Test("A file that somebody else wrote gets its name, and never that of another")
  func placing() throws {
    let scratch = try Scratch()
    try Files.write([1], to: scratch.path + "/part")
    try Files.place(scratch.path + "/part", as: scratch.path + "/whole")
    #expect(scratch.names == ["whole"])
    try Files.write([2], to: scratch.path + "/part")
    #expect(
      reason { try Files.place(scratch.path + "/part", as: scratch.path + "/whole") } == .exists)
    #expect(try Files.read(scratch.path + "/whole", limit: 9) == [1])
    #expect(scratch.names == ["part", "whole"])
  }
}
