/// A key that decides a place in the queue, for explaining it.
public enum OrderKey: Equatable, Sendable {
  /// How often a call was missed.
  case noShows(Int)
  /// Turns on this item so far.
  case turns(Int)
  /// Whether the person spoke at a recent meeting.
  case recent(Bool)
  /// The card came after comment had begun.
  case late
  /// Whether a town was named, where residents go first.
  case resident(Bool)
  /// Whether the card came before the doors opened, where that counts.
  case registered(Bool)
  /// The lot drawn, where lots decide.
  case lot(Int?)
  /// The lane, where lanes alternate.
  case lane(String)
  /// The card's number, which is the order of arrival.
  case arrival(CardNumber)
}

extension SpeakersList {
  /// Returns the keys that decide a card's place under the rules in force, weightiest first; a
  /// key that is the same for everybody by rule is left out.
  public func keys(of card: Card) -> [OrderKey] {
    var keys: [OrderKey] = []
    if card.noShows > 0 { keys.append(.noShows(card.noShows)) }
    if rules.secondTurns == .afterAll { keys.append(.turns(turns(of: card.person, on: card.item))) }
    if rules.firstTimeFirst { keys.append(.recent(card.isRecent)) }
    switch rules.alternation {
    case .none: break
    case .side: keys.append(.lane((card.signUp.side ?? .neutral).rawValue))
    case .mode: keys.append(.lane(card.signUp.isRemote ? "remote" : "room"))
    }
    if rules.late != .equal, card.isLate { keys.append(.late) }
    if rules.residentsFirst { keys.append(.resident(card.signUp.town != nil)) }
    if rules.registeredFirst { keys.append(.registered(card.signUp.source == .advance)) }
    if rules.order == .lottery { keys.append(.lot(card.lot)) }
    keys.append(.arrival(card.number))
    return keys
  }
}
