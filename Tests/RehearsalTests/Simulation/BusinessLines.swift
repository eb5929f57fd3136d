import Assembly
import Chance

/// Lines about motions, votes and points that the state of a meeting may well accept.
struct BusinessLines {
  let meeting: Meeting
  /// The members of whom the lines are about.
  let one: String
  let other: String

  init?(_ meeting: Meeting, using random: inout SplitMix64) {
    guard meeting.session.phase == .inSession else { return nil }
    self.meeting = meeting
    let ids = meeting.members.map(\.id.text)
    one = ids.randomElement(using: &random) ?? "chief"
    other = ids.randomElement(using: &random) ?? "mayor"
  }

  /// What may be typed, the likelier ones more than once.
  var all: [String] {
    if let vote = meeting.votes.open { return during(vote) }
    if mayClose { return ["exec litigation with Lee -- a claim", "exec records -- a file", "end"] }
    if meeting.points.open != nil {
      return ["rule sustained", "rule not -- so it is", "rule granted", "rule answered -- two"]
    }
    guard meeting.isOfBody else {
      return [
        "straw 3 2", "straw 1 1 1 Meet on Tuesdays?", "consent ten minutes more", "point",
        "privilege @\(one) -- too hot", "info", "inquiry",
      ]
    }
    if meeting.membersPresent.count < 2 { return ["roll all"] }
    if meeting.votes.fresh != nil { return ["division", "division @\(one)", "division @\(other)"] }
    if meeting.points.fresh != nil { return ["appeal @\(one)", "appeal @\(one) undebated"] }
    if let motion = meeting.motions.unseconded {
      return [
        "second @\(one)", "second @\(other)", "second @\(one)", "second none",
        "withdraw @\(motion.mover.text)",
      ]
    }
    return raising + (meeting.motions.immediate.map(on) ?? anew)
  }

  private func during(_ vote: Vote) -> [String] {
    // Two thirds come about by chance too seldom to get behind closed doors.
    if vote.motion.flatMap({ meeting.motions[$0] })?.kind == .exec {
      return ["result carried unanimous", "rc rest aye", "result", "result!"]
    }
    return switch vote.method {
    case .consent: ["result", "object", "object @\(one)"]
    case .roll: ["rc aye", "rc no", "rc abs", "rc rest aye", "rc rest no", "result", "vote! hands"]
    case .ballot, .counted: ["tally 1 0", "tally 0 1", "tally 1 1", "result", "result!"]
    case .voice, .hands, .rising:
      [
        "result! carried", "result! lost", "result carried unanimous", "result! sustained",
        "result! reversed", "rc rest aye", "rc @\(one) no", "tally 1 0", "tally 1 1", "result",
        "tally 0 1", "tally 1 0", "tally 0 0",
        "division", "division @\(one)", "vote! roll", "result void", "left @\(one)",
      ]
    }
  }

  private var raising: [String] {
    [
      "point @\(one) -- the notice", "privilege @\(one)", "inquiry @\(one) -- how?",
      "info @\(one)", "straw 2 1", "consent the order as printed", "division @\(one)",
    ]
  }

  private func on(_ motion: Motion) -> [String] {
    if motion.kind == .exec { return ["vote hands", "vote roll", "vote hands"] }
    let divide = "divide @\(one) lamps | bridge"
    return Array(repeating: divide, count: motion.kind == .main ? 24 : 0) + [
      "vote", "vote hands", "vote roll", "vote ballot", "vote counted 2/3", "vote rising",
      "vote voice majority members", "consent", "amend @\(one) add now",
      "amend @\(one) strike lamps", "amend @\(other) /now/soon/", "amend @\(one) substitute Lamps.",
      "withdraw @\(motion.mover.text)", "object @\(one)",
      "debate @\(one) pro", "debate @\(other) con", "debate @\(one)", "debate @\(one) off",
      "floor @\(one)", "floor! @\(other)", "end", "move @\(one) previous",
      "move @\(one) previous all", "move @\(one) limit 2:00", "move @\(one) postpone May",
      "move @\(one) refer the committee", "move @\(one) table", "move @\(one) indef",
      "move @\(one) recess 5", "move @\(one) adjourn", "move @\(one) suspend the rules",
      "move @\(one) seriatim", "move @\(one) votemode ballot", "move @\(one) reconsider M1",
      "item! 4",
    ]
  }

  /// Whether two thirds have just decided to go into executive session.
  private var mayClose: Bool {
    meeting.motions.immediate == nil && meeting.session.closedSessions.isEmpty
      && meeting.motions.all.last { $0.disposition == .carried }?.kind == .exec
  }

  private var anew: [String] {
    let last = meeting.motions.all.last?.number.rawValue ?? 1
    return Array(repeating: "move @\(one) exec on a claim", count: 12) + [
      "move @\(one) additem Snow", "additem Snow",
      "move @\(one) main That lamps be repaired.", "move @\(other) main That lamps be lit.",
      "move @\(one) reconsider M\(last)", "move @\(one) take", "move @\(one) rescind M1",
      "move @\(one) rescind M1 add now", "move @\(one) rescind the decision of May",
      "move @\(one) fixtime May", "move @\(one) orders", "move @\(one) adjourn",
      "fix M1 /lamps/lights/", "redact M1",
    ]
  }
}

/// What must hold of motions and votes at any moment, whatever was done before.
struct BusinessChecks {
  private(set) var problems: [String] = []

  init(_ meeting: Meeting) {
    let motions = meeting.motions
    if motions.pending.map(\.number) != motions.stack {
      problems.append("the stack \(motions.stack) holds motions that there are not")
    }
    for motion in motions.all {
      let isOnStack = motions.stack.contains(motion.number)
      if isOnStack != (motion.state == .pending) {
        problems.append("\(motion.number.text) is \(motion.state), on the stack: \(isOnStack)")
      }
    }
    if motions.all.count(where: { $0.state == .moved }) > 1 {
      problems.append("two motions wait for a second")
    }
    if Set(motions.stack).count != motions.stack.count {
      problems.append("a motion is pending twice: \(motions.stack)")
    }
    if motions.pending.count(where: { $0.kind == .main }) > 1 {
      problems.append("two main motions are pending: \(motions.stack)")
    }
    if motions.pending.count(where: { $0.kind == .amend2 }) > 1 {
      problems.append("an amendment of the third degree is pending")
    }
    let open = meeting.votes.all.filter { $0.state == .open }
    if open.count > 1 { problems.append("\(open.count) votes are open") }
    for vote in meeting.votes.all {
      if !vote.contradictions.isEmpty {
        problems.append("vote \(vote.number.rawValue) contradicts itself: \(vote.contradictions)")
      }
      if Set(vote.casts.map(\.member)).count != vote.casts.count {
        problems.append("somebody's vote counts twice in vote \(vote.number.rawValue)")
      }
      if Set(vote.electors).count != vote.electors.count {
        problems.append("somebody is called twice in vote \(vote.number.rawValue)")
      }
    }
  }
}
