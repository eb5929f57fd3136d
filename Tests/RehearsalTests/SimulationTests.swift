import Assembly
import CommandLanguage
import Foundation
import Moderation
import Rehearsal
import Testing

/// How much a long run does more than a short one, from the environment of `scripts/proof`.
enum Proof {
  /// Returns a number of seeds, multiplied where a long run asks for it.
  static func seeds(_ few: UInt64) -> UInt64 {
    few * (ProcessInfo.processInfo.environment["GAVEL_PROOF_TIMES"].flatMap(UInt64.init) ?? 1)
  }
}

/// Meetings by chance.
@Suite struct SimulationTests {
  @Test("Meetings by chance keep the invariants, and their scripts give the same record")
  func chance() throws {
    var accepted: Set<String> = []
    var refusals = 0
    let any = Proof.seeds(400)
    for seed in 1...any + Proof.seeds(60) {
      // The last ones are councils, so that chance gets deep into motions and votes.
      let isCouncil = seed > any
      var simulation = try Simulation(seed: seed, kind: isCouncil ? .council : nil)
      let findings = try simulation.run(lines: isCouncil ? 120 : 40)
      accepted.formUnion(findings.accepted)
      refusals += findings.refusals
      let problems = findings.problems.joined(separator: "\n")
      #expect(problems.isEmpty, "seed \(seed):\n\(problems)\n\(simulation.script)")
      if !problems.isEmpty { break }
    }
    let never = Set(Catalog.commands.map(\.name)).subtracting(accepted)
    #expect(never.isEmpty, "chance never did these, so nothing is known of them")
    #expect(refusals > 1000)
  }

  @Test("A disk that refuses now and then costs the line it refused, and nothing else")
  func faults() throws {
    var faults = 0
    for seed in 1001...1000 + Proof.seeds(60) {
      var simulation = try Simulation(seed: seed, faultOnceIn: 6)
      let findings = try simulation.run(lines: 40)
      faults += findings.faults
      let problems = findings.problems.joined(separator: "\n")
      #expect(problems.isEmpty, "seed \(seed):\n\(problems)\n\(simulation.script)")
      if !problems.isEmpty { break }
    }
    #expect(faults > 100, "too few faults to say anything")
  }

  @Test("A seed always gives the same meeting")
  func sameSeed() throws {
    var first = try Simulation(seed: 7)
    var second = try Simulation(seed: 7)
    #expect(try first.run(lines: 60).proceedings == second.run(lines: 60).proceedings)
  }
}
