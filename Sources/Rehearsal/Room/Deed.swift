import Assembly
import Records

/// What a trainee did by one line, with all the words by which a pattern can know it.
struct Deed: Equatable, Sendable {
  let at: Instant
  let line: String
  let verb: String?
  let isRefused: Bool
  /// When it was struck by undo; nil where it stands.
  let struckAt: Instant?
  /// The kinds of the events that it made, such as `floor.paused`.
  private(set) var kinds: Set<String> = []
  /// The words of the line, of the names on the cards, and in the details of the events.
  private(set) var words: Set<String>
  /// The times that it set.
  private(set) var times: [Duration] = []
  /// Its entries.
  let entries: [Entry]

  /// Whether it stood at a moment.
  func stood(at moment: Instant) -> Bool {
    !isRefused && at <= moment && (struckAt.map { $0 > moment } ?? true)
  }

  init(_ attempt: Attempt, _ entries: [Entry], struckAt: Instant?, in meeting: Meeting) {
    (at, line, verb) = (attempt.at, attempt.line, attempt.verb)
    isRefused = attempt.refusal != nil
    self.struckAt = struckAt
    self.entries = entries
    words = Set(spokenWords(attempt.line))
    for entry in entries {
      times += entry.event.timesSet(at: entry.at)
      // Events of a running Gavel can always be coded; one that could not has no words.
      guard let coded = try? EventCoding.encode(entry.event) else { continue }
      kinds.insert(coded.kind)
      take(coded.payload, key: "", in: meeting)
    }
  }

  private mutating func take(_ value: JSON, key: String, in meeting: Meeting) {
    switch value {
    case .string(let text): words.formUnion(spokenWords(text))
    case .integer(let number):
      if key == "turn", let turn = meeting.floor[TurnNumber(Int(number))] {
        words.formUnion(Deed.words(for: turn.holder, in: meeting))
      } else if ["card", "to", "from"].contains(key),
        let card = meeting.speakers[CardNumber(Int(number))]
      {
        words.formUnion(spokenWords(card.name) + ["\(number)"])
      }
    case .array(let values): for value in values { take(value, key: key, in: meeting) }
    case .object(let object):
      for member in object.members {
        // The compiler's own coding calls a value without a label so.
        let isUnlabelled = member.key.hasPrefix("_")
        take(member.value, key: isUnlabelled ? key : member.key, in: meeting)
      }
    case .bool(true): words.insert(key.lowercased())
    case .bool(false), .number, .null: break
    }
  }

  private static func words(for holder: Floor.Holder, in meeting: Meeting) -> [String] {
    switch holder {
    case .official(let id): spokenWords(id.text)
    case .card(let card):
      spokenWords(meeting.speakers[card]?.name ?? "") + ["\(card.rawValue)"]
    }
  }
}

extension Deed {
  /// What others typed: commands in the journal that the attempt log does not know.
  static func others(_ attempts: [Attempt], in proceedings: Proceedings) -> [Deed] {
    let own = Set(attempts.compactMap(\.command))
    return proceedings.commands.compactMap { command in
      guard let typed = command.typed, !own.contains(command.number) else { return nil }
      return Deed(
        Attempt(
          at: command.at, seat: command.seat, line: typed.line, verb: typed.verb,
          command: command.number), Array(proceedings.entries[command.entries]), struckAt: nil,
        in: proceedings.meeting)
    }
  }

  /// Everything that a trainee did, in order.
  static func all(_ attempts: [Attempt], in proceedings: Proceedings) -> [Deed] {
    var ranges: [CommandNumber: Range<Int>] = [:]
    for command in proceedings.commands { ranges[command.number] = command.entries }
    var struck: [CommandNumber: Instant] = [:]
    for entry in proceedings.entries {
      guard case .history(.struck(let commands)) = entry.event else { continue }
      for command in commands where proceedings.struck.contains(command) {
        struck[command] = entry.at
      }
    }
    return attempts.map { attempt in
      let range = attempt.command.flatMap { ranges[$0] } ?? 0..<0
      return Deed(
        attempt, Array(proceedings.entries[range]),
        struckAt: attempt.command.flatMap { struck[$0] }, in: proceedings.meeting)
    }
  }
}
