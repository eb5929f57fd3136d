public import Assembly

/// What goes out of a record for good: what was taken out of the public copies.
///
/// Private words are none of its business, since they are kept apart from the entries. It walks
/// the stored entries in their order. What an entry loses is replaced by a mark, so that its form
/// stays and the record can still be read.
public struct Purging {
  /// What stands for words that are gone.
  public static let mark = "(purged)"

  /// The texts that go.
  public let texts: Set<Reference>
  /// How many persons' names go.
  public let people: Int
  private let cards: Set<CardNumber>
  private let names: HiddenNames
  private let carried: [Carried]
  private var counts: [Reference.Kind: Int] = [:]

  /// Finds what was taken out of the public copies of a meeting.
  public init(_ proceedings: Proceedings) {
    let meeting = proceedings.meeting
    texts = meeting.privacy.redacted
    let appearances = Appearances(meeting, copy: .open)
    let hidden = meeting.speakers.all.filter {
      meeting.privacy.redactedNames.contains($0.number) || appearances[$0.number] == .withheld
    }
    cards = Set(hidden.map(\.number))
    people = Set(hidden.map(\.person)).count
    names = HiddenNames(of: cards, in: proceedings, label: Purging.mark)
    carried = meeting.opening?.carried ?? []
  }

  /// Returns the next stored entry without what goes, and whether the line that was typed for its
  /// command has to go as a whole; nil where it stays as it is.
  public mutating func next(
    _ stored: CodedEntry
  ) throws(EventCodingError) -> (entry: CodedEntry, losesLine: Bool)? {
    let event = try EventCoding.decode(stored.event)
    var entry = stored
    var losesLine = false
    if let reference = reference(of: event), texts.contains(reference) {
      entry.event.payload.blank(Purging.wordy)
      losesLine = true
    }
    switch event {
    case .session(.opened): openingWithout(&entry.event.payload)
    case .session: break
    case .speakers(.added(let card, _, _, _, _)) where cards.contains(card):
      entry.event.payload.blank(Purging.personal)
      losesLine = true
    case .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .versions, .rules, .decorum,
      .equipment, .privacy, .roll, .motions, .votes, .points, .history:
      entry.event.payload = entry.event.payload.mapped { names.taken(outOf: $0) }
    }
    entry.typed?.line = names.taken(outOf: stored.typed?.line ?? "")
    return entry == stored && !losesLine ? nil : (entry, losesLine)
  }

  /// The members of a payload that hold somebody's words.
  private static let wordy: Set = [
    "text", "gist", "reason", "note", "old", "new", "wording", "words", "anchor",
  ]
  /// The members of a card that tell who somebody is.
  private static let personal: Set = ["name", "pronunciation", "town", "organization", "group"]

  /// The text that an event makes, answers, settles or corrects.
  private mutating func reference(of event: Event) -> Reference? {
    switch event {
    case .ledger(let event): reference(of: event)
    case .minutes(.noted), .minutes(.quoted): made(.note)
    case .minutes(.corrected(let reference, _, _)): reference
    case .motions(.moved): made(.motion)
    case .motions(.amended(let motion, let amendment, _, _)):
      [motion, amendment].map { Reference(.motion, $0.rawValue) }.first { texts.contains($0) }
    case .session, .attendance, .agenda, .speakers, .floor, .minutes, .versions, .rules, .decorum,
      .equipment, .privacy, .roll, .motions, .votes, .points, .history:
      nil
    }
  }

  private mutating func reference(of event: Ledger.Event) -> Reference? {
    switch event {
    case .asked: made(.question)
    case .answered(let number, _), .deferred(let number, _, _), .declined(let number, _):
      Reference(.question, number)
    case .committed: made(.commitment)
    case .confirmed(let number), .settled(let number, _, _): Reference(.commitment, number)
    case .tasked: made(.action)
    case .parked: made(.parked)
    case .resolved(let reference, _, _): reference
    }
  }

  /// The next text of a kind; struck ones have a number as well.
  private mutating func made(_ kind: Reference.Kind) -> Reference {
    let first = carried.count { $0.origin.kind == kind }
    let number = counts[kind, default: first] + 1
    counts[kind] = number
    return Reference(kind, number)
  }

  /// Takes redacted texts out of what was carried over, and names out of who spoke lately.
  private func openingWithout(_ payload: inout JSON) {
    guard case .object(var object) = payload else { return }
    if case .array(var rows)? = object["carried"] {
      var counts: [Reference.Kind: Int] = [:]
      for (index, item) in carried.enumerated() where rows.indices.contains(index) {
        counts[item.origin.kind, default: 0] += 1
        let here = Reference(item.origin.kind, counts[item.origin.kind, default: 1])
        rows[index] =
          texts.contains(here)
          ? rows[index].blanked(["text"]) : rows[index].mapped { names.taken(outOf: $0) }
      }
      object["carried"] = .array(rows)
    }
    object["spokeLately"] = object["spokeLately"]?.mapped { names.taken(outOf: $0) }
    payload = .object(object)
  }
}

extension JSON {
  /// Puts the mark in the place of every text under one of the keys, however deep.
  fileprivate mutating func blank(_ keys: Set<String>) { self = blanked(keys) }

  fileprivate func blanked(_ keys: Set<String>) -> JSON {
    switch self {
    case .null, .bool, .integer, .number, .string: return self
    case .array(let values): return .array(values.map { $0.blanked(keys) })
    case .object(let object):
      return .object(
        object.members.map { member -> (String, JSON) in
          if case .string = member.value, keys.contains(member.key) {
            return (member.key, .string(Purging.mark))
          }
          return (member.key, member.value.blanked(keys))
        })
    }
  }

  /// The tree with every text changed.
  fileprivate func mapped(_ change: (String) -> String) -> JSON {
    switch self {
    case .null, .bool, .integer, .number: self
    case .string(let text): .string(change(text))
    case .array(let values): .array(values.map { $0.mapped(change) })
    case .object(let object): .object(object.members.map { ($0.key, $0.value.mapped(change)) })
    }
  }
}
