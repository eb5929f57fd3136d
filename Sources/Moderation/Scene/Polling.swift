import Assembly
import CommandLanguage

extension Scene {
  /// Returns the vote that is being taken.
  func requireOpenVote() throws(Refusal) -> Vote {
    try requireSession()
    guard let vote = votes.open else {
      if meeting.opening?.kind.isOfBody == false { try requireVotingBody() }
      throw Refusal(
        "no vote is open",
        remedy: motions.immediate == nil
          ? "'motions' shows what is pending" : "'vote METHOD' puts the question")
    }
    return vote
  }

  /// Returns the question that can be put to the vote.
  func requireQuestion() throws(Refusal) -> Motion {
    if let motion = motions.unseconded {
      throw Refusal(
        "\(label(motion)) awaits a second",
        remedy: "'second MEMBER' seconds it, 'second none' lets it die")
    }
    guard let motion = motions.immediate else {
      throw Refusal("no question is pending", remedy: "'move MEMBER main TEXT' records a motion")
    }
    if !motion.kind.isPossibleWithoutQuorum { try requireQuorum() }
    return motion
  }

  /// Returns the event that puts a motion to the vote, or asks consent for something else.
  func opening(
    _ method: Vote.Method, on motion: Motion?, question: String? = nil,
    _ threshold: Requirement? = nil, of base: VoteBase? = nil, in meeting: Meeting
  ) -> Event {
    .votes(
      .opened(
        vote: meeting.votes.nextNumber, motion: motion?.number, question: question,
        method: method, requirement: threshold ?? motion?.rule.requirement ?? .majority,
        base: base ?? meeting.rules.voteBase, abstaining: meeting.rules.abstaining,
        electors: meeting.electors(by: method), members: meeting.seatCount))
  }

  /// What the chair says when a vote is opened, and what to type.
  func calling(_ vote: Vote) -> [String] {
    let motion = vote.motion.flatMap { motions[$0] }
    let question = motion.map { "\($0.number.text): \(Scene.question($0))" } ?? ""
    var lines = ["The vote is on \(question)"]
    switch vote.method {
    case .consent: break
    case .voice: lines.append("Those in favour say aye; those opposed say no.")
    case .hands: lines.append("Those in favour raise a hand; those opposed.")
    case .rising, .counted: lines.append("Those in favour rise; those opposed rise.")
    case .ballot: lines.append("\(vote.electors.count) may vote in writing.")
    case .roll:
      lines.append("The roll: \(vote.electors.map { "@\($0.text)" }.listed(upTo: 40)).")
    }
    return lines + ["It needs \(vote.requirement.words(of: vote.base)); \(wayToResult(vote))."]
  }

  /// How a vote stands: its figures and what they come to.
  func standing(_ vote: Vote) -> String? {
    guard let tally = vote.tally else {
      return vote.casts.isEmpty ? nil : "\(vote.namedSoFar.text) so far"
    }
    let kind = vote.motion.flatMap { motions[$0]?.kind }
    return "\(tally.text): \(MotionWords.outcome(of: kind, prevailed: vote.prevails(by: tally)))"
  }

  /// Tells that a chair who votes only then may do so, when it would change the result.
  func chairLines(_ vote: Vote, in meeting: Meeting) -> [String] {
    guard let chair = meeting.presidingMember, vote.tally != nil else { return [] }
    let matters = vote.changesResult(.yes) || vote.changesResult(.no)
    switch meeting.rules.chairVotes {
    case .member, .none: return []
    case .affects:
      guard matters, vote.ballot(of: chair.id) == nil, !vote.electors.contains(chair.id) else {
        return []
      }
    case .casting:
      guard vote.casting == nil, isCasting(chair.id, in: vote) else { return [] }
    }
    let what = meeting.rules.chairVotes == .casting ? "give the casting vote" : "vote"
    return ["The chair may \(what): 'rc @\(chair.id.text) aye' or 'rc @\(chair.id.text) no'."]
  }
}
