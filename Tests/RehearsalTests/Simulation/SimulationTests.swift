import Assembly
import CommandLanguage
import Foundation
import Moderation
import Rehearsal
import Testing

/// Meetings by chance.
@Suite struct SimulationTests {
  @Test("Meetings by chance keep the invariants, and their scripts give the same record")
  func chance() throws {
    var tally = Tally()
    for seed in UInt64(1)...460 {
      // The last ones are councils, so that chance gets deep into motions and votes.
      try tally.hold(seed > 400 ? .council(seed) : .any(seed))
    }
    let never = Set(Catalog.commands.map(\.name)).subtracting(tally.accepted)
    #expect(never.isEmpty, "chance never did these, so nothing is known of them")
    #expect(tally.refusals > 1000)
  }

  @Test("A disk that fails now and then costs the lines that it refused, and nothing else")
  func faults() throws {
    var tally = Tally()
    for seed in UInt64(1001)...1060 { try tally.hold(.onBadDisk(seed)) }
    #expect(tally.faults > 100, "too few faults to say anything")
  }

  @Test("A seed always gives the same meeting")
  func sameSeed() throws {
    var first = try Simulation(seed: 7)
    var second = try Simulation(seed: 7)
    #expect(first.run(lines: 60).proceedings == second.run(lines: 60).proceedings)
  }

  @Test("What fails is shrunk to a short script that fails as well, and that can be replayed")
  func shrunk() throws {
    // An invariant that no meeting keeps: there is never a second turn.
    let forbidden: @Sendable (Meeting) -> String? = { meeting in
      meeting.floor.turns.count > 1 ? "there is a second turn" : nil
    }
    var simulation = try Simulation(seed: 11, faultOnceIn: 9, forbidden: forbidden)
    let findings = simulation.run(lines: 400)
    #expect(findings.problems.contains("there is a second turn"))
    let shrinking = Shrinking(
      simulation.steps, opening: simulation.opening, forbidden: forbidden)
    #expect(shrinking.problems == ["there is a second turn"])
    #expect(shrinking.steps.count <= 6, "\(shrinking.script)")
    #expect(try ScriptedSimulation.problems(in: shrinking.script, forbidden: forbidden) != [])
    var replay = try Replay(
      script: try ScriptReader.read(shrinking.script, file: "shrunk.script"), opening: nil,
      signUps: nil, journal: MemoryJournal(), errands: NoErrands())
    #expect(replay.run().isAsWritten, "\(shrinking.script)")
    #expect(replay.clerk.proceedings.meeting.floor.turns.count == 2)
  }

  @Test("A script that is named keeps the invariants", .enabled(if: LongRun.script != nil))
  func scripted() throws {
    let text = try String(contentsOfFile: try #require(LongRun.script), encoding: .utf8)
    #expect(try ScriptedSimulation.problems(in: text) == [])
  }

  @Test(
    "A long run", .enabled(if: LongRun.seconds != nil), arguments: 0..<LongRun.lanes)
  func long(lane: Int) throws {
    let seconds = try #require(LongRun.seconds)
    let begun = ContinuousClock.now
    var tally = Tally()
    var seed = LongRun.seed + UInt64(lane)
    while begun.duration(to: .now) < .seconds(seconds), !tally.failed {
      try tally.hold([.any(seed), .council(seed), .onBadDisk(seed)][Int(seed / 7 % 3)])
      seed += UInt64(LongRun.lanes)
    }
    let spent = begun.duration(to: .now) / .seconds(1)
    print(
      "simulation: lane \(lane + 1) of \(LongRun.lanes): \(tally.meetings) seeds from "
        + "\(LongRun.seed + UInt64(lane)), \(tally.steps) steps, \(tally.refusals) refusals, "
        + "\(tally.faults) faults, \(Int(Double(tally.steps) / spent)) steps/s")
  }
}

/// What `scripts/proof simulation` wants, from the environment.
enum LongRun {
  private static let environment = ProcessInfo.processInfo.environment
  static let seconds = environment["GAVEL_PROOF_SECONDS"].flatMap(Int.init)
  static let seed = environment["GAVEL_PROOF_SEED"].flatMap(UInt64.init) ?? 1_000_000
  static let script = environment["GAVEL_PROOF_SCRIPT"]
  static let lanes = ProcessInfo.processInfo.activeProcessorCount
}

/// Which meeting is held by chance.
enum ChanceMeeting {
  case any(UInt64)
  case council(UInt64)
  case onBadDisk(UInt64)

  func simulation() throws -> (Simulation, lines: Int, seed: UInt64) {
    switch self {
    case .any(let seed): (try Simulation(seed: seed), 40, seed)
    case .council(let seed): (try Simulation(seed: seed, kind: .council), 120, seed)
    case .onBadDisk(let seed): (try Simulation(seed: seed, faultOnceIn: 12), 60, seed)
    }
  }
}

/// What many meetings came to.
struct Tally {
  private(set) var accepted: Set<String> = []
  private(set) var (meetings, steps, refusals, faults) = (0, 0, 0, 0)
  private(set) var failed = false

  /// Holds one more, unless one failed; a failure is shrunk and printed as a script.
  mutating func hold(_ which: ChanceMeeting) throws {
    guard !failed else { return }
    var (simulation, lines, seed) = try which.simulation()
    let findings = simulation.run(lines: lines)
    accepted.formUnion(findings.accepted)
    meetings += 1
    steps += simulation.steps.count
    refusals += findings.refusals
    faults += findings.faults
    failed = !findings.problems.isEmpty
    guard failed else { return }
    let shrunk = Shrinking(simulation.steps, opening: simulation.opening)
    Issue.record(
      """
      seed \(seed), \(which): \(findings.problems.joined(separator: "\n"))
      shrunk to \(shrunk.steps.count) of \(simulation.steps.count) steps, which fail with \
      \(shrunk.problems.joined(separator: "\n")); keep them as FILE for 'gavel replay FILE' or \
      'scripts/proof simulation FILE':
      \(shrunk.script)
      """)
  }
}

/// A script under the checks of the simulation.
enum ScriptedSimulation {
  static func problems(
    in text: String, forbidden: (@Sendable (Meeting) -> String?)? = nil
  ) throws -> [String] {
    let script = try ScriptReader.read(text, file: "script")
    guard case .submission(let first)? = script.lines.first?.content,
      case .session(.opened(let opening))? = first.events.first
    else { return ["the script does not begin with an opening"] }
    var meeting = try SimulatedMeeting(opening: opening, forbidden: forbidden)
    var place = 0
    for line in script.lines.dropFirst() {
      switch line.content {
      case .seat(let seat):
        place = SimulatedMeeting.seats.firstIndex(of: seat) ?? 0
        continue
      case .typed(let typed):
        meeting.perform(step(line.at, place, .line(typed)))
        if meeting.wasRefused != line.mustBeRefused {
          meeting.fail("line \(line.number) was \(meeting.wasRefused ? "refused" : "taken")")
        }
      case .submission(let submission):
        meeting.perform(step(line.at, place, .submission(submission)))
      }
      if !meeting.findings.problems.isEmpty { return meeting.findings.problems }
    }
    meeting.finish()
    return meeting.findings.problems
  }

  private static func step(
    _ at: Instant, _ seat: Int, _ act: SimulationStep.Act
  ) -> SimulationStep {
    SimulationStep(at: at, seat: seat, looksFirst: true, fault: nil, act: act)
  }
}
