/// The state of one meeting: the fold of its journal.
///
/// Invariant: a function of the applied entries alone. `apply` is total: it never throws and
/// never traps, whatever an entry holds, so a damaged or foreign journal can always be shown.
public struct Meeting: Equatable, Sendable {
  /// What the meeting started from; nil before the first entry.
  public private(set) var opening: Opening?
  /// Doors, session, recess, adjournment.
  public private(set) var session = Session()
  /// Who is there.
  public private(set) var attendance = Attendance()
  /// The items of business.
  public private(set) var agenda = Agenda()
  /// Cards and queues.
  public private(set) var speakers = SpeakersList()
  /// Turns and clocks.
  public private(set) var floor = Floor()
  /// Questions, promises, tasks, parked topics.
  public private(set) var ledger = Ledger()
  /// Notes and quotes.
  public private(set) var minutes = MinuteBook()
  /// Versions of the minutes.
  public private(set) var versions = Versions()
  /// Order in the room.
  public private(set) var decorum = Decorum()
  /// Sound, remote link and stream.
  public private(set) var equipment = Equipment()
  /// How people appear in public.
  public private(set) var privacy = Privacy()
  /// The roll of a body, and its quorum.
  public internal(set) var roll = Roll()
  /// Motions and the stack of those that are pending.
  public private(set) var motions = Motions()
  /// Votes and shows of hands.
  public private(set) var votes = Voting()
  /// Points of order, privilege and inquiries.
  public private(set) var points = Points()
  /// The rules in force.
  public private(set) var rules = Rules.baseline
  /// How long the meeting has been in session.
  public private(set) var stopwatch = Stopwatch()
  private var lastUnheard: [CardNumber] = []
  private var lastUnheardBy: CommandNumber?
  /// The command that announced the latest result, with what follows from it.
  private var resultBy: CommandNumber?

  /// Makes the state before any entry.
  public init() {}

  /// The local time of the meeting.
  public var zone: Zone { opening?.zone ?? .utc }

  /// The officials of the meeting.
  public var officials: [Official] { opening?.officials ?? [] }

  /// Returns an official by id.
  public func official(_ id: OfficialID) -> Official? {
    officials.first { $0.id == id }
  }

  /// Returns what an official is called: office and name, with the seat or the id where others
  /// are called the same, so that each vote has one name.
  public func title(of id: OfficialID) -> String {
    guard let official = official(id) else { return "@\(id.text)" }
    let title = official.title
    guard officials.contains(where: { $0.id != id && $0.title == title }) else { return title }
    return "\(title) (\(official.seat ?? "@\(id.text)"))"
  }

  /// Changes the state in place by one entry; linear in nothing but the entry's own size,
  /// except where the moderator placed cards by hand.
  public mutating func apply(_ entry: Entry) {
    let now = entry.at
    followBusiness(entry)
    switch entry.event {
    case .session(let event):
      apply(event, at: now, by: entry.command)
      followQuorum(at: now)
    case .attendance(let event):
      attendance.apply(event, at: now)
      if case .left(let member) = event { votes.leave(member) }
      followQuorum(at: now)
    case .roll(let event):
      apply(event, at: now)
    case .agenda(let event):
      agenda.apply(event, at: now)
      roll.follow(agenda.current, at: now)
      followQuorum(at: now)
    case .speakers(let event):
      speakers.apply(event, at: now, seat: entry.seat)
      if case .unheard(let cards) = event {
        (lastUnheard, lastUnheardBy) = (cards, entry.command)
      }
      if case .named = event { versions.correct() }
    case .floor(let event):
      let turn = subject(of: event)
      floor.apply(event, at: now)
      speakers.follow(event, turn: turn)
      if case .called(_, _, let item?, _) = event { agenda.followCall(under: item, at: now) }
    case .ledger(let event):
      ledger.apply(event, at: now)
    case .minutes(let event):
      minutes.apply(
        event, at: now, seat: entry.seat, turn: floor.current?.number, item: agenda.current)
      if case .corrected(let reference, _, let new) = event { correct(reference, to: new) }
    case .versions(let event):
      versions.apply(event, at: now, entry: entry.number)
    case .rules(.changed(let key, let value, _)):
      if let setting = Rules.setting(key), setting.read(value, &rules) { speakers.adopt(rules) }
      followQuorum(at: now)
    case .decorum(let event):
      decorum.apply(event, at: now)
      if case .removed(.card(let card), _, _, _) = event { speakers.remove(card) }
    case .equipment(let event):
      equipment.apply(event, at: now)
    case .privacy(let event):
      privacy.apply(event)
      if event.withholds { versions.withhold(at: now) }
    case .motions(let event):
      motions.apply(event, at: now, under: agenda.current)
    case .votes(let event):
      apply(event, at: now)
      if case .announced = event { resultBy = entry.command }
    case .points(let event):
      points.apply(event, at: now, under: agenda.current)
    case .history:
      break
    }
  }

  private mutating func apply(_ event: Voting.Event, at now: Instant) {
    switch event {
    case .announced: motions.remember()
    case .divided(let vote, _): setAside(vote)
    case .opened, .counted, .cast, .objected, .polled: break
    }
    votes.apply(event, at: now, under: agenda.current)
  }

  /// A result that a division still can set aside does not hold: motions, and the ruling from
  /// which was appealed, are as before.
  private mutating func setAside(_ vote: VoteNumber) {
    guard votes.latest == vote else { return }
    if let ruling = votes[vote]?.motion.flatMap({ motions[$0]?.ruling }) { points.restore(ruling) }
    motions.restore()
  }

  /// When other business begins, the latest result stands, and an appeal from the latest ruling
  /// comes too late.
  private mutating func followBusiness(_ entry: Entry) {
    if entry.event.isOtherBusiness, entry.command != resultBy {
      motions.forget()
      votes.forget()
      points.forget()
    }
    if entry.event.goesOn {
      votes.overtake()
      points.forget()
    }
  }

  /// How a person appears in public: by what was decided for the person, else for the meeting,
  /// else by rule.
  public func attribution(of card: CardNumber) -> Attribution {
    privacy.attributions[card] ?? privacy.meetingAttribution ?? rules.attribution
  }

  /// Takes note of an entry that was struck: it changes nothing, but the numbers that it gave
  /// out stay taken.
  mutating func passOver(_ entry: Entry) {
    switch entry.event {
    case .speakers(let event): speakers.passOver(event)
    case .floor(let event): floor.passOver(event)
    case .ledger(let event): ledger.passOver(event)
    case .minutes(let event): minutes.passOver(event)
    case .motions(let event): motions.passOver(event)
    case .votes(let event): votes.passOver(event)
    case .points(let event): points.passOver(event)
    case .agenda(let event): agenda.passOver(event)
    case .session, .attendance, .versions, .rules, .decorum, .equipment, .privacy, .roll, .history:
      break
    }
  }

  private mutating func apply(_ event: Roll.Event, at now: Instant) {
    roll.apply(event, at: now, under: agenda.current)
    if case .called(let marks) = event { attendance.follow(marks, at: now) }
    followQuorum(at: now)
  }

  private mutating func apply(
    _ event: Session.Event, at now: Instant, by command: CommandNumber
  ) {
    session.apply(event, at: now)
    switch event {
    case .opened(let opening):
      self.opening = opening
      rules = opening.rules
      agenda.prepare(opening)
      speakers.prepare(opening)
      ledger.prepare(opening, at: now)
    case .calledToOrder, .resumed:
      stopwatch.start(at: now)
      agenda.thaw(at: now)
    case .recessed:
      floor.freeze(for: .recess, at: now)
      agenda.freeze(at: now)
      stopwatch.stop(at: now)
    case .adjourned:
      if lastUnheardBy != command { lastUnheard = [] }
      agenda.freeze(at: now)
      stopwatch.stop(at: now)
      versions.begin()
    case .reopened:
      versions.end()
      speakers.reopen(lastUnheard)
      stopwatch.start(at: now)
      agenda.thaw(at: now)
    case .recovered(let from, _):
      floor.freeze(for: .recovery, at: from)
    case .closed:
      agenda.freeze(at: now)
    case .publicAgain:
      agenda.thaw(at: now)
    case .seated, .chairOffered, .chairTaken, .sergeantNamed:
      break
    }
  }

  private mutating func correct(_ reference: Reference, to text: String) {
    ledger.correct(reference, to: text)
    motions.correct(reference, to: text)
    privacy.reconsider(reference)
    let isHidden = minutes.notes.contains {
      $0.isPrivate && Reference(.note, $0.number) == reference
    }
    if !isHidden { versions.correct() }
  }

  private func subject(of event: Floor.Event) -> Floor.Turn? {
    switch event {
    case .ended(let turn, _), .rebound(let turn, _, _): floor[turn]
    case .called, .recognized, .started, .paused, .resumed, .wrapped, .extended, .corrected,
      .interpreted:
      nil
    }
  }
}
