public import Assembly

/// How much minutes say of what was said (DOMAIN 5.1).
public enum MinutesStyle: String, CaseIterable, Sendable {
  /// What was done: decisions, names and subjects of speakers, promises; little narrative.
  case action
  /// What was done, and the main points in a sentence each; the default of a town hall.
  case summary
  /// Turn by turn, with the time of each.
  case verbatim

  /// What the style is for, in a few words without a period.
  public var summary: String {
    switch self {
    case .action: "what was done; for bodies that decide"
    case .summary: "what was done and the main points; for town halls, visits and hearings"
    case .verbatim: "turn by turn with times; for evidence and accessibility"
    }
  }
}

/// What a person chooses about the documents of a meeting.
public struct RecordOptions: Sendable {
  /// How much the minutes say.
  public var style = MinutesStyle.summary
  /// Whether every line names the entries of the journal that it rests on.
  public var cites = false
  /// How the house writes; nil is the style of the package.
  public var house: HouseStyle?
  /// How long the recording had run when the meeting was called to order; negative where it began
  /// later.
  public var recordingOffset = Duration.zero
  /// For whom datasets are that differ by copy.
  public var copy = RecordCopy.open

  /// Makes the options that hold where nothing is chosen.
  public init() {}
}
