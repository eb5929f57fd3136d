import Assembly

/// How everybody behaves: what the scenario says of them, and the seed where it says nothing.
struct Manners {
  let scenario: Scenario
  let lots: Lots

  init(_ scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    lots = Lots(seed: seed)
  }

  /// The person of a card: by the name on it, else by a word under which the room knows them.
  func person(of card: Card) -> Person? {
    guard let name = card.signUp.name?.lowercased() else { return nil }
    return scenario.people.first { $0.signUp.name?.lowercased() == name }
      ?? scenario.people.first { $0.aliases.contains { $0.lowercased() == name } }
  }

  /// How a resident behaves at a call, the first being 1.
  func resident(_ card: Card, call: Int, allowed: Duration) -> Manner {
    let person = person(of: card)
    let key = "\(card.signUp.name ?? "#\(card.number.rawValue)") \(call)"
    var manner = Manner(
      speaks: share(of: allowed, key), words: person?.words ?? remark(key))
    if let speaks = person?.speaks { manner.speaks = about(speaks, key) }
    manner.over = person?.over ?? chanceOver(person, key)
    manner.isStubborn = person?.isStubborn ?? false
    if isThere(person, call, key) {
      manner.firstWord =
        person?.firstWord ?? .seconds(3 + Int64(lots.number("word " + key, below: 5)))
    }
    return manner
  }

  /// How an official behaves in a turn, the first being 1.
  func official(_ id: OfficialID, turn: Int, allowed: Duration) -> Manner {
    let speeches = scenario.panel.first { $0.official == id }?.speeches ?? []
    let key = "@\(id.text) \(turn)"
    guard let speech = speeches.dropFirst(turn - 1).first ?? speeches.last else {
      return Manner(
        firstWord: .seconds(1), speaks: share(of: allowed, key), words: "Thank you for asking.")
    }
    let over = speech.speaks - allowed
    return Manner(
      firstWord: .seconds(1), speaks: speech.speaks, over: max(.zero, over),
      isStubborn: speech.isStubborn, words: speech.words ?? "Thank you for asking.")
  }

  /// Nearly so long: a little more or less, by the seed.
  private func about(_ time: Duration, _ key: String) -> Duration {
    let percent = Int64(93 + lots.number("about " + key, below: 15))
    return Duration(milliseconds: time.milliseconds / 100 * percent)
  }

  /// Somewhere between half and all of the time.
  private func share(of allowed: Duration, _ key: String) -> Duration {
    let percent = Int64(55 + lots.number("speaks " + key, below: 43))
    return Duration(milliseconds: allowed.milliseconds / 100 * percent)
  }

  private func chanceOver(_ person: Person?, _ key: String) -> Duration {
    guard lots.happens(scenario.chance.over, "over " + key) else {
      return .zero
    }
    let bounds = scenario.chance.overBy
    let width = Int((bounds.upperBound - bounds.lowerBound).wholeSeconds) + 1
    return bounds.lowerBound + .seconds(Int64(lots.number("by " + key, below: width)))
  }

  private func isThere(_ person: Person?, _ call: Int, _ key: String) -> Bool {
    switch person?.absence {
    case .never: true
    case .first: call > 1
    case .always: false
    case nil: call > 1 || !lots.happens(scenario.chance.absent, "absent " + key)
    }
  }

  private func remark(_ key: String) -> String {
    let remarks = scenario.remarks
    guard !remarks.isEmpty else { return "Good evening, and thank you for the chance to speak." }
    return remarks[lots.number("remark " + key, below: remarks.count)]
  }
}
