/// For, against, or neither.
public enum Side: String, CaseIterable, Codable, Sendable {
  /// In favour.
  case pro
  /// Opposed.
  case con
  /// Neither.
  case neutral
}

/// When a card came in.
public enum SignUpSource: String, CaseIterable, Codable, Sendable {
  /// Before the doors opened.
  case advance
  /// At the door or from the floor.
  case walkIn = "walk_in"
}

/// How somebody takes part.
public enum Participation: String, CaseIterable, Codable, Sendable {
  /// Wants to speak.
  case speak
  /// Leaves a position and does not speak.
  case position = "position-only"
  /// Sends a written comment.
  case written
  /// Wants the clerk or moderator to read the card.
  case readByClerk = "read-by-clerk"
}

/// What a person hands in to be heard: only public columns; an address is never asked.
public struct SignUp: Equatable, Codable, Sendable {
  /// The name as given; nil when none was given, which is everybody's right.
  public var name: String?
  /// How the name is said.
  public var pronunciation: String?
  /// The town or ward, if given.
  public var town: String?
  /// The organization, if given.
  public var organization: String?
  /// The group that the person speaks for, when not for themselves.
  public var group: String?
  /// For or against, where sides are asked.
  public var side: Side?
  /// Whether the person takes part from elsewhere.
  public var isRemote: Bool
  /// The language, when the person needs interpreting.
  public var language: String?
  /// When the card came in.
  public var source: SignUpSource
  /// How the person takes part.
  public var participation: Participation
  /// The subject or a note, as given.
  public var topic: String?
  /// The person's number, where the moderator said that it is one who is known.
  public var person: PersonNumber?

  /// Makes a sign-up by name.
  public init(name: String?, source: SignUpSource = .walkIn) {
    self.name = name
    self.source = source
    isRemote = false
    participation = .speak
  }
}

/// A sign-up as it stands in the queue of one agenda item.
public struct Card: Equatable, Sendable {
  /// Where a card stands (DOMAIN 2.1).
  public enum Status: String, Sendable {
    /// Was handed in at the sign-up page and waits for the moderator to take it.
    case pending
    /// In the queue.
    case waiting
    /// Called or speaking.
    case onFloor = "on_floor"
    /// Was heard.
    case heard
    /// Took the card back.
    case withdrawn
    /// Was handed in and not taken onto the list.
    case refused
    /// Was called twice and was not there.
    case forfeited
    /// Was removed from the meeting.
    case removed
    /// Was still waiting when the item or the meeting closed.
    case unheard
    /// Is in the record without a wish to speak.
    case filed
    /// Gave the turn to somebody else.
    case ceded
    /// Is spoken for by the spokesperson of a group.
    case represented
  }

  /// A place that was given by hand.
  public struct Placing: Equatable, Sendable {
    /// At which seat.
    public var seat: Seat
    /// Why, if said.
    public var reason: String?
  }

  /// Its number, which runs through the whole meeting.
  public let number: CardNumber
  /// What was handed in.
  public internal(set) var signUp: SignUp
  /// The item that it belongs to.
  public let item: ItemNumber
  /// The person, as far as the moderator said who is who.
  public internal(set) var person: PersonNumber
  /// When it came in.
  public let addedAt: Instant
  /// Where it stands.
  public internal(set) var status = Status.waiting
  /// Whether it came after comment on the item had begun.
  public let isLate: Bool
  /// Whether the person has spoken lately at meetings of the series.
  public internal(set) var isRecent: Bool
  /// Time that others ceded.
  public internal(set) var cededTime = Duration.zero
  /// Who ceded it.
  public internal(set) var donors: [CardNumber] = []
  /// For how many people of a group the person speaks; nil for nobody else.
  public internal(set) var groupSize: Int?
  /// Why the moderator gave a place, and at which seat.
  public internal(set) var placing: Placing?
  /// How often the person was called and was not there.
  public internal(set) var noShows = 0
  /// The place drawn by lot.
  public internal(set) var lot: Int?
  /// The place in the queue that the moderator gave, from 1.
  public internal(set) var pin: Int?
  /// When the moderator gave it, to order several.
  var pinnedAs = 0
  /// The key under which it stands in its item's line-up; nil when it does not wait.
  var key: SpeakingOrder.Key?

  /// The name as the console and the clerk's copy show it.
  public var name: String { signUp.name ?? "(no name)" }

  /// Number and name, `#12 Ana Ruiz`.
  public var label: String { "#\(number.rawValue) \(name)" }
}
