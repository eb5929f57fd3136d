/// The format of a meeting (DOMAIN 1.1).
public enum MeetingKind: String, CaseIterable, Codable, Sendable {
  /// Moderated, residents and a panel, no votes.
  case townhall
  /// A visit to hear people where they are; short, informal, no names by default, no votes.
  case listening
  /// A public hearing on one matter, with sides.
  case hearing
  /// A body that votes.
  case council
  /// A work session: discussion, no public floor by default.
  case work

  /// The kind in words, as the head of the minutes shows it.
  public var title: String {
    switch self {
    case .townhall: "Town hall"
    case .listening: "Listening visit"
    case .hearing: "Public hearing"
    case .council: "Council meeting"
    case .work: "Work session"
    }
  }

  /// Whether a body meets as such, with a roll; else its members are guests like others.
  public var isOfBody: Bool {
    switch self {
    case .council, .work, .hearing: true
    case .townhall, .listening: false
    }
  }
}

/// The legal class of a meeting's notice; Connecticut knows only the first three.
public enum Notice: String, CaseIterable, Codable, Sendable {
  /// On the schedule of the year.
  case regular
  /// Called apart from the schedule; only noticed business.
  case special
  /// Without the usual notice, for an emergency.
  case emergency
  /// No notice is required.
  case none
}

/// What an agenda item is for; decides whether the public may take the floor under it.
public enum ItemType: String, CaseIterable, Codable, Sendable {
  /// Welcome, pledge, honours.
  case ceremony
  /// Officials report.
  case report
  /// General public comment.
  case comment
  /// Public comment on this item.
  case itemComment = "item_comment"
  /// Residents ask, the panel answers.
  case panel = "panel_qa"
  /// A public hearing with sides.
  case hearing
  /// A question for decision.
  case motion
  /// Items that pass together without debate.
  case consent
  /// A pause in the plan.
  case pause = "break"
  /// What became of earlier promises.
  case reportBack = "reportback"
  /// Closing words.
  case wrap

  /// Whether cards are taken and the public is called under such an item.
  public var takesPublic: Bool {
    switch self {
    case .comment, .itemComment, .panel, .hearing: true
    case .ceremony, .report, .motion, .consent, .pause, .reportBack, .wrap: false
    }
  }
}
