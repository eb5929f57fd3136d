public import Assembly

/// A resident of a scenario: the card, and how the person behaves at the microphone.
public struct Person: Equatable, Sendable {
  /// At which calls a person is not there.
  public enum Absence: String, CaseIterable, Sendable {
    /// There whenever called.
    case never
    /// Not at the first call.
    case first
    /// Never there.
    case always
  }

  /// The card as it is handed in.
  public var signUp: SignUp
  /// The agenda item that the card is for; nil for the next one that takes cards.
  public var item: ItemNumber?
  /// Other words by which a trainee may put the person on the list.
  public var aliases: [String]
  /// Whether the person hands a card in later, or never; not on the list at the start.
  public var isLate: Bool
  /// When the person is not there; nil leaves it to chance.
  public var absence: Absence?
  /// From the call to the first word; nil leaves it to chance.
  public var firstWord: Duration?
  /// About how long the person would speak; nil leaves it to chance.
  public var speaks: Duration?
  /// For how long the person goes on past the limit; nil leaves it to chance.
  public var over: Duration?
  /// Whether the person takes no notice of signs to wrap up.
  public var isStubborn: Bool
  /// What the person says.
  public var words: String?
}

/// How an official speaks, turn by turn; the last of the list is repeated.
public struct Panelist: Equatable, Sendable {
  /// One turn.
  public struct Speech: Equatable, Sendable {
    /// How long it lasts if nobody ends it; past the limit if that is shorter.
    public var speaks: Duration
    /// What is said.
    public var words: String?
    /// Whether signs to wrap up are taken no notice of.
    public var isStubborn: Bool
  }

  /// Who.
  public var official: OfficialID
  /// The turns, in order.
  public var speeches: [Speech]
}

/// What chance does, by the seed.
public struct Chance: Equatable, Sendable {
  /// How many of a hundred do not come forward at their first call.
  public var absent = 0
  /// How many of a hundred go on past the limit.
  public var over = 0
  /// For how long they go on.
  public var overBy: ClosedRange<Duration> = .seconds(10)...(.seconds(30))
}
