/// Who puts a card of the sign-up page on the speakers list.
public enum AcceptRule: String, CaseIterable, Codable, Sendable {
  /// The moderator looks at each.
  case moderator
  /// Nobody has to: it is on the list at once.
  case automatic
}

/// What the sign-up page does with a second card of a name that waits already.
public enum DuplicateRule: String, CaseIterable, Codable, Sendable {
  /// Does not take it; the desk in the hall still can.
  case refuse
  /// Takes it like any other.
  case take
}

extension Rules {
  /// The rules of the sign-up page.
  static let signUpSettings: [Setting] = [
    choice("accept", "who puts a card of the sign-up page on the list", \.accept),
    choice("duplicates", "a second card of a name on the sign-up page", \.duplicates),
    number("cards_client", "cards a minute that one phone may hand in", 1...99, \.cardsPerClient),
    number("cards_minute", "cards a minute that all may hand in", 1...999, \.cardsPerMinute),
    number("card_bytes", "bytes of a card that is handed in", 512...65_536, \.cardBytes),
  ]
}
