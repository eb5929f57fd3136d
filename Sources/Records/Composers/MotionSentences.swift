import Assembly

/// Sentences about motions and their votes that minutes and transcript share.
struct MotionSentences {
  let record: PublicRecord

  /// What was announced: the motion, the outcome and the figures.
  func announcement(
    _ vote: Vote, prevailed: Bool, isUnanimous: Bool, _ figures: Tally?
  ) -> String {
    guard let motion = vote.motion else { return "There was no objection." }
    let kind = record.motions[motion]?.kind
    let outcome = MotionWords.outcome(of: kind, prevailed: prevailed)
    if vote.method == .consent { return "\(motion.text): \(outcome), without objection." }
    let tail = isUnanimous ? ", unanimously" : figures.map { ", \($0.text)" } ?? ""
    return "\(motion.text): \(outcome)\(tail)."
  }

  /// A show of hands.
  func poll(_ question: String?, _ tally: Tally) -> String {
    let about = question.map { " on \(Phrase.quoted(record.names.text($0)))" } ?? ""
    return "A show of hands\(about), informal and no decision: \(tally.pollText)."
  }

  /// How a vote came out, how it was taken and what it needed.
  func result(_ vote: Vote) -> String? {
    let kind = vote.motion.flatMap { record.motions[$0]?.kind }
    switch vote.state {
    case .open: return nil
    case .objected:
      let who = vote.challenger.map { record.names.mention(of: $0) } ?? "somebody"
      return "Unanimous consent was asked; \(who) objected."
    case .divided:
      let who = vote.challenger.map { record.names.mention(of: $0) }
      let told = vote.announced ?? vote.tally
      return Phrase.capitalized(
        "a vote \(vote.method.words)\(told.map { " (\($0.text))" } ?? "") was set aside; "
          + (who.map { "\($0) demanded a division." } ?? "it was in doubt."))
    case .announced(let prevailed):
      let outcome = Phrase.capitalized(MotionWords.outcome(of: kind, prevailed: prevailed))
      if vote.method == .consent { return "\(outcome) by unanimous consent." }
      let figures = vote.announced ?? vote.tally
      let count =
        vote.isUnanimous ? ", unanimously" : figures.map { ", \($0.text)" } ?? ""
      let needed =
        vote.requirement == .majority && vote.base == .cast
        ? "" : "; it needed \(vote.requirement.words(of: vote.base))"
      return "\(outcome) \(vote.method.words)\(count)\(needed)."
    }
  }

  /// Each member's vote by name; empty where there are no names.
  func names(_ vote: Vote) -> String? {
    guard vote.method != .ballot else { return nil }
    var parts: [String] = Vote.Ballot.allCases.compactMap { ballot in
      let members = vote.ballots.filter { $0.ballot == ballot }
      guard !members.isEmpty else { return nil }
      let names = members.map { cast in
        record.names.name(of: cast.member)
          + (cast.reason.map { " (\(record.names.text($0)))" } ?? "")
      }
      return "\(ballot.heading): \(Phrase.list(names))."
    }
    if let casting = vote.casting {
      parts.append(
        "Casting vote of \(record.names.mention(of: casting.member)): \(casting.ballot.answer).")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func list(_ members: [OfficialID]) -> String {
    Phrase.list(members.map { record.names.name(of: $0) })
  }

  /// How the record of a vote contradicts itself; it is kept as it was recorded.
  func contradictions(_ vote: Vote) -> [String] {
    let kind = vote.motion.flatMap { record.motions[$0]?.kind }
    return vote.contradictions.map { contradiction in
      switch contradiction {
      case .result(let figures, let prevails):
        let recorded = MotionWords.outcome(of: kind, prevailed: !prevails)
        let computed = MotionWords.outcome(of: kind, prevailed: prevails)
        return "the recorded result is “\(recorded)”, the recorded figures, \(figures.text), "
          + "say “\(computed)”"
      case .tooMany(let votes, let electors):
        return "\(Phrase.count(votes, "vote")) are recorded, and "
          + "\(Phrase.count(electors, "member")) could vote"
      case .names(let counted, let named):
        return "the count is \(counted.text), the votes by name are \(named.text)"
      case .notEntitled(let members):
        return "\(list(members)) could not vote and did"
      }
    }
  }
}

extension Vote.Ballot {
  /// The heading above the names.
  fileprivate var heading: String {
    switch self {
    case .yes: "Ayes"
    case .no: "Noes"
    case .abstention: "Abstaining"
    }
  }
}
