import Assembly
import CommandLanguage

extension Scene {
  var motions: Motions { meeting.motions }
  var votes: Voting { meeting.votes }

  /// Requires that the body itself meets and is in session: nobody else moves or votes.
  func requireVotingBody() throws(Refusal) {
    try requireSession()
    guard let kind = meeting.opening?.kind, !kind.isOfBody else { return try requireBody() }
    throw Refusal(
      "no votes at a \(kind.title.lowercased())",
      remedy: votes.open.map(wayToResult)
        ?? "'straw YES NO' notes a show of hands, which decides nothing")
  }

  /// Returns a member who takes part in the question at hand: there, and not recused.
  func voter(_ who: Who) throws(Refusal) -> Official {
    let member = try member(who)
    try requirePresent(member)
    try requireNotRecused(member)
    return member
  }

  /// Requires that an official was noted as present.
  func requirePresent(_ official: Official) throws(Refusal) {
    guard !meeting.attendance.isPresent(official.id) else { return }
    throw Refusal(
      "\(official.title) was not noted as present",
      remedy: "'here @\(official.id.text)' notes an arrival")
  }

  /// Requires that a member takes part in the item: who withdrew leaves the dais (DOMAIN 4.4).
  func requireNotRecused(_ member: Official, orElse other: String = "") throws(Refusal) {
    guard meeting.isRecused(member.id) else { return }
    throw Refusal(
      "\(member.title) has withdrawn from this item",
      remedy: votes.open.map(wayToResult)
        ?? "'return! @\(member.id.text)' takes that back" + other)
  }

  /// Requires that no vote is being taken.
  func requireNoOpenVote() throws(Refusal) {
    guard let vote = votes.open else { return }
    throw Refusal("\(label(vote)) is in progress", remedy: wayToResult(vote))
  }

  /// Requires that nothing waits for the chair to rule.
  func requireNoOpenPoint() throws(Refusal) {
    guard let point = meeting.points.open else { return }
    throw Refusal("\(point.kind.title) waits for the chair", remedy: wayToRule(point))
  }

  /// `the vote on M2`, or what consent is asked for.
  func label(_ vote: Vote) -> String {
    vote.motion.map { "the vote on \($0.text)" } ?? "a request for consent"
  }

  /// `M2 (amend)`.
  func label(_ motion: Motion) -> String { "\(motion.number.text) (\(motion.kind.title))" }

  /// `Reyes`, or the id of somebody whom the plan does not know.
  func title(of member: OfficialID) -> String {
    meeting.title(of: member)
  }

  /// What a mover did, in words.
  func deed(_ motion: Motion) -> String {
    MotionWords.deed(
      motion.kind, on: motion.target, text: motion.moved, change: motion.change)
  }

  /// What to type so that a vote comes to its result, as far as its state allows it.
  func wayToResult(_ vote: Vote) -> String {
    if lacksQuorum(vote) {
      let leaves = vote.motion == nil ? "drops the request" : "leaves the question pending"
      return "'result void' \(leaves) without a quorum"
    }
    switch vote.method {
    case .consent: return "'result' if nobody objects, 'object' if somebody does"
    case .roll where !vote.uncalled.isEmpty:
      return "'rc aye' or 'rc no' takes the vote of @\(vote.uncalled[0].text)"
    case .counted, .ballot, .roll, .voice, .hands, .rising: break
    }
    if !vote.countAgreesWithNames {
      guard let named = vote.named else {
        return "'tally YES NO' takes the count again: the names so far say \(vote.namedSoFar.text)"
      }
      return "'tally \(named.yes) \(named.no) \(named.abstentions)' takes the figures of the names"
    }
    if vote.tally != nil, needsRoll(vote) { return "'vote! roll' takes it by roll call" }
    guard vote.tally == nil else {
      return needsNames(vote)
        ? "'rc MEMBER no' and 'rc rest aye' name the votes, 'result!' leaves them without names"
        : "'result' announces it"
    }
    switch vote.method {
    case .voice: return wayToJudge(vote)
    case .hands, .rising: return "'tally YES NO' takes the count, \(wayToJudge(vote))"
    case .counted, .ballot, .roll, .consent: return "'tally YES NO' takes the count"
    }
  }

  /// What to type when the chair judges a vote that is not counted.
  private func wayToJudge(_ vote: Vote) -> String {
    let (yes, no) =
      switch vote.motion.flatMap({ motions[$0]?.kind }) {
      case .appeal: ("sustained", "reversed")
      case .object: ("lost", "sustained")
      case .fixtime, .adjourn, .recess, .privilege, .orders, .table, .previous, .limit,
        .postpone, .refer, .amend, .amend2, .indef, .main, .exec, .additem, .point, .suspend,
        .divideq, .seriatim,
        .division, .inquiry, .info, .withdraw, .votemode, .take, .rescind, .reconsider, nil:
        ("carried", "lost")
      }
    guard needsNames(vote) else { return "'result \(yes)' or 'result \(no)' announces it" }
    let isAll = vote.casts.allSatisfy { $0.ballot == .yes }
    return (isAll ? "'result \(yes) unanimous' or " : "") + "'rc rest aye' names the votes"
  }

  /// Whether a member takes part from elsewhere, so that the rules want a roll call unless the
  /// vote is unanimous (Connecticut).
  func needsRoll(_ vote: Vote) -> Bool {
    switch vote.method {
    case .roll, .ballot, .consent: return false
    case .voice, .hands, .rising, .counted: break
    }
    let isUnanimous = vote.isNamed && vote.casts.allSatisfy { $0.ballot == .yes }
    return rules.rollCalls == .remote && !isUnanimous
      && vote.electors.contains { meeting.roll.isRemote($0) }
  }

  /// Whether a vote that needs a quorum has none any more.
  func lacksQuorum(_ vote: Vote) -> Bool {
    let kind = vote.motion.flatMap { motions[$0]?.kind }
    guard meeting.isOfBody, kind?.isPossibleWithoutQuorum != true else { return false }
    return meeting.quorum?.isPresent == false
  }

  /// Whether the rules want a name to each vote and some have none.
  func needsNames(_ vote: Vote) -> Bool {
    rules.namesVotes && vote.method != .ballot && vote.method != .consent && !vote.isNamed
  }

  /// What to type so that the chair rules on a point or answers.
  func wayToRule(_ point: Points.Point) -> String {
    switch point.kind {
    case .order: "'rule sustained' or 'rule not' decides it"
    case .privilege: "'rule granted' or 'rule denied' decides it"
    case .inquiry, .information: "'rule answered' notes that it was answered"
    }
  }

  /// The official or the card that raises something; in a body, a member who is there, and who
  /// takes part in the item where it concerns that.
  func raiser(_ who: Who, ofBusiness isOfBusiness: Bool) throws(Refusal) -> Floor.Holder {
    if meeting.isOfBody {
      let member = try member(who)
      try requirePresent(member)
      if isOfBusiness { try requireNotRecused(member) }
      return .official(member.id)
    }
    switch who {
    case .official: return .official(try official(who).id)
    case .number: return .card(try card(who, among: .anybody).number)
    case .name(let name):
      if let official = try? official(who) { return .official(official.id) }
      return .card(try card(.name(name), among: .anybody).number)
    }
  }

  /// Goes on with a clock that stood for a point.
  func resuming() -> (events: [Event], lines: [String]) {
    guard let turn = floor.current, turn.pausedFor == .point else { return ([], []) }
    let left = turn.clock.remaining(at: now).leftText
    return ([.floor(.resumed(turn: turn.number))], ["\(name(of: turn)) goes on, \(left)."])
  }
}

extension Points.Kind {
  /// What was raised, as the beginning of a sentence.
  var title: String {
    switch self {
    case .order: "a point of order"
    case .privilege: "a question of privilege"
    case .inquiry: "a parliamentary inquiry"
    case .information: "a request for information"
    }
  }
}
