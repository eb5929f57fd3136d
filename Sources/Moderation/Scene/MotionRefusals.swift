import Assembly
import CommandLanguage

extension Scene {
  /// Requires that a motion is in order among those that are pending.
  func requireOrder(of kind: MotionKind) throws(Refusal) {
    guard let obstacle = motions.obstacle(to: kind) else { return }
    throw Refusal(words(of: obstacle, to: kind), remedy: remedy(for: obstacle))
  }

  private func words(of obstacle: Motions.Obstacle, to kind: MotionKind) -> String {
    func pending(_ number: MotionNumber) -> String {
      motions[number].map { label($0) } ?? number.text
    }
    let name = "'\(kind.title)'"
    switch obstacle {
    case .awaitsSecond(let motion): return "\(pending(motion)) awaits a second"
    case .questionPending(let motion):
      return "\(name) waits until nothing is pending, and \(pending(motion)) is"
    case .nothingPending: return "\(name) is applied to a question, and none is pending"
    case .yields(let motion):
      let ranks = (kind.rule.rank, motions[motion].flatMap { motions.rank(of: $0) })
      return "\(name)\(Scene.rank(ranks.0)) yields to the pending "
        + "'\(motions[motion]?.kind.title ?? "")'\(Scene.rank(ranks.1)), \(motion.text)"
    case .undecided(let motion): return "\(pending(motion)) must be decided first"
    case .thirdDegree(let motion):
      return "third-degree amendment is not in order: \(motion.text) amends an amendment"
    case .notAmendable(let motion): return "\(pending(motion)) cannot be amended"
    case .notDebatable(let motion): return "\(pending(motion)) is neither debated nor amended"
    case .debateClosed(let motion):
      return "debate and amendment were closed on \(pending(motion))"
    case .notMain(let motion):
      return "\(name) is applied to a main motion, and \(pending(motion)) is pending"
    case .noAmendment(let motion):
      return "\(name) is applied to an amendment, and \(pending(motion)) is pending"
    case .debateBegan(let motion): return "\(name) comes too late: \(motion.text) was debated"
    case .already(let motion): return "\(name) is pending already, \(motion.text)"
    case .noVote: return "there is no vote by voice or hands"
    }
  }

  private static func rank(_ rank: Int?) -> String { rank.map { " (\($0))" } ?? "" }

  private func remedy(for obstacle: Motions.Obstacle) -> String {
    switch obstacle {
    case .awaitsSecond: "'second MEMBER' seconds it, 'second none' lets it die"
    case .nothingPending: "'move MEMBER main TEXT' brings business; \(inOrder)"
    case .questionPending, .yields, .undecided, .thirdDegree, .notAmendable, .notDebatable,
      .debateClosed, .notMain, .noAmendment, .debateBegan, .already, .noVote:
      inOrder
    }
  }

  /// The motions that are in order now, by the words that `move` takes.
  var inOrder: String {
    let kinds = Move.kinds.filter { motions.obstacle(to: $0.value) == nil }.map(\.word)
    let list = kinds.isEmpty ? "nothing" : kinds.joined(separator: ", ")
    return "in order now: \(list)"
  }
}
