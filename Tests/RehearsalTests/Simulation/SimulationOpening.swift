import Assembly
import Chance

extension Simulation {
  /// Rules by chance, members that make a quorum, and people who spoke lately.
  static func vary(_ opening: inout Opening, using random: inout SplitMix64) {
    var rules = opening.rules
    rules.announceLimit = Bool.random(using: &random)
    rules.firstTimeFirst = Bool.random(using: &random)
    rules.residentsFirst = Bool.random(using: &random)
    rules.registeredFirst = Bool.random(using: &random)
    rules.secondTurns = SecondTurns.allCases.randomElement(using: &random) ?? .equal
    rules.late = LateRule.allCases.randomElement(using: &random) ?? .tail
    rules.order = OrderRule.allCases.randomElement(using: &random) ?? .arrival
    rules.accept = AcceptRule.allCases.randomElement(using: &random) ?? .moderator
    rules.duplicates = DuplicateRule.allCases.randomElement(using: &random) ?? .refuse
    rules.ceding = CedingRule.allCases.randomElement(using: &random) ?? .pool
    let lanes: [Alternation] = [.none, .none, .side, .mode(room: 2, remote: 1)]
    rules.alternation = lanes.randomElement(using: &random) ?? .none
    let quorums: [QuorumRule] = [.members(1), .majority, .third, .none]
    rules.quorum = quorums.randomElement(using: &random) ?? .none
    rules.recusedCount = Bool.random(using: &random)
    rules.remoteCount = Bool.random(using: &random)
    rules.needsSeconds = Bool.random(using: &random)
    rules.chairVotes = ChairVoteRule.allCases.randomElement(using: &random) ?? .member
    rules.abstaining = AbstentionRule.allCases.randomElement(using: &random) ?? .allowed
    rules.voteBase = VoteBase.allCases.randomElement(using: &random) ?? .cast
    rules.rollCalls = RollCallRule.allCases.randomElement(using: &random) ?? .asked
    rules.rollRotates = Bool.random(using: &random)
    rules.namesVotes = Bool.random(using: &random)
    opening.rules = rules
    opening.isRehearsal = Int.random(in: 0..<8, using: &random) == 0
    for index in opening.officials.indices where !opening.officials[index].isMember {
      opening.officials[index].isMember = Bool.random(using: &random)
    }
    opening.spokeLately = names.prefix(2).enumerated().map { index, name in
      KnownPerson(person: PersonNumber(index + 1), name: name, meeting: "2016-06-21-evening")
    }
    opening.carried = [
      Carried(
        meeting: "2016-06-21-evening", origin: Reference(.commitment, 4),
        text: "publish the stop data", official: OfficialID("chief"))
    ]
  }
}
