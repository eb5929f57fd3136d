/// What a question needs to be carried (DOMAIN 4.1, 4.4).
///
/// Yes is always the side that the question is put for: on an appeal, that the ruling stands; on
/// an objection, that the question is considered.
public enum Requirement: String, CaseIterable, Codable, Sendable {
  /// More than half.
  case majority
  /// Two thirds or more.
  case twoThirds = "two_thirds"
  /// More than half against; a tie sustains the chair.
  case negativeMajority = "negative_majority"
  /// Two thirds or more against.
  case negativeTwoThirds = "negative_two_thirds"
  /// Two thirds, or a majority of the whole membership.
  case rescission
  /// The chair decides without a vote.
  case chair
  /// One member's demand is enough.
  case demand

  /// Returns whether a vote may be taken with a threshold instead: one that asks for as much or
  /// for more.
  ///
  /// What is decided in the negative has no other: a tie sustains the chair.
  public func admits(_ threshold: Requirement?, of base: VoteBase?) -> Bool {
    switch self {
    case .majority, .rescission:
      threshold == nil || threshold == .majority || threshold == .twoThirds
    case .twoThirds: threshold == nil || threshold == .twoThirds
    case .negativeMajority, .negativeTwoThirds: threshold == nil && base == nil
    case .chair, .demand: threshold == nil
    }
  }

  /// Returns whether yes prevails.
  public func isMet(by tally: Tally, of base: VoteBase, members: Int) -> Bool {
    let against = Tally(yes: tally.no, no: tally.yes, abstentions: tally.abstentions)
    let whole = base.base(members: members)
    return switch self {
    case .majority, .chair, .demand: tally.carries(.majority, of: whole)
    case .twoThirds: tally.carries(.twoThirds, of: whole)
    case .negativeMajority: !against.carries(.majority, of: whole)
    case .negativeTwoThirds: !against.carries(.twoThirds, of: whole)
    case .rescission:
      tally.carries(.twoThirds, of: whole) || tally.carries(.majority, of: .membership(members))
    }
  }
}

/// Of whom a threshold is taken.
public enum VoteBase: String, CaseIterable, Codable, Sendable {
  /// Of the votes cast.
  case cast
  /// Of those present and entitled to vote.
  case present
  /// Of the whole membership.
  case members

  /// The base for counting.
  func base(members: Int) -> Tally.Base {
    switch self {
    case .cast: .cast
    case .present: .present
    case .members: .membership(members)
    }
  }
}
