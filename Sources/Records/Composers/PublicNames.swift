public import Assembly

/// How people are named in public: the one place that turns a card into a name (DOMAIN 5.4).
///
/// Where the rule of attribution hides names, they are also taken out of texts that somebody
/// typed: a full name in any case, a name of one word as it is written. A first name alone, another
/// spelling, or a name that never stood on a card cannot be recognized, which is why a clerk reads
/// minutes before posting.
public struct PublicNames: Sendable {
  private let meeting: Meeting
  private let appearances: Appearances
  private let hidden: HiddenNames

  /// Makes the names of a meeting as a copy shows them; the clerk's shows all as given.
  public init(_ proceedings: Proceedings, copy: RecordCopy = .open) {
    meeting = proceedings.meeting
    appearances = Appearances(meeting, copy: copy)
    hidden = HiddenNames(proceedings, appearances)
  }

  /// How the person of a card appears.
  func appearance(of card: CardNumber) -> Appearance { appearances[card] }

  /// Whether a person's name, and what else the card says of them, is shown as given.
  public func areShown(of card: CardNumber) -> Bool { appearances[card] == .by(.name) }

  /// The name of whoever a card belongs to.
  public func name(of card: CardNumber) -> String {
    appearances[card].label(meeting.speakers[card]?.signUp.name, card)
  }

  /// The names of several cards in a row; a number of people for those called the same.
  func list(_ cards: [CardNumber]) -> String {
    let (same, others) = (
      cards.filter { appearances[$0] == .by(.role) }, cards.filter { appearances[$0] != .by(.role) }
    )
    let count = same.isEmpty ? [] : [Phrase.count(same.count, "resident")]
    return Phrase.list(others.map { name(of: $0) } + count)
  }

  /// The language that a turn was interpreted from; nil where it would tell who spoke.
  func language(_ language: String?, of holder: Floor.Holder?) -> String? {
    if let card = holder?.card, appearances[card] == .withheld { return nil }
    return language.map { text($0) }
  }

  /// The name or the office of who holds the floor.
  public func name(of holder: Floor.Holder) -> String {
    switch holder {
    case .card(let card): name(of: card)
    case .official(let id): name(of: id)
    }
  }

  /// The office and name of an official; the bare id where the plan does not know it.
  func name(of official: OfficialID) -> String {
    meeting.official(official) == nil ? official.text : meeting.title(of: official)
  }

  /// An official inside a sentence: `the Mayor`, but `Police Chief Dana Cole`.
  func mention(of official: OfficialID) -> String {
    guard let known = meeting.official(official) else { return official.text }
    let hasArticle = known.office.lowercased().hasPrefix("the ")
    let title = meeting.title(of: official)
    return known.name == nil && !hasArticle && title == known.title ? "the \(title)" : title
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
    case .card(let card): appearances[card] == .by(.role) ? "a resident" : name(of: card)
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

  /// The same inside a sentence: `the Mayor`.
  func mention(ofOfficer text: String) -> String {
    text.hasPrefix("@") ? mention(of: OfficialID(String(text.dropFirst()))) : text
  }

  /// A text that somebody typed, without the names that are hidden.
  public func text(_ text: String) -> String { hidden.taken(outOf: text) }

  /// What an item is called: as it was announced before the meeting, and without hidden names
  /// where it was typed while the meeting was on.
  public func title(of item: Agenda.Item) -> String {
    item.isAdded ? text(item.title) : item.title
  }
}

/// Texts that may have been taken out of the public copies.
extension PublicNames {
  /// What stands where a text was taken out.
  static let redacted = "[redacted]"

  /// A text with its reference, or what else was noted about it, without hidden names.
  func text(_ text: String, of reference: Reference) -> String {
    isRedacted(reference) ? PublicNames.redacted : self.text(text)
  }

  /// Until when something is due, in the words used; nil where the text was taken out, whose words
  /// they belong to.
  func due(_ words: String?, of reference: Reference) -> String? {
    isRedacted(reference) ? nil : words.map { text($0) }
  }

  /// Whether a text was taken out of this copy.
  func isRedacted(_ reference: Reference) -> Bool {
    appearances.copy == .open && meeting.privacy.redacted.contains(reference)
  }

  /// The wording of a question.
  func text(_ question: Ledger.Question) -> String {
    text(question.text, of: Reference(.question, question.number))
  }

  /// The wording of a promise.
  func text(_ commitment: Ledger.Commitment) -> String {
    text(commitment.text, of: Reference(.commitment, commitment.number))
  }

  /// The wording of a task.
  func text(_ action: Ledger.Action) -> String {
    text(action.text, of: Reference(.action, action.number))
  }

  /// The wording of a parked topic.
  func text(_ parked: Ledger.Parked) -> String {
    text(parked.text, of: Reference(.parked, parked.number))
  }

  /// The wording of a note or quote.
  func text(_ note: MinuteBook.Note) -> String {
    text(note.text, of: Reference(.note, note.number))
  }

  /// What earlier meetings left open, with the numbers that it has here.
  var carried: [(reference: Reference, carried: Carried)] {
    var counts: [Reference.Kind: Int] = [:]
    return (meeting.opening?.carried ?? []).map { carried in
      let kind = carried.origin.kind
      counts[kind, default: 0] += 1
      let reference = Reference(kind, counts[kind, default: 1])
      var published = carried
      published.text = text(carried.text, of: reference)
      published.owner = carried.owner.map { owner($0) }
      published.due = due(carried.due, of: reference)
      return (reference, published)
    }
  }
}
