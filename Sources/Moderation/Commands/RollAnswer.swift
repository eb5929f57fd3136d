import Assembly
import CommandLanguage

/// Takes the vote of one member by name; without a name, of the next one in the roll call.
enum RollAnswer {
  private static let answers: [(word: String, value: Vote.Ballot)] = [
    ("aye", .yes), ("yes", .yes), ("y", .yes), ("no", .no), ("nay", .no), ("n", .no),
    ("abs", .abstention), ("abstain", .abstention), ("present", .abstention),
  ]

  static let command = ConsoleCommand(
    "rc", group: .business, summary: "take a vote by name: aye, no or abs",
    needs: ["a vote is open that is not secret", "a member who may vote"],
    examples: ["rc aye", "rc @cole no", "rc @cole abs -- owns the lot", "rc rest aye"],
    parameters: .keyword("rest"), Parameter.member.optional(),
    Parameter.choice(answers, label: "aye|no|abs"), perform: perform)

  static func perform(
    _ call: Call<Scene>, isRest: Bool, who: Who?, ballot: Vote.Ballot
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    let vote = try scene.requireOpenVote()
    switch vote.method {
    case .voice, .hands, .rising, .counted, .roll: break
    case .consent:
      throw Refusal("consent has no votes", remedy: scene.wayToResult(vote))
    case .ballot:
      let chair = who.flatMap { try? scene.voter($0) }
      guard chair.map({ scene.isCasting($0.id, in: vote) }) == true else {
        throw Refusal("a ballot is secret", remedy: "'tally YES NO' takes its count")
      }
    }
    if ballot == .abstention, vote.abstaining == .excusedOnly, call.note == nil {
      throw Refusal(
        "an abstention needs a reason here",
        remedy: "'rc \(isRest ? "rest " : "")abs -- REASON' states it")
    }
    let members = try members(isRest, who, ballot, vote, scene)
    var events: [Event] = []
    var lines: [String] = []
    for member in members {
      let isCasting = scene.isCasting(member, in: vote)
      events.append(
        .votes(
          .cast(
            vote: vote.number, member: member, ballot: ballot, casting: isCasting,
            reason: call.note)))
      let before = isCasting ? nil : vote.ballot(of: member)
      let change = before.map { ", before: \($0.answer)" } ?? ""
      let name = scene.title(of: member)
      lines.append("\(name)\(isCasting ? ", casting vote" : ""): \(ballot.answer)\(change).")
    }
    let later = scene.meeting(after: events)
    if let taken = later.votes.open {
      let standing = scene.standing(taken).map { "\($0). " } ?? ""
      lines.append("\(standing)\(next(taken, scene)).")
      lines += scene.chairLines(taken, in: later)
    }
    var outcome = Outcome(events, lines: lines)
    outcome.keepsNote = true
    return outcome
  }

  private static func next(_ vote: Vote, _ scene: Scene) -> String {
    guard vote.method == .roll, let next = vote.uncalled.first else {
      return scene.wayToResult(vote)
    }
    return "Next: @\(next.text) \(scene.title(of: next))"
  }

  /// Whose vote it is.
  private static func members(
    _ isRest: Bool, _ who: Who?, _ ballot: Vote.Ballot, _ vote: Vote, _ scene: Scene
  ) throws(Refusal) -> [OfficialID] {
    guard let who else {
      // A record from elsewhere may hold that somebody went and still is to be called.
      let here = Set(scene.meeting.voters.map(\.id))
      let uncalled = vote.uncalled.filter(here.contains)
      guard let next = uncalled.first else {
        throw Refusal(
          "everybody who may vote was called",
          remedy: vote.uncalled.isEmpty
            ? "\(scene.wayToResult(vote)); 'rc MEMBER no' corrects a vote"
            : "'vote! \(vote.method.rawValue)' takes it again among those who are here")
      }
      if isRest { return uncalled }
      guard vote.method == .roll else {
        throw Refusal(
          "it must be said whose vote it is",
          remedy: "'rc @\(next.text) \(ballot == .no ? "no" : "aye")', or 'rc rest aye'")
      }
      return [next]
    }
    guard !isRest else {
      throw Refusal("either one member or the rest", remedy: "'rc rest aye' or 'rc MEMBER aye'")
    }
    let member = try scene.voter(who)
    if !vote.electors.contains(member.id) { try requireExtra(member, ballot, vote, scene) }
    return [member.id]
  }

  /// Requires that a member who is not among the voters may vote all the same: a chair whose
  /// vote changes the result.
  private static func requireExtra(
    _ member: Official, _ ballot: Vote.Ballot, _ vote: Vote, _ scene: Scene
  ) throws(Refusal) {
    guard member.id == scene.meeting.presidingMember?.id else {
      throw Refusal(
        "\(scene.title(of: member.id)) was not here when the vote was opened",
        remedy: "'vote! \(vote.method.rawValue)' takes it again")
    }
    guard scene.rules.chairVotes == .affects else {
      throw Refusal("the chair does not vote here", remedy: scene.wayToResult(vote))
    }
    guard let tally = vote.tally else {
      throw Refusal("the chair votes after the others", remedy: scene.wayToResult(vote))
    }
    guard vote.ballot(of: member.id) != nil || vote.changesResult(ballot) else {
      throw Refusal(
        "the chair's vote would not change \(tally.text)", remedy: scene.wayToResult(vote))
    }
  }
}

extension Scene {
  /// Whether another vote of a member is the casting vote of a chair: all have voted, the chair
  /// too, and it is a tie.
  ///
  /// A count holds everybody's vote, unless the rules want a name to each and some have none yet.
  func isCasting(_ member: OfficialID, in vote: Vote) -> Bool {
    guard rules.chairVotes == .casting, member == meeting.presidingMember?.id else { return false }
    let isCounted = vote.count != nil && !needsNames(vote)
    if isCounted, vote.casting != nil { return true }
    let hasVoted = vote.ballot(of: member) != nil && vote.uncalled.isEmpty
    return (isCounted || hasVoted) && vote.tally.map { $0.yes == $0.no } == true
  }
}
