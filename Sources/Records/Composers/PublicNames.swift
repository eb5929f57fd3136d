import Assembly

/// How people are named in public: the one place that turns a card into a name (DOMAIN 5.4).
///
/// Where the rule of attribution hides names, they are also taken out of texts that somebody
/// typed: a full name in any case, a name of one word as it is written. A first name alone, another
/// spelling, or a name that never stood on a card cannot be recognized, which is why a clerk reads
/// minutes before posting.
struct PublicNames: Sendable {
  /// The rule.
  let rule: Attribution
  private let meeting: Meeting
  private let hidden: HiddenNames

  /// Makes the names of a meeting; another rule than the meeting's is for the clerk's copy.
  init(_ proceedings: Proceedings, rule: Attribution? = nil) {
    meeting = proceedings.meeting
    self.rule = rule ?? meeting.rules.attribution
    hidden = HiddenNames(proceedings, rule: self.rule)
  }

  /// Whether names, and what else a card says of a person, are shown as given.
  var areShown: Bool { rule == .name }

  /// The name of whoever a card belongs to.
  func name(of card: CardNumber) -> String {
    guard let name = meeting.speakers[card]?.signUp.name else {
      return rule == .role ? "Resident" : PublicNames.number(card)
    }
    return PublicNames.label(name, card, rule)
  }

  /// The names of several cards in a row; their number where all would be called the same.
  func list(_ cards: [CardNumber]) -> String {
    rule == .role
      ? Phrase.count(cards.count, "resident") : Phrase.list(cards.map { name(of: $0) })
  }

  /// The name or the office of who holds the floor.
  func name(of holder: Floor.Holder) -> String {
    switch holder {
    case .card(let card): name(of: card)
    case .official(let id): name(of: id)
    }
  }

  /// The office and name of an official; the bare id where the plan does not know it.
  func name(of official: OfficialID) -> String {
    meeting.official(official)?.title ?? official.text
  }

  /// An official inside a sentence: `the Mayor`, but `Police Chief Dana Cole`.
  func mention(of official: OfficialID) -> String {
    guard let known = meeting.official(official) else { return official.text }
    let hasArticle = known.office.lowercased().hasPrefix("the ")
    return known.name == nil && !hasArticle ? "the \(known.office)" : known.title
  }

  /// Who answers for something, inside a sentence.
  func mention(ofOwner text: String) -> String {
    if text.hasPrefix("@") { return mention(of: OfficialID(String(text.dropFirst()))) }
    let official = meeting.officials.first { $0.title == text }
    return official.map { mention(of: $0.id) } ?? self.text(text)
  }

  /// Whoever holds the floor, inside a sentence.
  func mention(of holder: Floor.Holder) -> String {
    switch holder {
    case .card(let card): name(of: card)
    case .official(let id): mention(of: id)
    }
  }

  /// Who answers for something: an official's title for `@office`, else the name as given.
  func owner(_ text: String) -> String {
    text.hasPrefix("@") ? name(of: OfficialID(String(text.dropFirst()))) : self.text(text)
  }

  /// Who chairs the meeting or keeps order: an official's title for `@office`, else as given.
  ///
  /// Such names are public in any case, and those of residents are not looked for in them.
  func officer(_ text: String) -> String {
    text.hasPrefix("@") ? name(of: OfficialID(String(text.dropFirst()))) : text
  }

  /// A text that somebody typed, without the names that are hidden.
  func text(_ text: String) -> String { hidden.taken(outOf: text) }

  static func label(_ name: String, _ card: CardNumber, _ rule: Attribution) -> String {
    switch rule {
    case .name: name
    case .initials: initials(of: name)
    case .role: "Resident"
    case .anonymous: number(card)
    }
  }

  private static func number(_ card: CardNumber) -> String { "Speaker \(card.rawValue)" }

  private static func initials(of name: String) -> String {
    let words = name.split { $0 == " " || $0 == "-" }
    let letters = words.compactMap { $0.first { $0.isLetter || $0.isNumber } }
    return letters.isEmpty ? "N. N." : letters.map { "\($0.uppercased())." }.joined(separator: " ")
  }
}
