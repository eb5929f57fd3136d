/// A vote: on which question, how, by whom, and with which result (DOMAIN 4.3).
public struct Vote: Equatable, Sendable {
  /// The ways to vote.
  public enum Method: String, CaseIterable, Codable, Sendable {
    /// If there is no objection.
    case consent
    /// By voice; the chair judges.
    case voice
    /// By raised hands.
    case hands
    /// By standing up, as a division of the assembly asks for.
    case rising
    /// Standing up and counted.
    case counted
    /// Each member is called by name.
    case roll
    /// In writing, without names.
    case ballot

    /// Whether a division of the assembly can be demanded of it.
    public var isDoubtful: Bool {
      switch self {
      case .voice, .hands: true
      case .consent, .rising, .counted, .roll, .ballot: false
      }
    }
  }

  /// What a member votes.
  public enum Ballot: String, CaseIterable, Codable, Sendable {
    /// In favour.
    case yes
    /// Against.
    case no
    /// Present and not voting.
    case abstention
  }

  /// A member's vote.
  public struct Cast: Equatable, Sendable {
    /// Who.
    public let member: OfficialID
    /// What.
    public internal(set) var ballot: Ballot
    /// Why the member abstains, where the rule asks for it.
    public internal(set) var reason: String?
  }

  /// Where a vote stands.
  public enum State: Equatable, Sendable {
    /// Votes are taken.
    case open
    /// The result was announced; whether yes prevailed.
    case announced(prevailed: Bool)
    /// Somebody objected to unanimous consent.
    case objected
    /// A division was demanded, and another vote took its place.
    case divided
  }

  /// Its number.
  public let number: VoteNumber
  /// The motion that is put; nil when it is a request for consent.
  public let motion: MotionNumber?
  /// What consent is asked for, when it is no motion.
  public let question: String?
  /// How.
  public let method: Method
  /// What the question needs.
  public let requirement: Requirement
  /// Of whom the threshold is taken.
  public let base: VoteBase
  /// How abstentions count.
  public let abstaining: AbstentionRule
  /// Who may vote, in the order in which they are called.
  public internal(set) var electors: [OfficialID]
  /// Members of the body, for thresholds of the whole membership.
  public let members: Int
  /// Under which item.
  public let item: ItemNumber?
  /// When it was opened.
  public let at: Instant
  /// Votes with names, in the order in which they were cast.
  public internal(set) var casts: [Cast] = []
  /// The casting vote of the chair, when there was one.
  public internal(set) var casting: Cast?
  /// The counts, where there were such.
  public internal(set) var count: Tally?
  /// The counts as they were announced; nil for a vote that the chair judged.
  public internal(set) var announced: Tally?
  /// Whether all voted in favour.
  public internal(set) var isUnanimous = false
  /// Who objected to consent, or demanded the division.
  public internal(set) var challenger: Floor.Holder?
  /// When the result was announced.
  public internal(set) var announcedAt: Instant?
  /// Where it stands.
  public internal(set) var state = State.open

  /// Whether yes prevailed, as it was announced.
  public var prevailed: Bool? {
    switch state {
    case .announced(let prevailed): prevailed
    case .open, .objected, .divided: nil
    }
  }

  /// Returns what a member voted.
  public func ballot(of member: OfficialID) -> Ballot? {
    ballots.first { $0.member == member }?.ballot
  }

  /// Whether everybody who may vote was in favour: all voted so, or a question was decided
  /// without objection (DOMAIN 4.3).
  public var isByAll: Bool {
    isUnanimous || method == .consent && motion != nil && prevailed == true
  }

  /// Each vote that has a name: those that were cast, and of everybody who may vote where all
  /// were in favour.
  public var ballots: [Cast] {
    guard isByAll else { return casts }
    let others = casts.filter { !electors.contains($0.member) }
    return electors.map { member in
      casts.first { $0.member == member } ?? Cast(member: member, ballot: .yes)
    } + others
  }

  /// Who was not called or did not answer yet, in order.
  public var uncalled: [OfficialID] {
    electors.filter { member in !casts.contains { $0.member == member } }
  }

  /// Whether the vote of everybody who may vote has a name to it.
  public var isNamed: Bool { isUnanimous || uncalled.isEmpty && !electors.isEmpty }
}

/// A show of hands that decides nothing.
public struct StrawPoll: Equatable, Sendable {
  /// What was asked, if noted.
  public let question: String?
  /// Hands in favour, against, and neither where counted.
  public let tally: Tally
  /// Under which item.
  public let item: ItemNumber?
  /// When.
  public let at: Instant
}
