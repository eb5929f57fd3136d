import Assembly

/// Which members of a stored event hold somebody's words.
extension Event {
  /// The words of a text that was taken out of the public copies.
  var wordsOfText: Set<String> {
    ["text", "gist", "reason", "note", "old", "new", "wording", "words", "anchor", "due"]
  }

  /// What tells who somebody is, in an event about one of the cards whose names were taken out.
  func words(onAny cards: Set<CardNumber>) -> Set<String> {
    switch self {
    case .speakers(.added), .speakers(.received):
      ["name", "pronunciation", "town", "organization", "group", "language"]
    case .speakers(.grouped(let card, _, _, _)): cards.contains(card) ? ["name"] : []
    case .speakers(.placed), .speakers(.refused): ["reason"]
    case .floor(.interpreted): ["language"]
    case .session, .attendance, .roll, .motions, .votes, .points, .agenda, .speakers, .floor,
      .ledger, .minutes, .versions, .rules, .decorum, .equipment, .privacy, .history:
      []
    }
  }

  /// Whether it is the card of somebody.
  var isSignUp: Bool {
    switch self {
    case .speakers(.added), .speakers(.received): true
    case .session, .attendance, .roll, .motions, .votes, .points, .agenda, .speakers, .floor,
      .ledger, .minutes, .versions, .rules, .decorum, .equipment, .privacy, .history:
      false
    }
  }

  /// Everything that somebody put into words, for an event that was undone.
  ///
  /// - Parameter names: whether the names on cards are among it; they have to stay where texts are
  ///   searched for them.
  func words(names: Bool) -> Set<String> {
    switch self {
    case .session(.recessed): ["note"]
    case .session(.adjourned): ["to"]
    case .session(.closed): ["reason"]
    case .speakers(.named): names ? ["name", "old"] : []
    case .speakers:
      names
        ? [
          "name", "pronunciation", "town", "organization", "group", "language", "topic", "reason",
        ] : ["topic", "reason"]
    case .agenda: ["title", "to"]
    case .ledger: wordsOfText.union(["owner"])
    case .minutes: wordsOfText.union(["of"])
    case .motions: wordsOfText.union(["to"])
    case .votes: ["question", "reason"]
    case .points: ["text", "reason"]
    case .decorum: ["conduct", "described", "reason", "by"]
    case .equipment: ["note"]
    case .versions: ["to", "note", "by", "why"]
    case .roll: ["reason", "nature"]
    case .floor(.interpreted): ["language"]
    case .session, .attendance, .floor, .privacy, .rules, .history: []
    }
  }
}

extension TypedLine {
  /// Whether it is a command alone, such as `next`.
  var isBare: Bool {
    line.unicodeScalars.first.map(\.properties.isAlphabetic) == true
      && !line.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  /// Whether something behind its command can be a name or a part of one.
  var mayName: Bool {
    let scalars = line.unicodeScalars
    guard scalars.first?.properties.isAlphabetic == true else { return true }
    return scalars.drop { !$0.properties.isWhitespace }.contains(where: \.properties.isAlphabetic)
  }
}

extension JSON {
  /// Puts the mark of a purge in the place of every text under one of the keys, however deep.
  mutating func blank(_ keys: Set<String>) {
    if !keys.isEmpty { self = blanked(keys) }
  }

  /// The tree with the mark of a purge in the place of every text under one of the keys.
  func blanked(_ keys: Set<String>) -> JSON {
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
  func mapped(_ change: (String) -> String) -> JSON {
    switch self {
    case .null, .bool, .integer, .number: self
    case .string(let text): .string(change(text))
    case .array(let values): .array(values.map { $0.mapped(change) })
    case .object(let object): .object(object.members.map { ($0.key, $0.value.mapped(change)) })
    }
  }
}

extension CodedEvent {
  /// The event with every text changed, but for those that it could not be read without: a name
  /// of one word can be one of our own, such as `order`.
  func mapped(_ change: (String) -> String) -> CodedEvent {
    var event = self
    event.payload = payload.mapped(change)
    guard event.payload != payload, (try? EventCoding.decode(event)) == nil else { return event }
    event.payload = payload
    var count = 0
    _ = payload.mapped {
      count += 1
      return $0
    }
    for place in 0..<count {
      var changed = event
      var index = -1
      changed.payload = event.payload.mapped { text in
        index += 1
        return index == place ? change(text) : text
      }
      if (try? EventCoding.decode(changed)) != nil { event = changed }
    }
    return event
  }
}
