import Assembly

/// The words of motions as the public may read them.
extension PublicNames {
  /// The wording of a motion as it stands.
  func wording(_ motion: Motion) -> String {
    text(motion.wording, of: Reference(.motion, motion.number.rawValue))
  }

  /// The words in which a motion was moved.
  func moved(_ motion: Motion) -> String {
    text(motion.moved, of: Reference(.motion, motion.number.rawValue))
  }

  /// How an amendment changes a wording.
  func change(_ motion: Motion) -> Amendment? {
    motion.change.map { change($0, of: motion.number) }
  }

  /// A change of a wording that a motion brought.
  func change(_ change: Amendment, of motion: MotionNumber) -> Amendment {
    let reference = Reference(.motion, motion.rawValue)
    var published = change
    published.words = text(change.words, of: reference)
    published.old = change.old.map { text($0, of: reference) }
    published.anchor = change.anchor.map { text($0, of: reference) }
    return published
  }

  /// What a mover did: `moved to amend M1: strike “5” and insert “10”`.
  func deed(_ motion: Motion) -> String {
    MotionWords.deed(
      motion.kind, on: motion.target, text: moved(motion), change: change(motion))
  }

  /// How a motion was settled.
  func disposition(_ disposition: Motion.Disposition) -> Motion.Disposition {
    switch disposition {
    case .postponed(let time): .postponed(to: text(time))
    case .referred(let place): .referred(to: text(place))
    case .carried, .lost, .died, .withdrawn, .postponedIndefinitely, .notConsidered, .divided,
      .rescinded, .fell, .unfinished:
      disposition
    }
  }
}
