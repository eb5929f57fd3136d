import Assembly
import CommandLanguage

/// A member's speech on the pending question.
struct DebateTurn {
  /// What is recorded when the floor is given.
  let event: Event
  /// The time of the speech.
  let limit: Duration
  /// What the speech is about, for the answer.
  let words: String
}

extension Scene {
  /// Returns the speech that a member begins with the floor; nil where it is no debate.
  ///
  /// The rules of debate hold unless the moderator waives them: who has not spoken goes first,
  /// and nobody speaks more often than the rule says (DOMAIN 4.2).
  func speech(of official: Official, _ call: Call<Scene>) throws(Refusal) -> DebateTurn? {
    guard meeting.isOfBody, official.isMember else { return nil }
    if !call.isConfirmed {
      try requireNotRecused(
        official, orElse: ", 'floor! @\(official.id.text)' gives the floor all the same")
    }
    guard meeting.points.open == nil,
      let motion = motions.immediate, let debate = meeting.debate
    else { return nil }
    try requireNoOpenVote()
    let at = "@\(official.id.text)"
    guard let obstacle = debate.obstacle(to: official.id), !call.isConfirmed else {
      guard debate.obstacle(to: official.id) != .undebatable else { return nil }
      return turn(of: official, on: motion, in: debate)
    }
    let anyway = "'floor! \(at)' gives the floor all the same"
    switch obstacle {
    case .undebatable:
      throw Refusal(
        "\(label(motion)) is not debated", remedy: "'vote METHOD' puts it, \(anyway)")
    case .usedUp(let turns):
      throw Refusal(
        "\(official.title) has spoken \(counted(turns, "time", "times")) on \(motion.number.text)",
        remedy: anyway)
    case .others(let other):
      throw Refusal(
        "\(official.title) has spoken on \(motion.number.text), and @\(other.text) has not",
        remedy: "'floor @\(other.text)', or \(anyway)")
    }
  }

  private func turn(of official: Official, on motion: Motion, in debate: Debate) -> DebateTurn {
    let side = motion.wishes.first { $0.member == official.id }?.side
    let words =
      switch side {
      case .pro: " for"
      case .con: " against"
      case .neutral, nil: " on"
      }
    return DebateTurn(
      event: .motions(
        .debated(
          motion: motion.number, member: official.id, turn: floor.nextNumber, side: side)),
      limit: debate.limit, words: "\(words) \(motion.number.text)")
  }
}
