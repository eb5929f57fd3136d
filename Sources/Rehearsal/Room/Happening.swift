public import Assembly

/// Something that happens in the room at a moment, as the moderator hears or sees it.
public struct Happening: Equatable, Sendable {
  /// When.
  public var at: Instant
  /// From where.
  public var channel: Stimulus.Channel
  /// In the words of the room.
  public var text: String
  /// The stimulus that it is; nil for what speakers do.
  public var stimulus: String?
  /// At which seat the trainee sits from then on.
  public var seat: Seat?
  /// What another seat types.
  public var typing: Stimulus.Typing?
  /// Whether the console dies.
  public var isCrash = false
  /// Whether the drill ends.
  public var isEnd = false

  init(at: Instant, _ channel: Stimulus.Channel, _ text: String) {
    (self.at, self.channel, self.text) = (at, channel, text)
  }
}
