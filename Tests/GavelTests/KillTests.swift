import Assembly
import Foundation
import JournalStore
import PseudoTerminal
import Testing

@Suite("A pulled plug", .serialized)
struct KillTests {
  /// How many consoles are killed.
  static let kills = 200

  @Test("What was acknowledged before kill -9 is there after it, two hundred times")
  func killed() throws {
    let scratch = try Program.Scratch()
    let path = scratch.path + "/archive.sqlite"
    var chance = SplitMix(state: 20_160_719)
    let begun = try Program.run(["open", "--archive", path], input: "open\nlimit 2:00\n")
    #expect(begun.status == 0, "\(begun.errors)")
    var acknowledged: Set<Int> = []
    var cutShort = 0
    for run in 0..<KillTests.kills {
      let lines = (0..<40).map { "/ run \(run) note \($0)\nadd Resident \(run)-\($0)\n" }
      let answers = try killed(
        after: UInt32(chance.next() % 60_000), path, input: lines.joined())
      for answer in answers { acknowledged.formUnion(answer.entries) }
      if answers.count < lines.count * 2 { cutShort += 1 }
    }
    let archive = try Archive(path: path)
    let meeting = try #require(try archive.latest())
    let entries = try archive.journal(for: meeting.id).entries(after: EntryNumber(0))
    #expect(entries.map(\.number.rawValue) == Array(1...entries.count))
    #expect(acknowledged.isSubset(of: Set(entries.map(\.number.rawValue))))
    #expect(acknowledged.count > KillTests.kills, "too few lines were answered before the kill")
    #expect(cutShort > KillTests.kills / 2, "too few consoles were killed in mid-course")
    guard case .intact = try archive.verify(meeting.id) else {
      Issue.record("the chain is broken")
      return
    }
    let proceedings = Proceedings(replaying: entries)
    #expect(proceedings.meeting.session.outages.count == KillTests.kills)
  }

  @Test("When the console goes while a clock runs, the speaker keeps what was left then")
  func clockKept() throws {
    let scratch = try Program.Scratch()
    let path = scratch.path + "/archive.sqlite"
    let lines = "open\nlimit 2:00\nadd Ana Ruiz\nnext\nstart\n"
    _ = try Program.run(["open", "--archive", path], input: lines)
    let back = try Program.run(["resume", "--archive", path], input: "time\npause\nend\n")
    #expect(back.status == 0, "\(back.errors)")
    #expect(back.output.contains("#1 Ana Ruiz had 2:00 left;"))
    #expect(back.output.contains("paused"))
  }

  private struct Answer: Decodable {
    var ok: Bool
    var entries: [Int]
    enum CodingKeys: CodingKey { case ok, entries }
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      ok = try container.decode(Bool.self, forKey: .ok)
      entries = try container.decodeIfPresent([Int].self, forKey: .entries) ?? []
    }
  }

  /// Resumes, types, kills after so many microseconds, and returns the whole answers.
  private func killed(after delay: UInt32, _ path: String, input: String) throws -> [Answer] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try TerminalChild.built("gavel"))
    process.arguments = ["resume", "--archive", path, "--json"]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    var read = Data()
    // The first answer shows that the console is up; the kill falls anywhere after it.
    while !read.contains(10) {
      let part = stdout.fileHandleForReading.availableData
      if part.isEmpty { break }
      read += part
    }
    usleep(delay)
    kill(process.processIdentifier, SIGKILL)
    read += stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try? stdin.fileHandleForWriting.close()
    let text = String(decoding: read, as: UTF8.self)
    let whole = text.split(separator: "\n", omittingEmptySubsequences: true)
    let lines = text.hasSuffix("\n") ? whole[...] : whole.dropLast()
    return try lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }
}

/// Chance that is the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
