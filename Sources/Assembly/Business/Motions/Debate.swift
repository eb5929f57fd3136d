/// Who may speak in the debate on a question, and who is next (DOMAIN 4.2).
public struct Debate: Equatable, Sendable {
  /// Why a member may not speak now.
  public enum Obstacle: Equatable, Sendable {
    /// The question is not debated, or debate was closed.
    case undebatable
    /// The member has used all turns on this question.
    case usedUp(turns: Int)
    /// Another member, who has not spoken yet, wishes to.
    case others(OfficialID)
  }

  private let motion: Motion
  private let isDebatable: Bool
  private let rules: Rules
  private let members: Set<OfficialID>

  /// Opens the debate on a pending motion among the members who take part.
  init(_ motion: Motion, isDebatable: Bool, rules: Rules, members: Set<OfficialID>) {
    self.members = members
    self.motion = motion
    self.isDebatable = isDebatable
    self.rules = rules
  }

  /// The time of a speech: what the body decided, else what the rule says.
  public var limit: Duration { motion.debateLimit ?? rules.debateLimit }

  /// Returns how often a member has spoken on the question.
  public func turns(of member: OfficialID) -> Int {
    motion.speeches.count { $0.member == member }
  }

  /// Members who wish to speak and can, the next one first; who has left does not.
  ///
  /// Who has not spoken goes before who has; then the mover, before anybody spoke; then who is
  /// opposed to the last speaker; then as they asked.
  public var queue: [Motion.Wish] {
    let last = motion.speeches.last?.side
    func key(_ index: Int) -> [Int] {
      let wish = motion.wishes[index]
      let opens = motion.speeches.isEmpty && wish.member == motion.mover
      let isOpposed = last != nil && wish.side != nil && wish.side != last
      return [turns(of: wish.member), opens ? 0 : 1, isOpposed ? 0 : 1, index]
    }
    return motion.wishes.indices.filter { members.contains(motion.wishes[$0].member) }
      .map { ($0, key($0)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map { motion.wishes[$0.0] }
  }

  /// Returns why a member may not speak now; nil when the member may.
  public func obstacle(to member: OfficialID) -> Obstacle? {
    guard isDebatable else { return .undebatable }
    let turns = turns(of: member)
    if rules.debateTurns > 0, turns >= rules.debateTurns { return .usedUp(turns: turns) }
    let fresh = queue.first { $0.member != member && self.turns(of: $0.member) == 0 }
    return turns > 0 ? fresh.map { .others($0.member) } : nil
  }
}

extension Meeting {
  /// The debate on the question that is pending; nil when none is.
  public var debate: Debate? {
    motions.immediate.map {
      Debate(
        $0, isDebatable: motions.isDebatable($0), rules: rules, members: Set(voters.map(\.id)))
    }
  }
}
