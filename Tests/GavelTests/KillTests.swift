import Foundation
import Testing

/// How many consoles a run kills, and by which chance; `scripts/proof crash` wants more.
private enum Kills {
  static let environment = ProcessInfo.processInfo.environment
  /// How many pairs of consoles are killed.
  static let count = environment["GAVEL_PROOF_KILLS"].flatMap(Int.init) ?? 50
  /// The seed of the first meeting; each meeting has the next one.
  static let seed = environment["GAVEL_PROOF_SEED"].flatMap(UInt64.init) ?? 20_160_719
  /// How many pairs are killed at one meeting.
  static let aMeeting = 10
  static let meetings = (count + aMeeting - 1) / aMeeting
}

@Suite("A pulled plug", .serialized)
struct KillTests {
  @Test("What either of two consoles acknowledged before kill -9 is there after it")
  func killed() throws {
    var answered = 0
    var cutShort = 0
    var pairs = 0
    for seed in Kills.seed..<Kills.seed + UInt64(Kills.meetings) {
      var meeting = try KilledMeeting(seed: seed)
      for run in 0..<Kills.aMeeting { try meeting.killPair(run) }
      try meeting.checkWhole()
      answered += meeting.answered
      cutShort += meeting.cutShort
      pairs += Kills.aMeeting
      let problems = meeting.problems.joined(separator: "\n")
      #expect(
        problems.isEmpty, "GAVEL_PROOF_SEED=\(seed) GAVEL_PROOF_KILLS=10 again:\n\(problems)")
      guard problems.isEmpty else { return }
    }
    #expect(answered > pairs * 4, "too few lines were answered before the kills")
    #expect(cutShort > pairs, "too few consoles were killed in mid-course")
    print(
      "crash: \(pairs) pairs of consoles killed at \(Kills.meetings) meetings, seeds "
        + "\(Kills.seed) to \(Kills.seed + UInt64(Kills.meetings) - 1); \(answered) commands were "
        + "acknowledged, all of them are there; \(cutShort) consoles were cut short")
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
}
