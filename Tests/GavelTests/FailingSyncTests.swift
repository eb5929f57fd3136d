import Assembly
import Foundation
import JournalStore
import PseudoTerminal
import Testing

/// A disk whose syncs fail from some moment on, as `strace` makes it.
@Suite("A disk that does not sync")
struct FailingSyncTests {
  static let strace = ["/usr/bin/strace", "/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "A line that was told not recorded never turns up, however the console went",
    .enabled(if: strace != nil), arguments: [4, 5, 6])
  func withdrawn(sync: Int) throws {
    let scratch = try Program.Scratch()
    let path = scratch.path + "/archive.sqlite"
    _ = try Program.run(["open", "--archive", path], input: "open\n")
    let lines = (1...9).map { "/ note \($0)" }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.strace))
    process.arguments = [
      "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
      "inject=fdatasync:error=EIO:when=\(sync)+", try TerminalChild.built("gavel"), "resume",
      "--json", "--archive", path,
    ]
    let (stdin, stdout) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (stdin, stdout)
    try process.run()
    stdin.fileHandleForWriting.write(Data(lines.map { $0 + "\n" }.joined().utf8))
    try stdin.fileHandleForWriting.close()
    let output = String(
      decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 3, "\(output)")
    #expect(output.contains("NOT RECORDED: the disk reports an error"), "\(output)")
    let answered = output.components(separatedBy: "\"ok\":true").count - 1
    // The console is gone with a log that was not merged: whoever comes next reads it anew.
    let archive = try Archive(path: path)
    let meeting = try #require(try archive.latest())
    let entries = try archive.journal(for: meeting.id).entries(after: EntryNumber(0))
    let there = entries.compactMap { $0.typed?.line }.filter { $0.hasPrefix("/") }
    #expect(there == Array(lines.prefix(answered)))
  }
}
