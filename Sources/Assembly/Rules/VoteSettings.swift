extension Rules {
  /// The rules of motions, debate and votes (DOMAIN 4).
  static let voteSettings: [Setting] = [
    flag("seconds", "whether motions need a second", \.needsSeconds),
    Self.time("debate_limit", "time of a member's speech in debate", \.debateLimit),
    count("debate_turns", "speeches of a member on one question, 0 for any", \.debateTurns),
    choice("chair_votes", "when a member who presides votes", \.chairVotes),
    choice("abstain", "how abstentions are taken", \.abstaining),
    choice("vote_base", "of whom thresholds are taken", \.voteBase),
    choice("roll_call", "which votes are by roll call", \.rollCalls),
    flag(
      "roll_rotates", "whether the roll call begins with another member each time", \.rollRotates),
    flag("name_votes", "whether each member's vote is recorded by name", \.namesVotes),
  ]
}

/// When a member who presides votes (DOMAIN 4.4).
public enum ChairVoteRule: String, CaseIterable, Codable, Sendable {
  /// Like every member (small boards; Hartford).
  case member
  /// By ballot, and when the vote changes the result (large assemblies).
  case affects
  /// Like every member, with a second vote at a tie (English councils).
  case casting
  /// Never.
  case none
}

/// How abstentions are taken (DOMAIN 4.4).
public enum AbstentionRule: String, CaseIterable, Codable, Sendable {
  /// As they are.
  case allowed
  /// Only with a reason.
  case excusedOnly = "excused_only"
  /// Recorded as votes in favour (Santa Ana).
  case countsYes = "counts_yes"
}

/// Which votes are by roll call.
public enum RollCallRule: String, CaseIterable, Codable, Sendable {
  /// Those that the chair takes so.
  case asked
  /// All that are not unanimous while a member takes part from elsewhere (Connecticut).
  case remote
  /// All.
  case always
}
