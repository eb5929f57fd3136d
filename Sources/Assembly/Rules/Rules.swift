/// The rules that a meeting runs under: a value, with defaults by kind, overridden by the plan.
///
/// Every number here is a default of a rule set and never a constant of the program. The keys
/// under which plans and records write the rules stand in `Rules.settings`.
public struct Rules: Equatable, Sendable {
  /// Time of a resident's turn.
  public var limit: Duration = .seconds(180)
  /// Time that all public turns of an item may take together; nil for no cap.
  public var cap: Duration?
  /// Time of an official's opening or report.
  public var officialOpening: Duration = .seconds(180)
  /// Time of an official's answer.
  public var officialAnswer: Duration = .seconds(90)
  /// Time lost between two speakers, for capacity and forecast.
  public var changeover: Duration = .seconds(20)
  /// What a second turn on an item waits for.
  public var secondTurns: SecondTurns = .afterAll
  /// Whether those who did not speak lately go first (Boulder 2024, Denver).
  public var firstTimeFirst = false
  /// Whether residents go before others; carries a caution.
  public var residentsFirst = false
  /// Whether those who signed up in advance go before walk-ins.
  public var registeredFirst = false
  /// What becomes of a card that comes after comment has begun.
  public var late: LateRule = .tail
  /// How the order among equals arises.
  public var order: OrderRule = .arrival
  /// Which lanes alternate.
  public var alternation: Alternation = .none
  /// Whether time may be given to another speaker.
  public var ceding: CedingRule = .off
  /// Most time that a receiver of ceded time may have in all.
  public var cedeMaximum: Duration = .seconds(600)
  /// Whether the first call on an item waits for an announced limit.
  public var announceLimit = true
  /// What an extension is without an amount.
  public var extensionStep: Duration = .seconds(30)
  /// Extensions that one turn may get without `!`.
  public var extensionsPerTurn = 1
  /// Who grants more time.
  public var extensionAuthority: Authority = .chair
  /// Whether a resident's clock stops while an official answers (Melba) or runs (San Marcos).
  public var clockOnQuestion: ClockOnQuestion = .pause
  /// Time past the limit after which the record counts a turn as over.
  public var grace: Duration = .seconds(10)
  /// How long a called speaker is waited for.
  public var noShowWait: Duration = .seconds(20)
  /// How speakers are named in public documents.
  public var attribution: Attribution = .name
  /// Who puts a card of the sign-up page on the speakers list.
  public var accept: AcceptRule = .moderator
  /// Whether the sign-up page takes a second card of a name that waits already.
  public var duplicates: DuplicateRule = .refuse
  /// Cards that one client may hand in within a minute.
  public var cardsPerClient = 3
  /// Cards that all clients together may hand in within a minute.
  public var cardsPerMinute = 60
  /// Bytes of a card as it is sent.
  public var cardBytes = 4096
  /// How many of a group must be present for a spokesperson's longer turn.
  public var groupSize = 3
  /// Time of a spokesperson for a group (Everett, Hampton).
  public var groupLimit: Duration = .seconds(300)
  /// How many make a large group.
  public var largeGroupSize = 10
  /// Time of a spokesperson for a large group (Fort Worth).
  public var largeGroupLimit: Duration = .seconds(360)
  /// Whether documents name the seconder of a motion.
  public var recordSeconder = false
  /// Members whose presence makes a quorum.
  public var quorum: QuorumRule = .none
  /// Seats of the body, vacant ones too; nil for as many as members are listed.
  public var seats: Int?
  /// Whether a member who withdrew from an item counts toward the quorum (Gun Barrel) or is
  /// counted out (Woodland, Bellevue).
  public var recusedCount = false
  /// Whether members who take part from elsewhere count toward the quorum.
  public var remoteCount = true
  /// Whether motions need a second; small boards need none (Robert, for up to about a dozen).
  public var needsSeconds = true
  /// Time of a member's speech in debate (Robert: ten minutes).
  public var debateLimit: Duration = .minutes(10)
  /// Speeches that a member may make on one question; 0 for any number.
  public var debateTurns = 2
  /// When a member who presides votes.
  public var chairVotes: ChairVoteRule = .member
  /// How abstentions are taken.
  public var abstaining: AbstentionRule = .allowed
  /// Of whom thresholds are taken.
  public var voteBase: VoteBase = .cast
  /// Which votes are by roll call.
  public var rollCalls: RollCallRule = .asked
  /// Whether the roll call begins with another member each time.
  public var rollRotates = false
  /// Whether each member's vote is recorded by name.
  public var namesVotes = false
  /// How long after a meeting the votes of each member must be public; nil for no duty.
  public var votesDue: DueTime?
  /// How long after a meeting the minutes must be public; nil for no duty.
  public var minutesDue: DueTime?
  /// How long after it was continued the notice must be posted; nil for no duty.
  public var noticeDue: DueTime?

  /// The rules that hold where neither kind nor plan says otherwise.
  ///
  /// Invariant: these values never change, because an old record that does not name a newer
  /// setting is read with its value here.
  public static let baseline = Rules()

  /// Returns the defaults of a kind of meeting (DOMAIN 2.2, 3.2, 5.4).
  public static func defaults(for kind: MeetingKind) -> Rules {
    var rules = Rules.baseline
    switch kind {
    case .townhall:
      rules.limit = .seconds(120)
      rules.firstTimeFirst = true
    case .listening:
      rules.announceLimit = false
      rules.attribution = .anonymous
      rules.late = .equal
    case .hearing:
      break
    case .council:
      rules.cap = .minutes(30)
      rules.recordSeconder = true
      rules.quorum = .majority
      rules.namesVotes = true
      rules.keepConnecticutTimes()
    case .work:
      rules.quorum = .majority
      rules.keepConnecticutTimes()
      rules.announceLimit = false
      rules.secondTurns = .equal
      rules.late = .equal
    }
    return rules
  }

  /// What Connecticut asks of every public agency: CGS 1-225(a) and 1-228.
  private mutating func keepConnecticutTimes() {
    votesDue = DueTime(text: "48h")
    minutesDue = DueTime(text: "7d")
    noticeDue = DueTime(text: "24h")
  }

  /// How long before the end the warning comes: 60 s of three minutes and more, 30 s of one
  /// minute and more, else 15 s (DOMAIN 3.2).
  public func warning(forLimit limit: Duration) -> Duration {
    if limit >= .seconds(180) { return .seconds(60) }
    return limit >= .seconds(60) ? .seconds(30) : .seconds(15)
  }
}

extension Rules {
  /// How long before the end of a turn the warning comes; twice as long under consecutive
  /// interpreting.
  public func warning(for turn: Floor.Turn) -> Duration {
    guard turn.interpreting == .consecutive else { return warning(forLimit: turn.clock.limit) }
    return warning(forLimit: Duration(milliseconds: turn.clock.limit.milliseconds / 2)) * 2
  }
}

/// What a second turn on an item waits for.
public enum SecondTurns: String, CaseIterable, Codable, Sendable {
  /// Nobody twice until all have been heard once (Newtown; Golden Valley).
  case afterAll = "after_all"
  /// Turns do not count; the queue is what it was asked to be.
  case equal
}

/// What becomes of a card that comes after comment on the item has begun.
public enum LateRule: String, CaseIterable, Codable, Sendable {
  /// Behind those who were in time.
  case tail
  /// Like all others.
  case equal
  /// Not taken (Culver City).
  case refuse
}

/// How the order among equals arises.
public enum OrderRule: String, CaseIterable, Codable, Sendable {
  /// First come, first heard.
  case arrival = "fifo"
  /// Drawn by lot with a seed that is recorded (Charlottesville).
  case lottery
}

/// Which lanes alternate inside a tier of the order.
public enum Alternation: Hashable, Sendable {
  /// No lanes.
  case none
  /// For, against, neutral in turn.
  case side
  /// So many in the room, then so many remote.
  case mode(room: Int, remote: Int)
}

/// Whether time may be given to another speaker.
public enum CedingRule: String, CaseIterable, Codable, Sendable {
  /// Speaking time is personal (Denver, San Marcos, Farmers Branch).
  case off
  /// Donors who are present and waiting give up their turn.
  case pool
}

/// Who grants more time.
public enum Authority: String, CaseIterable, Codable, Sendable {
  /// The presiding officer alone.
  case chair
  /// The meeting, if nobody objects.
  case consent
  /// The meeting by majority.
  case majority
  /// The meeting by two thirds.
  case twoThirds = "two_thirds"
}

/// What a resident's clock does while an official answers.
public enum ClockOnQuestion: String, CaseIterable, Codable, Sendable {
  /// It stops.
  case pause
  /// It runs on.
  case run
}

/// How a speaker is named in public documents.
public enum Attribution: String, CaseIterable, Codable, Sendable {
  /// As given.
  case name
  /// First letters only.
  case initials
  /// As "Resident".
  case role
  /// As "Speaker" with the card's number.
  case anonymous = "anon"
}
