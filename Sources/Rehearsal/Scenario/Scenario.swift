public import Assembly

/// A meeting to practise on: who is there, what happens when, and what a good moderator does
/// about it (DOMAIN 7).
public struct Scenario: Equatable, Sendable {
  /// How hard it is.
  public enum Level: String, CaseIterable, Sendable {
    /// For the first time at the console.
    case easy
    /// A lively evening.
    case medium
    /// Trouble of one kind after the other.
    case hard
    /// Everything at once.
    case expert
  }

  /// By which mark people are grouped when the figures of fairness are made.
  public enum Grouping: String, CaseIterable, Sendable {
    /// For, against, neutral.
    case side
    /// In the room or remote.
    case mode
    /// The language that is interpreted, or none.
    case language
    /// The town or ward on the card.
    case town
  }

  /// A scripted trainee's lines as they stand in the file.
  public struct AnswerText: Equatable, Sendable {
    /// The lines.
    public var text: String
    /// The line of the file at which the first of them stands.
    public var line: Int
    /// The column at which they begin.
    public var column: Int
  }

  /// The name by which it is called: that of its file.
  public var name: String
  /// What it is about, in a sentence or two.
  public var summary: String
  /// How hard it is.
  public var level: Level
  /// The meeting as its plan would say it.
  public var opening: Opening
  /// How long it takes if all goes well; the meeting is planned to end then.
  public var length: Duration
  /// When it ends by itself.
  public var stop: Duration
  /// The seed that holds where none is given.
  public var seed: UInt64
  /// What was typed before the trainee sat down.
  public var setup: [String]
  /// Who has a card, and who may hand one in.
  public var people: [Person]
  /// How the officials speak.
  public var panel: [Panelist]
  /// What chance does to those of whom the file says nothing.
  public var chance: Chance
  /// What people say who have no words of their own.
  public var remarks: [String]
  /// What happens, in the order of the file.
  public var timeline: [Stimulus]
  /// The steps of a good procedure, in order.
  public var steps: [Pattern]
  /// What the record must hold.
  public var record: [ReferenceItem]
  /// How people are grouped.
  public var grouping: Grouping
  /// How many can be heard at best; nil for everybody who comes forward.
  public var optimum: Int?
  /// Texts that must not be found in public minutes.
  public var secrets: [String]
  /// Scripted trainees by name, such as `model` and `careless`.
  public var answers: [String: AnswerText]

  /// Returns the stimulus with an id.
  public func stimulus(_ id: String) -> Stimulus? { timeline.first { $0.id == id } }
}

/// Something that the record must hold after the drill.
public struct ReferenceItem: Equatable, Sendable {
  /// What it is; commitments and votes weigh most (DOMAIN 7.2).
  public enum Kind: String, CaseIterable, Sendable {
    /// A promise by an official.
    case commitment
    /// A result that was announced.
    case vote
    /// A question from the public.
    case question
    /// Disorder, a recess or a failure.
    case disruption
    /// A topic kept for later.
    case parked

    /// How much it weighs.
    public var weight: Int {
      switch self {
      case .commitment, .vote: 3
      case .question, .disruption: 2
      case .parked: 1
      }
    }
  }

  /// By which stimuli name it.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// The official who answers for it, if one must be named.
  public var owner: OfficialID?
  /// Whether a date belongs to it.
  public var hasDue: Bool
  /// What it says.
  public var text: String
  /// For a vote, whether yes prevails; nil where that is left open.
  public var prevails: Bool?
}
