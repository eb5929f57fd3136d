import Assembly

/// A council in session whose motions and votes are made event by event.
struct Chamber {
  private(set) var proceedings = Proceedings()
  private var nextCommand = CommandNumber(1)
  private var now = Hall.doors

  var meeting: Meeting { proceedings.meeting }
  var motions: Motions { meeting.motions }
  var votes: Voting { meeting.votes }

  static let members = ["reyes", "cole", "green", "ward", "diaz", "osei", "lin"]
    .map { OfficialID($0) }

  /// Opens a council of seven, all present, with two items.
  init(_ rules: (inout Rules) -> Void = { _ in }) {
    let zone = Zone(
      name: "America/New_York", offsets: [Zone.Offset(from: Hall.doors, seconds: -14_400)])
    var opening = Opening(
      id: "2016-07-19-council", title: "Council", kind: .council, zone: zone,
      scheduled: Hall.doors)
    opening.officials = Chamber.members.map {
      Official(id: $0, office: "Member \($0.text)", isMember: true)
    }
    opening.agenda = [
      PlannedItem(title: "Lamps", type: .motion), PlannedItem(title: "Bridge", type: .motion),
    ]
    rules(&opening.rules)
    does(.session(.opened(opening)))
    does(
      .session(.calledToOrder(presiding: nil, clerk: nil)), .agenda(.opened(item: ItemNumber(1))))
    for member in Chamber.members { does(.attendance(.arrived(member))) }
  }

  /// Records one command.
  mutating func does(_ events: Event...) { record(events) }

  /// Records one command.
  mutating func record(_ events: [Event]) {
    now = now + .seconds(1)
    let submission = Submission(
      typed: TypedLine(verb: "test", line: "test"), seat: .moderator, events: events)
    for entry in submission.entries(at: now, after: proceedings.last, command: nextCommand) {
      proceedings.append(entry)
    }
    nextCommand = nextCommand.next
  }

  /// Strikes the latest commands.
  mutating func undo(_ count: Int = 1) {
    let commands = proceedings.undoable.prefix(count).map(\.number)
    record([.history(.struck(commands: Array(commands)))])
  }

  /// Restores what was struck last.
  mutating func redo() { record([.history(.restored(commands: proceedings.redoable))]) }

  /// Moves something; it is stated at once unless it shall wait for a second.
  @discardableResult
  mutating func move(
    _ kind: MotionKind, _ text: String = "", change: Amendment? = nil,
    on target: MotionNumber? = nil,
    by mover: OfficialID = "reyes", states: Bool = true
  ) -> MotionNumber {
    let number = motions.nextNumber
    var events: [Event] = [
      .motions(
        .moved(
          number: number, kind: kind, by: mover, text: text, change: change,
          target: target ?? usualTarget(of: kind), ruling: nil, undebatable: false))
    ]
    if states { events.append(.motions(.stated(motion: number))) }
    record(events)
    return number
  }

  private func usualTarget(of kind: MotionKind) -> MotionNumber? {
    switch kind {
    case .amend, .amend2, .previous, .limit, .object, .divideq, .seriatim, .withdraw:
      motions.immediate?.number
    case .table, .postpone, .refer, .indef: motions.stack.first
    default: nil
    }
  }

  /// Decides the pending question.
  mutating func decide(_ prevailed: Bool, by method: Vote.Method = .voice) {
    guard let motion = motions.immediate else { return }
    let vote = open(on: motion.number, by: method)
    record(
      [
        .votes(
          .announced(
            vote: vote, prevailed: prevailed, unanimous: false, yes: nil, no: nil,
            abstentions: nil))
      ] + meeting.consequences(of: motion.number, prevailed: prevailed))
  }

  /// Opens a vote and returns its number.
  @discardableResult
  mutating func open(
    on motion: MotionNumber?, by method: Vote.Method, needs requirement: Requirement? = nil,
    of base: VoteBase? = nil
  ) -> VoteNumber {
    let number = votes.nextNumber
    let usual = motion.flatMap { motions[$0]?.rule.requirement } ?? .majority
    does(
      .votes(
        .opened(
          vote: number, motion: motion, question: nil, method: method,
          requirement: requirement ?? usual, base: base ?? meeting.rules.voteBase,
          abstaining: meeting.rules.abstaining, electors: meeting.electors(by: method),
          members: meeting.seatCount)))
    return number
  }
}
