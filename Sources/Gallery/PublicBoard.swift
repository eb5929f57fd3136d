public import Assembly
public import Moderation
internal import Records

/// A meeting as everybody may see it: who speaks, how long, who is next, what is on the agenda.
///
/// A function of the journal, not of the moment: clocks are given by the instant at which their
/// time is up, so a page that knows the meeting's time can count by itself. Names stand as the
/// rule of attribution says; nothing private is in it, so nothing private can leave by a page.
public struct PublicBoard: Equatable, Sendable {
  /// The time of a turn, of an item, or of what lies ahead.
  public enum Countdown: Equatable, Sendable {
    /// It runs, and is up at this instant.
    case due(Instant)
    /// It stands, with so much left; negative when over.
    case left(Duration)

    /// Makes the countdown of a turn's clock.
    init(_ clock: Clock) {
      if let due = clock.due {
        self = .due(due)
      } else {
        self = .left(clock.remaining(at: clock.endedAt ?? clock.startedAt ?? .zero))
      }
    }
  }

  /// Who has the floor.
  public struct Speaker: Equatable, Sendable {
    /// The number of the turn: another one means that somebody else has the floor.
    public var turn: TurnNumber
    /// The card, when a resident has it.
    public var card: CardNumber?
    /// The name as it is shown in public.
    public var name: String
    /// `called`, `speaking` or `paused`.
    public var state: Floor.State
    /// Why the clock stands, when it does.
    public var pausedFor: Floor.Cause?
    /// What the speaker may use in all.
    public var allowed: Duration
    /// What of it is left.
    public var countdown: Countdown
    /// How long before the end the warning comes.
    public var warning: Duration
  }

  /// Who waits.
  public struct Waiting: Equatable, Sendable {
    /// The card.
    public var card: CardNumber
    /// The name as it is shown in public.
    public var name: String
    /// For or against, where sides were asked.
    public var side: Side?
  }

  /// An item of business.
  public struct Item: Equatable, Sendable {
    /// Its number.
    public var number: ItemNumber
    /// What it is called.
    public var title: String
    /// `pending`, `open`, `closed`, `held`, `skipped` or `postponed`.
    public var state: String
    /// The time that it may take.
    public var box: Duration?
    /// What it has used, up to `since` when it is under way.
    public var used: Duration
    /// Since when it is under way without a break.
    public var since: Instant?
  }

  /// The number of the last entry that it holds.
  public var entry: EntryNumber
  /// What the meeting is called.
  public var title: String
  /// The public body or host.
  public var body: String?
  /// Where the meeting stands.
  public var phase: Session.Phase
  /// When the recess is to end.
  public var recessUntil: Instant?
  /// When the meeting was adjourned.
  public var adjournedAt: Instant?
  /// Whether it is a rehearsal.
  public var isRehearsal: Bool
  /// Seconds east of Greenwich of the meeting's local time.
  public var offset: Int
  /// The item under way.
  public var item: ItemNumber?
  /// The item for which people wait.
  public var queueItem: ItemNumber?
  /// Who has the floor.
  public var speaker: Speaker?
  /// Who goes on when the one with the floor has answered.
  public var resumes: String?
  /// All who wait, in order.
  public var queue: [Waiting]
  /// What each who waits takes, with the change of speakers; nil when no item takes cards.
  public var each: Duration?
  /// What the turn that is open takes before the first who waits is called.
  public var ahead: Countdown?
  /// All items.
  public var agenda: [Item]
  /// Whether the sign-up page takes cards, and why not; nil where there is no such page.
  public var signUp: SignUpState?

  /// Whether a card can be handed in.
  public enum SignUpState: Equatable, Sendable {
    /// It can.
    case open
    /// It cannot, and why.
    case closed(CardBar)
  }
}

extension PublicBoard {
  /// Makes the board of a moment.
  ///
  /// - Parameter signUp: whether a sign-up page is served.
  public init(of scene: Scene, signUp: Bool) {
    let proceedings = scene.proceedings.published
    let meeting = proceedings.meeting
    let names = PublicNames(proceedings)
    let board = Board(of: scene)
    entry = scene.proceedings.last
    title = meeting.opening?.title ?? ""
    body = meeting.opening?.body
    phase = meeting.session.phase
    recessUntil = meeting.session.recess?.until
    adjournedAt = meeting.session.adjournedAt
    isRehearsal = meeting.opening?.isRehearsal ?? false
    offset = meeting.zone.offset(at: scene.now)
    item = board.item
    let next = scene.itemForCards
    queueItem = next?.number
    // Who speaks behind closed doors is nobody's to see.
    let turns = phase == .executive ? [] : meeting.floor.open
    speaker = turns.last.map { Speaker($0, names: names, rules: meeting.rules) }
    resumes = turns.dropLast().last.map { names.name(of: $0.holder) }
    queue = board.queue.map {
      Waiting(card: $0.number, name: names.name(of: $0.number), side: $0.signUp.side)
    }
    each = next.map { $0.limit + meeting.rules.changeover }
    ahead = turns.first.map { Countdown($0.clock) }
    agenda = meeting.agenda.items.map { Item($0, names: names) }
    self.signUp =
      signUp
      ? scene.signUpBar.map { .closed($0) } ?? .open
      : nil
  }

  /// Whether everything that is shown is the same, whatever was recorded in between.
  public func shows(theSameAs other: PublicBoard) -> Bool {
    var other = other
    other.entry = entry
    return self == other
  }
}

extension PublicBoard.Speaker {
  init(_ turn: Floor.Turn, names: PublicNames, rules: Rules) {
    self.turn = turn.number
    switch turn.holder {
    case .card(let number): card = number
    case .official: card = nil
    }
    name = names.name(of: turn.holder)
    state = turn.state
    pausedFor = turn.pausedFor
    allowed = turn.clock.allowed
    countdown = PublicBoard.Countdown(turn.clock)
    warning = rules.warning(for: turn)
  }
}

extension PublicBoard.Item {
  init(_ item: Agenda.Item, names: PublicNames) {
    number = item.number
    title = names.title(of: item)
    switch item.state {
    case .pending: state = "pending"
    case .open: state = "open"
    case .closed: state = "closed"
    case .held: state = "held"
    case .skipped: state = "skipped"
    case .postponed: state = "postponed"
    }
    box = item.box
    since = item.stopwatch.runningSince
    used = item.stopwatch.elapsed(at: since ?? .zero)
  }
}

extension Instant {
  /// A moment before every meeting, for clocks that stand.
  static let zero = Instant(milliseconds: 0)
}
