public import Assembly

/// What goes out of a record for good: what was taken out of the public copies, and what stood in
/// commands that were undone.
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
  /// Commands whose line may name one of the cards, by an abbreviation too.
  private let naming: Set<CommandNumber>
  private let struck: Set<CommandNumber>
  /// Whether names are shown by rule, so that nobody looks for those on struck cards in texts.
  private let showsNames: Bool
  private let names: HiddenNames
  private let carried: [Carried]
  private var holders = TurnHolders()
  private var counts: [Reference.Kind: Int] = [:]

  /// Finds what was taken out of the public copies of a meeting, and what was undone.
  public init(_ proceedings: Proceedings) {
    let meeting = proceedings.meeting
    texts = meeting.privacy.redacted
    let appearances = Appearances(meeting, copy: .open)
    let hidden = meeting.speakers.all.filter {
      meeting.privacy.redactedNames.contains($0.number) || appearances[$0.number] == .withheld
    }
    let cards = Set(hidden.map(\.number))
    self.cards = cards
    people = Set(hidden.map(\.person)).count
    names = HiddenNames(of: cards, in: proceedings, label: Purging.mark)
    carried = meeting.opening?.carried ?? []
    struck = proceedings.struck
    showsNames = (meeting.privacy.meetingAttribution ?? meeting.rules.attribution) == .name
    var holders = TurnHolders()
    var touching: Set<CommandNumber> = []
    for entry in proceedings.entries
    where !holders.cards(of: entry.event).isDisjoint(with: cards) {
      touching.insert(entry.command)
    }
    naming = Set(
      proceedings.commands.lazy.filter {
        touching.contains($0.number) && $0.typed?.mayName == true
      }.map(\.number))
  }

  /// Whether a command was undone.
  public func isStruck(_ command: Int) -> Bool { struck.contains(CommandNumber(command)) }

  /// Returns the next stored entry without what goes, and whether the line that was typed for its
  /// command has to go as a whole; nil where it stays as it is.
  public mutating func next(
    _ stored: CodedEntry
  ) throws(EventCodingError) -> (entry: CodedEntry, losesLine: Bool)? {
    let event = try EventCoding.decode(stored.event)
    let command = CommandNumber(stored.command)
    var entry = stored
    var losesLine = naming.contains(command)
    if let reference = reference(of: event), texts.contains(reference) {
      entry.event.payload.blank(event.wordsOfText)
      losesLine = true
    }
    if struck.contains(command) {
      entry.event.payload.blank(event.words(names: showsNames))
      losesLine = true
    }
    let touched = holders.cards(of: event)
    if texts.contains(Reference(.entry, stored.number)) {
      let blank = event.changingLooseWords { _ in Purging.mark }
      entry.event = try EventCoding.encode(blank)
      losesLine = true
    }
    switch event {
    case .session(.opened): openingWithout(&entry.event.payload)
    case .session(.calledToOrder), .session(.seated), .session(.chairOffered),
      .session(.chairTaken), .session(.sergeantNamed):
      // Who presides, keeps the record or keeps order is public in any case.
      break
    case .session, .attendance, .agenda, .ledger, .minutes, .versions, .rules, .decorum,
      .equipment, .privacy, .roll, .motions, .votes, .points, .history, .speakers, .floor:
      if !touched.isDisjoint(with: cards) {
        entry.event.payload.blank(event.words(onAny: cards))
        losesLine = losesLine || event.isSignUp
      }
      entry.event = entry.event.mapped { names.taken(outOf: $0) }
    }
    entry.typed?.line = names.taken(outOf: stored.typed?.line ?? "")
    return entry == stored && !losesLine ? nil : (entry, losesLine)
  }

  /// What stands for a line that has to go: its command, with the mark where words stood.
  public static func line(_ typed: TypedLine) -> String {
    typed.isBare ? typed.line : "\(typed.verb) \(mark)"
  }

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
        if texts.contains(here) { rows[index].blank(["text", "due"]) }
        rows[index] = rows[index].mapped { names.taken(outOf: $0) }
      }
      object["carried"] = .array(rows)
    }
    object["spokeLately"] = object["spokeLately"]?.mapped { names.taken(outOf: $0) }
    payload = .object(object)
  }
}
