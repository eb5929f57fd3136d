/// Order in the room: what was done to keep it, step by step (DOMAIN 2.5).
///
/// The record holds conduct and measures, never the opinion that was expressed.
public struct Decorum: Equatable, Sendable {
  /// Whom a measure is about.
  public enum Subject: Hashable, Sendable {
    /// Somebody with a card.
    case card(CardNumber)
    /// Somebody without one, as described: `a man in the third row`.
    case described(String)
  }

  /// A rule that somebody is reminded of; content-neutral by design.
  public enum Reminder: String, CaseIterable, Codable, Sendable {
    /// Remarks are to keep to the item.
    case offItem = "off_item"
    /// The time is limited.
    case time
    /// The same rule again.
    case repeatsRule = "repeats_rule"
    /// Remarks go to the chair, not to the audience.
    case addressesAudience = "addresses_audience"

    /// The rule in words.
    public var words: String {
      switch self {
      case .offItem: "remarks keep to the item"
      case .time: "the time is limited"
      case .repeatsRule: "the rule announced before"
      case .addressesAudience: "remarks are addressed to the chair"
      }
    }
  }

  /// Where a person stands on the ladder.
  public enum Step: String, Comparable, Sendable {
    /// Nothing.
    case clear
    /// Reminded of a rule.
    case reminded
    /// Warned.
    case warned
    /// Warned for the last time.
    case final
    /// The microphone is off.
    case muted
    /// Ordered to leave.
    case removed
    /// Let in again.
    case readmitted

    private var rank: Int {
      switch self {
      case .clear, .readmitted: 0
      case .reminded: 1
      case .warned: 2
      case .final: 3
      case .muted: 4
      case .removed: 5
      }
    }

    /// Orders steps by severity.
    public static func < (left: Step, right: Step) -> Bool { left.rank < right.rank }
  }

  /// What was done.
  public enum Event: Equatable, Codable, Sendable {
    /// The room was called to order.
    case calledToOrder
    /// Somebody was reminded of a rule.
    case reminded(subject: Subject, rule: Reminder)
    /// Somebody was warned about conduct; the last time when `final`.
    case warned(subject: Subject, conduct: String, final: Bool)
    /// Somebody's microphone was turned off.
    case muted(Subject)
    /// Somebody was ordered to leave; `forced` without a warning, for violence or threat.
    case removed(subject: Subject, forced: Bool, reason: String?, by: String?)
    /// The room was cleared; press that took no part may stay.
    case cleared(reason: String?)
    /// Somebody was let in again.
    case readmitted(Subject)
  }

  /// A measure with its time.
  public struct Measure: Equatable, Sendable {
    /// When.
    public let at: Instant
    /// What.
    public let event: Event
  }

  /// Every measure, in order.
  public private(set) var measures: [Measure] = []
  private var steps: [Subject: Step] = [:]

  /// Returns where a person stands.
  public func step(of subject: Subject) -> Step { steps[subject] ?? .clear }

  /// Whether somebody was ordered to leave, which must be tried before the room is cleared.
  public var hasRemoved: Bool {
    measures.contains { if case .removed = $0.event { true } else { false } }
  }

  /// Whether the room was cleared.
  public var isCleared: Bool {
    measures.contains { if case .cleared = $0.event { true } else { false } }
  }

  mutating func apply(_ event: Event, at now: Instant) {
    measures.append(Measure(at: now, event: event))
    switch event {
    case .calledToOrder, .cleared: break
    case .reminded(let subject, _): raise(subject, to: .reminded)
    case .warned(let subject, _, let final): raise(subject, to: final ? .final : .warned)
    case .muted(let subject): raise(subject, to: .muted)
    case .removed(let subject, _, _, _): steps[subject] = .removed
    case .readmitted(let subject): steps[subject] = .readmitted
    }
  }

  private mutating func raise(_ subject: Subject, to step: Step) {
    steps[subject] = max(self.step(of: subject), step)
  }
}
