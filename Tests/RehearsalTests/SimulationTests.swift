import Assembly
import CommandLanguage
import Moderation
import Rehearsal
import Testing

/// Meetings by chance.
@Suite struct SimulationTests {
  @Test("Meetings by chance keep the invariants, and their scripts give the same record")
  func chance() throws {
    var accepted: Set<String> = []
    var refusals = 0
    for seed in 1...460 as ClosedRange<UInt64> {
      // The last ones are councils, so that chance gets deep into motions and votes.
      let isCouncil = seed > 400
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

  @Test("A seed always gives the same meeting")
  func sameSeed() throws {
    var first = try Simulation(seed: 7)
    var second = try Simulation(seed: 7)
    #expect(try first.run(lines: 60).proceedings == second.run(lines: 60).proceedings)
  }
}
