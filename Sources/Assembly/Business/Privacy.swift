/// How people appear in public, and what was taken out of the public copies (DOMAIN 5.4).
public struct Privacy: Equatable, Sendable {
  /// What was decided.
  public enum Event: Equatable, Codable, Sendable {
    /// One person, or all when no card is named, appears in public like this.
    case attributed(card: CardNumber?, to: Attribution)
    /// A text is taken out of every public rendering; the sealed original stays.
    case redacted(Reference)
    /// A person's name is taken out of every public rendering.
    case nameRedacted(CardNumber)
    /// Somebody looked at a text that seems to hold something private, and left it as it is.
    case kept(Reference)

    /// Whether something goes out of the public copies.
    var withholds: Bool {
      switch self {
      case .redacted, .nameRedacted: true
      case .attributed, .kept: false
      }
    }
  }

  /// What holds for the meeting where it differs from the rule.
  public private(set) var meetingAttribution: Attribution?
  /// What holds for single persons.
  public private(set) var attributions: [CardNumber: Attribution] = [:]
  /// Texts that do not appear in public.
  public private(set) var redacted: Set<Reference> = []
  /// Persons whose names do not appear in public.
  public private(set) var redactedNames: Set<CardNumber> = []
  /// Texts that somebody looked at and left as they are.
  public private(set) var kept: Set<Reference> = []

  /// Takes note that a text was corrected, so that it is looked at anew.
  mutating func reconsider(_ reference: Reference) { kept.remove(reference) }

  mutating func apply(_ event: Event) {
    switch event {
    case .attributed(let card?, let attribution): attributions[card] = attribution
    case .attributed(nil, let attribution): meetingAttribution = attribution
    case .redacted(let reference): redacted.insert(reference)
    case .kept(let reference): kept.insert(reference)
    case .nameRedacted(let card):
      redactedNames.insert(card)
      attributions[card] = .anonymous
    }
  }
}
