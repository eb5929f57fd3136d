import Assembly

/// A meeting that is built entry by entry, with a clock that is moved.
struct Hall {
  private(set) var proceedings = Proceedings()
  /// 18:30 on the evening of 19 July 2016, four hours west of Greenwich.
  static let doors = Instant(milliseconds: 1_468_967_400_000)
  private(set) var now = Hall.doors
  private var nextCommand = CommandNumber(1)

  var meeting: Meeting { proceedings.meeting }
  var clock: Clock? { meeting.floor.current?.clock }

  /// Opens a meeting of a kind with members and an agenda.
  init(
    rules: Rules = .defaults(for: .townhall), kind: MeetingKind = .townhall,
    members: [String] = [], items: [PlannedItem]
  ) {
    self.init(rules: rules, kind: kind, members: members, agenda: items)
  }

  /// Opens a meeting with one item of comment.
  init(rules: Rules = .defaults(for: .townhall), item: PlannedItem? = nil) {
    self.init(rules: rules, kind: .townhall, members: [], agenda: item.map { [$0] })
  }

  private init(rules: Rules, kind: MeetingKind, members: [String], agenda: [PlannedItem]?) {
    let zone = Zone(
      name: "America/New_York", offsets: [Zone.Offset(from: Hall.doors, seconds: -14_400)])
    var opening = Opening(
      id: "2016-07-19-hall", title: "Hall", kind: kind, zone: zone, scheduled: Hall.doors)
    opening.rules = rules
    opening.spokeLately = [
      KnownPerson(person: PersonNumber(2), name: "Somebody", meeting: "2016-06-21-evening")
    ]
    opening.officials = members.map {
      Official(id: OfficialID($0), office: "Member", name: $0, isMember: true)
    }
    if let agenda { opening.agenda = agenda }
    does(.session(.opened(opening)))
  }

  /// Calls to order and takes up item 1.
  mutating func begin() {
    does(
      .session(.calledToOrder(presiding: nil, clerk: nil)), .agenda(.opened(item: ItemNumber(1))))
  }

  /// Sets the time to so many seconds after the doors.
  mutating func at(_ seconds: Int64) { now = Hall.doors + .seconds(seconds) }

  /// Records one command.
  mutating func does(_ events: Event...) {
    let submission = Submission(
      typed: TypedLine(verb: "test", line: "test"), seat: .moderator, events: events)
    for entry in submission.entries(at: now, after: proceedings.last, command: nextCommand) {
      proceedings.append(entry)
    }
    nextCommand = nextCommand.next
  }

  /// Strikes the latest commands.
  mutating func undo(_ count: Int = 1) {
    does(.history(.struck(commands: proceedings.undoable.prefix(count).map(\.number))))
  }

  /// Restores what was struck.
  mutating func redo() {
    does(.history(.restored(commands: proceedings.redoable)))
  }

  /// Takes a card.
  mutating func add(
    _ signUp: SignUp = SignUp(name: "Somebody"), late: Bool = false, next: Bool = false
  ) {
    let card = meeting.speakers.nextNumber
    does(
      .speakers(
        .added(card: card, item: ItemNumber(1), signUp: signUp, late: late, next: next)))
  }

  /// Calls a card and, where asked, starts the clock.
  mutating func call(_ card: Int, limit: Int64 = 120, starts: Bool = true) {
    let turn = meeting.floor.nextNumber
    let called = Event.floor(
      .called(
        turn: turn, card: CardNumber(card), item: ItemNumber(1), limit: .seconds(limit)))
    does(called)
    if starts { does(.floor(.started(turn: turn, at: now))) }
  }

  /// Ends the turn that has the floor.
  mutating func end(_ ending: Floor.Ending = .completed) {
    guard let turn = meeting.floor.current?.number else { return }
    does(.floor(.ended(turn: turn, ending: ending)))
  }

  /// The numbers of those who wait, in order.
  var queue: [Int] { meeting.speakers.queue(on: ItemNumber(1)).map(\.number.rawValue) }
}
