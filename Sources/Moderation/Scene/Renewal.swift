import Assembly
import CommandLanguage

extension Scene {
  /// Requires that the body has not decided against the same question at this meeting (Robert's
  /// Rules on renewal): a main motion that was lost or put off for good comes back only by being
  /// reconsidered, and so does an amendment of the same wording.
  ///
  /// A text that differs in more than its case, its accents and its punctuation is another
  /// question. What the body did not decide, since it was withdrawn or had no second, may be
  /// moved again.
  func requireNew(
    _ kind: MotionKind, _ text: String, change: Amendment?, of target: MotionNumber?
  ) throws(Refusal) {
    let same = motions.all.last { motion in
      guard motion.wasRejected, motion.kind == kind else { return false }
      switch kind {
      case .main: return essence(motion.wording) == essence(text)
      case .amend, .amend2: return motion.target == target && motion.change == change
      case .fixtime, .adjourn, .recess, .privilege, .orders, .table, .previous, .limit, .postpone,
        .refer, .indef, .exec, .additem, .point, .appeal, .suspend, .object, .divideq, .seriatim,
        .division, .inquiry, .info, .withdraw, .votemode, .take, .rescind, .reconsider:
        // These may be moved again when business has gone on.
        return false
      }
    }
    guard let same else { return }
    let other = kind == .main ? "a text that differs in substance" : "a change of other words"
    throw Refusal(
      "\(label(same)) was \(same.rejection) at this meeting, and the same question is not moved "
        + "again",
      remedy: (same.disposition == .lost && !same.wasReconsidered
        ? "'move MEMBER reconsider \(same.number.text)' brings it back; " : "")
        + "\(other) is a new question")
  }

  /// Requires that somebody says what notice was given before a decision is rescinded by a mere
  /// majority (DOMAIN 4.1: two thirds, a majority with notice, or a majority of the membership).
  func requireNotice(
    for motion: Motion, _ threshold: Requirement?, note: String?
  ) throws(Refusal) {
    guard motion.kind == .rescind, threshold == .majority, note?.trimmed.isEmpty ?? true else {
      return
    }
    throw Refusal(
      "a majority rescinds only when notice was given",
      remedy: "'vote METHOD majority -- WHICH NOTICE' says which; 'vote METHOD' asks for two "
        + "thirds, or a majority of the membership")
  }
}

extension Motion {
  /// Whether the body decided against it.
  fileprivate var wasRejected: Bool { !rejection.isEmpty }

  /// How the body decided against it, in a word or two; empty where it did not.
  fileprivate var rejection: String {
    switch disposition {
    case .lost: "lost"
    case .postponedIndefinitely: "postponed indefinitely"
    case .notConsidered: "not considered"
    case nil, .carried, .died, .withdrawn, .postponed, .referred, .divided, .rescinded, .fell,
      .unfinished:
      ""
    }
  }
}

/// What a text says, without what does not make another question of it.
private func essence(_ text: String) -> [Substring] {
  folded(text).split { !$0.isLetter && !$0.isNumber }
}
