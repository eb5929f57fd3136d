public import Assembly

/// Something that happens in the room, and what a good moderator does about it.
public struct Stimulus: Equatable, Sendable {
  /// From where it reaches the moderator.
  public enum Channel: String, CaseIterable, Sendable {
    /// The hall.
    case room
    /// Those who take part from elsewhere.
    case remote
    /// A card or a hand at the door.
    case card
    /// The officials.
    case panel
    /// Sound, link, stream, power.
    case tech
    /// The moderator's own people.
    case staff
  }

  /// What sets it off.
  public enum Trigger: Equatable, Sendable {
    /// So long after the drill began.
    case at(Duration)
    /// So long after another stimulus.
    case after(String, Duration)
    /// So long after a moment of a turn.
    case turn(Speaker, Moment, Duration)
  }

  /// Whose turn a trigger waits for.
  public enum Speaker: Equatable, Sendable {
    /// The turn of a resident with so many before it, from 1.
    case resident(Int)
    /// The first turn of the person of this name.
    case named(String)
    /// An official's turn, from 1.
    case official(OfficialID, Int)
  }

  /// A moment of a turn.
  public enum Moment: String, CaseIterable, Sendable {
    /// When the speaker is called.
    case called
    /// At the first word.
    case begins
    /// When the time is up.
    case time
    /// When the speaker has finished or was ended.
    case ends
  }

  /// What must hold for it to happen; all of them.
  public enum Condition: Equatable, Sendable {
    /// Another stimulus happened and everything expected after it was done by now.
    case met(String)
    /// Another stimulus happened and something expected after it was not done by now.
    case missed(String)
    /// Something was done by now.
    case done(Pattern)
    /// Something was not done by now.
    case undone(Pattern)
    /// So many times of a hundred, by the seed.
    case chance(Int)
  }

  /// What somebody else types at another seat.
  public struct Typing: Equatable, Sendable {
    /// At which seat.
    public var seat: Seat
    /// The line.
    public var line: String
  }

  /// By which others name it.
  public var id: String
  /// What sets it off.
  public var trigger: Trigger
  /// What must hold.
  public var conditions: [Condition]
  /// From where it comes.
  public var channel: Channel
  /// What the moderator hears or sees, in the words of the room; `{speaker}` is who has the floor.
  public var text: String
  /// What is expected of the moderator.
  public var expectations: [Expectation]
  /// What `drill hint` says.
  public var hint: String?
  /// Whether it is a point of order, a second or a demand that must be recognized at once.
  public var isDemand: Bool
  /// Whether it is violence or a threat, for which no warning is needed.
  public var isViolence: Bool
  /// At which seat the trainee sits from then on.
  public var seat: Seat?
  /// What another seat types when it happens.
  public var typing: Typing?
  /// Whether the console dies.
  public var isCrash: Bool
  /// Whether the drill ends with it: the worst that could come.
  public var isEnd: Bool
}

/// Something that is to be done after a stimulus.
public struct Expectation: Equatable, Sendable {
  /// The commands that count, any of them.
  public var patterns: [Pattern]
  /// Within what time.
  public var within: Duration
  /// How long before the stimulus it may be done already.
  public var early: Duration
  /// How much it weighs.
  public var weight: Int
  /// What of the record it makes.
  public var reference: String?
}
