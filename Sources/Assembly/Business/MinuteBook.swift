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
    /// Written comments came in.
    case received(count: Int, item: ItemNumber?, note: String?)
    /// A text was corrected; both wordings are kept.
    case corrected(reference: Reference, old: String, new: String)
    /// A correction of the minutes of an earlier meeting, before they are approved.
    case earlierCorrected(text: String)
    /// The minutes of an earlier meeting were approved, with the corrections noted before.
    case earlierApproved(of: String?)
  }

  /// Minutes of an earlier meeting that were before the body (DOMAIN 1.2).
  public struct Earlier: Equatable, Sendable {
    /// Of which meeting, in words; nil for the last one.
    public internal(set) var of: String?
    /// Corrections, in order.
    public internal(set) var corrections: [String] = []
    /// When they were approved.
    public internal(set) var approvedAt: Instant?
  }

  /// Written comments that came in at one time.
  public struct Written: Equatable, Sendable {
    /// How many.
    public let count: Int
    /// On which item.
    public let item: ItemNumber?
    /// When they were noted.
    public let at: Instant
    /// More words.
    public let note: String?
  }

  private var register = Register<Note>()
  /// Written comments, in order.
  public private(set) var written: [Written] = []
  /// Minutes of earlier meetings that were before the body, in order.
  public private(set) var earlier: [Earlier] = []

  /// Notes and quotes, by number; a struck one leaves a gap in the numbers.
  public var notes: [Note] { register.all }

  /// The number that the next note or quote gets.
  public var nextNumber: Int { register.nextNumber }

  mutating func apply(
    _ event: Event, at now: Instant, seat: Seat, turn: TurnNumber?, item: ItemNumber?
  ) {
    switch event {
    case .noted(_, let text, let isPrivate):
      register.append(
        Note(
          number: nextNumber, text: text, quoted: nil, isPrivate: isPrivate, turn: turn,
          item: item, at: now, seat: seat))
    case .quoted(_, let holder, let text):
      register.append(
        Note(
          number: nextNumber, text: text, quoted: holder, isPrivate: false, turn: turn,
          item: item, at: now, seat: seat))
    case .received(let count, let item, let note):
      written.append(Written(count: count, item: item, at: now, note: note))
    case .corrected(let reference, _, let new):
      guard reference.kind == .note else { return }
      register.change(reference.number) { $0.text = new }
    case .earlierCorrected(let text):
      openEarlier { $0.corrections.append(text) }
    case .earlierApproved(let meeting):
      openEarlier {
        $0.of = meeting
        $0.approvedAt = now
      }
    }
  }

  /// Changes the minutes that are before the body, which are not approved yet.
  private mutating func openEarlier(_ change: (inout Earlier) -> Void) {
    if earlier.last?.approvedAt != nil || earlier.isEmpty { earlier.append(Earlier()) }
    change(&earlier[earlier.count - 1])
  }

  /// Takes note of an event that was struck: its number stays taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .noted, .quoted: register.passOver()
    case .received, .corrected, .earlierCorrected, .earlierApproved: break
    }
  }
}
