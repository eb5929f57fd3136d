/// What has been called on an item so far, as far as lanes are concerned.
public enum LaneHistory {
  /// One call.
  public struct Step: Equatable, Sendable {
    /// The side of who was called.
    public var side: Side?
    /// Whether they were remote.
    public var isRemote: Bool

    /// Makes the step of a call.
    init(side: Side?, isRemote: Bool) {
      self.side = side
      self.isRemote = isRemote
    }

    init(_ card: Card) {
      self.init(side: card.signUp.side, isRemote: card.signUp.isRemote)
    }
  }
}

/// The order of speakers: a pure function of the cards, the rules and who was called before.
///
/// The key is (turns on the item, recent, late, resident, registered, lot or arrival), with
/// people who missed their call behind all others; then at most one alternation of lanes inside
/// each tier of (no-show, turns, recent), so that no lane lets a second-timer pass a first-timer;
/// then the places that the moderator gave (DOMAIN 2.3, DECISIONS 11 of the project's design).
struct SpeakingOrder {
  let rules: Rules
  let history: [LaneHistory.Step]
  let turns: (Card) -> Int

  /// The part of the key that lanes never cross.
  struct Tier: Equatable, Comparable {
    let noShows, turns, recent: Int

    static func < (left: Tier, right: Tier) -> Bool {
      (left.noShows, left.turns, left.recent) < (right.noShows, right.turns, right.recent)
    }
  }

  /// The full key of a card; smaller is earlier.
  struct Key: Comparable {
    let tier: Tier
    let late, nonResident, walkIn, rank, number: Int

    static func < (left: Key, right: Key) -> Bool {
      guard left.tier == right.tier else { return left.tier < right.tier }
      return (left.late, left.nonResident, left.walkIn, left.rank, left.number)
        < (right.late, right.nonResident, right.walkIn, right.rank, right.number)
    }
  }

  func key(of card: Card) -> Key {
    let tier = Tier(
      noShows: card.noShows,
      turns: rules.secondTurns == .afterAll ? turns(card) : 0,
      recent: rules.firstTimeFirst && card.isRecent ? 1 : 0)
    return Key(
      tier: tier,
      late: rules.late == .equal || !card.isLate ? 0 : 1,
      nonResident: rules.residentsFirst && card.signUp.town == nil ? 1 : 0,
      walkIn: rules.registeredFirst && card.signUp.source == .walkIn ? 1 : 0,
      rank: rules.order == .lottery ? card.lot ?? Int.max : 0,
      number: card.number.rawValue)
  }

  /// Returns waiting cards in the order in which they are to be called.
  func arranged(_ cards: [Card]) -> [Card] {
    let keyed = cards.map { (key: key(of: $0), card: $0) }.sorted { $0.key < $1.key }
    var order: [Card] = []
    order.reserveCapacity(cards.count)
    if rules.alternation == .none {
      order = keyed.map(\.card)
    } else {
      var past = history
      var start = keyed.startIndex
      while start < keyed.endIndex {
        let tier = keyed[start].key.tier
        let end = keyed[start...].firstIndex { $0.key.tier != tier } ?? keyed.endIndex
        order += alternated(keyed[start..<end].map(\.card), after: &past)
        start = end
      }
    }
    return withPins(order)
  }

  private func alternated(_ cards: [Card], after past: inout [LaneHistory.Step]) -> [Card] {
    var lanes = Lanes(cards, by: rules.alternation)
    var order: [Card] = []
    while let card = lanes.next(after: past) {
      order.append(card)
      past.append(LaneHistory.Step(card))
    }
    return order
  }

  /// Puts cards with a given place there; of two at one place the one placed later goes first.
  private func withPins(_ order: [Card]) -> [Card] {
    let pinned = order.filter { $0.pin != nil }.sorted { $0.pinnedAs < $1.pinnedAs }
    guard !pinned.isEmpty else { return order }
    var rest = order.filter { $0.pin == nil }
    for card in pinned {
      let place = min((card.pin ?? 1) &- 1, rest.count)
      rest.insert(card, at: max(0, place))
    }
    return rest
  }
}

/// The lanes of one tier, each in key order, and whose lane is next.
struct Lanes {
  private let cards: [Card]
  /// For each lane, the indices of its cards.
  private let lanes: [[Int]]
  private var heads: [Int]
  private let alternation: Alternation

  init(_ cards: [Card], by alternation: Alternation) {
    self.cards = cards
    self.alternation = alternation
    switch alternation {
    case .none:
      lanes = [Array(cards.indices)]
    case .side:
      lanes = [Side.pro, .con, .neutral].map { side in
        cards.indices.filter { (cards[$0].signUp.side ?? .neutral) == side }
      }
    case .mode:
      lanes = [false, true].map { isRemote in
        cards.indices.filter { cards[$0].signUp.isRemote == isRemote }
      }
    }
    heads = lanes.map { _ in 0 }
  }

  mutating func next(after past: [LaneHistory.Step]) -> Card? {
    for lane in preference(after: past) where heads[lane] < lanes[lane].count {
      heads[lane] += 1
      return cards[lanes[lane][heads[lane] - 1]]
    }
    return nil
  }

  /// Lanes in the order in which they are tried: the side opposite to the last speaker first,
  /// or the lane whose share is due.
  private func preference(after past: [LaneHistory.Step]) -> [Int] {
    switch alternation {
    case .none:
      return [0]
    case .side:
      guard let last = past.last else { return byFirstInOrder() }
      switch last.side ?? .neutral {
      case .pro: return [1, 2, 0]
      case .con: return [2, 0, 1]
      case .neutral: return [0, 1, 2]
      }
    case .mode(let room, let remote):
      guard let last = past.last else { return [0, 1] }
      let run = past.reversed().prefix { $0.isRemote == last.isRemote }.count
      if last.isRemote { return run < remote ? [1, 0] : [0, 1] }
      return run < room ? [0, 1] : [1, 0]
    }
  }

  private func byFirstInOrder() -> [Int] {
    let first = lanes.indices.filter { heads[$0] < lanes[$0].count }.min {
      lanes[$0][heads[$0]] < lanes[$1][heads[$1]]
    }
    guard let first else { return [0, 1, 2] }
    return [first, (first + 1) % 3, (first + 2) % 3]
  }
}
