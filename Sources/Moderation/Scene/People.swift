import Assembly
import CommandLanguage

/// Which cards a command looks among.
enum Pool: Sendable {
  /// Those in the queue.
  case waiting
  /// Those that were handed in and wait for the moderator.
  case pending
  /// Those in the queue, else anybody with a card.
  case anybody

  func takes(_ card: Card) -> Bool {
    switch self {
    case .waiting: card.status == .waiting
    case .pending: card.status == .pending
    case .anybody: true
    }
  }
}

extension Scene {
  /// Returns the one card that is meant; an ambiguous name is refused with the numbers to type.
  func card(_ who: Who, among pool: Pool) throws(Refusal) -> Card {
    switch who {
    case .number(let number):
      guard let card = meeting.speakers[number] else {
        throw Refusal("there is no card #\(number.rawValue)", remedy: "'queue' lists the cards")
      }
      return card
    case .official(let id):
      let mayHave = meeting.official(id) != nil && meeting.session.phase == .inSession
      throw Refusal(
        "@\(id.text) has no card",
        remedy: mayHave
          ? "'floor @\(id.text)' gives an official the floor" : "'queue' lists the cards")
    case .name(let name):
      let found = cards(named: name, among: pool)
      guard let first = found.first else { throw nobody(named: name, pool: pool) }
      guard found.count == 1 else {
        let list = found.prefix(8).map(\.label).joined(separator: ", ")
        throw Refusal(
          "'\(name)' fits \(found.count) cards: \(list)\(found.count > 8 ? "…" : "")",
          remedy: "type a number in place of the name, such as \(first.number.rawValue)")
      }
      return first
    }
  }

  /// Returns the cards whose name is, or else has a word beginning with, what was typed; case
  /// and accents do not matter.
  func cards(named name: String, among pool: Pool) -> [Card] {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return [] }
    var close: [Card] = []
    var exact: [Card] = []
    for card in meeting.speakers.all where pool.takes(card) {
      guard let own = card.signUp.name.map(folded) else { continue }
      if own == wanted {
        exact.append(card)
      } else if own.hasWord(beginning: wanted) {
        close.append(card)
      }
    }
    if exact.isEmpty, pool == .anybody {
      let waiting = close.filter { $0.status == .waiting || $0.status == .onFloor }
      return waiting.isEmpty ? close : waiting
    }
    return exact.isEmpty ? close : exact
  }

  private func nobody(named name: String, pool: Pool) -> Refusal {
    let elsewhere = pool == .waiting ? cards(named: name, among: .anybody).first : nil
    if let elsewhere {
      return Refusal(
        "\(elsewhere.label) \(elsewhere.status.sentence) and is not waiting",
        remedy: "'queue' lists who waits; 'add \(elsewhere.name)' takes a new card")
    }
    return Refusal(
      "nobody \(pool == .waiting ? "waiting " : "")is called '\(name)'",
      remedy: "'queue' lists the names; 'add \(name)' takes a card")
  }

  /// Returns an official by `@id`, or by part of the id, the office or the name.
  func official(_ who: Who) throws(Refusal) -> Official {
    let known = meeting.officials
    let list = known.map { "@\($0.id.text)" }.joined(separator: ", ")
    let remedy = known.isEmpty ? "the plan names no officials" : "officials here: \(list)"
    switch who {
    case .number(let number):
      throw Refusal(
        "#\(number.rawValue) is a card and no official",
        remedy: (speakers[number] == nil ? "" : "'call WHO' calls a resident; ")
          + remedy)
    case .official(let id):
      if let exact = meeting.official(id) { return exact }
      return try official(
        among: known.filter { $0.id.text.hasPrefix(id.text) }, "@\(id.text)", remedy)
    case .name(let name):
      let wanted = folded(name)
      if let exact = known.first(where: { $0.id.text == wanted }) { return exact }
      let close = known.filter {
        $0.id.text.hasPrefix(wanted) || folded($0.title).hasWord(beginning: wanted)
      }
      return try official(among: close, name, remedy)
    }
  }

  private func official(
    among found: [Official], _ typed: String, _ remedy: String
  ) throws(Refusal) -> Official {
    guard let first = found.first else {
      throw Refusal(
        "'\(typed)' is no official of this meeting",
        remedy: "\(remedy); 'call WHO' calls a resident")
    }
    guard found.count == 1 else {
      let list = found.map { "@\($0.id.text) \($0.title)" }.joined(separator: ", ")
      throw Refusal(
        "'\(typed)' fits \(found.count) officials: \(list)", remedy: "type the one with its @")
    }
    return first
  }

  /// Candidates for completion.
  func candidates(among pool: Pool) -> [Candidate] {
    meeting.speakers.all.filter(pool.takes).map {
      Candidate(
        text: $0.signUp.name ?? "\($0.number.rawValue)",
        description: "#\($0.number.rawValue) \($0.status.words)")
    }
  }
}

extension Card.Status {
  /// The status in words.
  var words: String {
    switch self {
    case .waiting: "waiting"
    case .pending: "handed in"
    case .refused: "not put on the list"
    case .onFloor: "has the floor"
    case .heard: "was heard"
    case .withdrawn: "withdrew"
    case .forfeited: "called twice, not present"
    case .removed: "was removed"
    case .unheard: "not heard"
    case .filed: "does not wish to speak"
    case .ceded: "ceded"
    case .represented: "represented"
    }
  }
}

extension String {
  /// Whether the text, or a word in it, begins with another text.
  func hasWord(beginning start: String) -> Bool {
    if hasPrefix(start) { return true }
    return indices.contains { index in
      self[index] == " " && self[self.index(after: index)...].hasPrefix(start)
    }
  }
}
