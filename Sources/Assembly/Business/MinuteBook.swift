/// Notes and quotes that the moderator or clerk takes while the meeting goes on.
public struct MinuteBook: Equatable, Sendable {
  /// A note, or a quote when somebody's words were typed as such.
  public struct Note: Equatable, Sendable {
    /// Its number, N-n.
    public let number: Int
    /// The words.
    public internal(set) var text: String
    /// Whose words they are; nil for a note.
    public let quoted: Floor.Holder?
    /// Whether it is for the moderator alone.
    public let isPrivate: Bool
    /// Who had the floor.
    public let turn: TurnNumber?
    /// Under which item.
    public let item: ItemNumber?
    /// When.
    public let at: Instant
    /// From which seat.
    public let seat: Seat
  }

  /// What was written.
  public enum Event: Equatable, Codable, Sendable {
    /// A note was taken.
    case noted(number: Int, text: String, isPrivate: Bool)
    /// Somebody was quoted.
    case quoted(number: Int, holder: Floor.Holder, text: String)
    /// A text was corrected; both wordings are kept.
    case corrected(reference: Reference, old: String, new: String)
  }

  /// Notes and quotes, by number.
  public private(set) var notes: [Note] = []

  mutating func apply(
    _ event: Event, at now: Instant, seat: Seat, turn: TurnNumber?, item: ItemNumber?
  ) {
    switch event {
    case .noted(_, let text, let isPrivate):
      notes.append(
        Note(
          number: notes.count + 1, text: text, quoted: nil, isPrivate: isPrivate, turn: turn,
          item: item, at: now, seat: seat))
    case .quoted(_, let holder, let text):
      notes.append(
        Note(
          number: notes.count + 1, text: text, quoted: holder, isPrivate: false, turn: turn,
          item: item, at: now, seat: seat))
    case .corrected(let reference, _, let new):
      guard reference.kind == .note, notes.indices.contains(reference.number - 1) else { return }
      notes[reference.number - 1].text = new
    }
  }
}
