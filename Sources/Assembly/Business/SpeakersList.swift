/// Everybody who asked to be heard, and the queue of each item.
public struct SpeakersList: Equatable, Sendable {
  /// What happened to the list.
  public enum Event: Equatable, Codable, Sendable {
    /// A card came in; `next` puts it at the head.
    case added(card: CardNumber, item: ItemNumber, signUp: SignUp, late: Bool, next: Bool)
    /// A card was taken back.
    case withdrawn(card: CardNumber)
    /// The moderator gave a card a place in the queue.
    case placed(card: CardNumber, position: Int, reason: String?)
    /// A name was corrected; the journal keeps the old one.
    case named(card: CardNumber, name: String, old: String?)
    /// A called person was not there; the second time the turn is lost.
    case noShow(card: CardNumber, forfeited: Bool)
    /// Lots were drawn for an item; anybody can repeat it from the seed.
    case drawn(item: ItemNumber, seed: Int, order: [CardNumber])
    /// A donor gave up the turn for another's longer one.
    case ceded(from: CardNumber, to: CardNumber, time: Duration)
    /// Somebody speaks for so many of a group; its other cards are represented.
    case grouped(card: CardNumber, name: String, size: Int, represented: [CardNumber])
    /// Those who were represented, or had ceded their time, wait again.
    case released(cards: [CardNumber])
    /// The moderator said whose card it is.
    case identified(card: CardNumber, person: PersonNumber)
    /// Cards that were still waiting when the item or the meeting closed.
    case unheard(cards: [CardNumber])
    /// A card was handed in at the sign-up page; unless it was `taken` onto the list at once,
    /// it waits for the moderator.
    case received(card: CardNumber, item: ItemNumber, signUp: SignUp, late: Bool, taken: Bool)
    /// Cards that had been handed in were put on the list.
    case accepted(cards: [CardNumber])
    /// A card that had been handed in was not put on the list.
    case refused(card: CardNumber, reason: String?)
  }

  private var cards = Register<Card>()
  private var lineups: [ItemNumber: Lineup] = [:]
  private var pinned: [ItemNumber: Set<CardNumber>] = [:]
  private var turnsTaken: [ItemNumber: [PersonNumber: Int]] = [:]
  private var calledModes: [ItemNumber: [LaneHistory.Step]] = [:]
  private var begun: Set<ItemNumber> = []
  private var spokeLately: Set<PersonNumber> = []
  private var names: [String: [CardNumber]] = [:]
  /// Cards that were handed in and wait for the moderator, in the order in which they came.
  public private(set) var pending: [CardNumber] = []
  private var pinsGiven = 0
  private var lastPerson = 0
  private(set) var rules = Rules.baseline

  /// All cards, by number; a struck one leaves a gap in the numbers.
  public var all: [Card] { cards.all }

  /// The number that the next card gets.
  public var nextNumber: CardNumber { CardNumber(cards.nextNumber) }

  /// Returns the card with a number.
  public subscript(number: CardNumber) -> Card? { cards[number.rawValue] }

  /// Returns how many turns a person has had on an item.
  public func turns(of person: PersonNumber, on item: ItemNumber) -> Int {
    turnsTaken[item]?[person] ?? 0
  }

  /// Returns whether anybody was called on an item yet.
  public func hasBegun(_ item: ItemNumber) -> Bool { begun.contains(item) }

  /// Returns how many wait under an item.
  public func waitingCount(on item: ItemNumber) -> Int { lineups[item]?.keys.count ?? 0 }

  /// Returns those who wait under an item, in the order in which they will be called.
  public func queue(on item: ItemNumber) -> [Card] {
    order(on: item).arranged(waiting(on: item))
  }

  /// Returns the first so many of those who wait under an item, in order.
  ///
  /// Without lanes and places given by hand it costs nothing more when many wait.
  public func upNext(on item: ItemNumber, _ count: Int) -> [Card] {
    guard isPlain(item) else { return Array(queue(on: item).prefix(count)) }
    return lineups[item]?.keys.prefix(count).compactMap { cards[$0.number] } ?? []
  }

  /// Returns which place of how many a card would get that came in now.
  public func place(
    of signUp: SignUp, on item: ItemNumber, late: Bool, next: Bool
  ) -> (place: Int, count: Int) {
    let count = waitingCount(on: item) + 1
    if next { return (1, count) }
    let card = made(of: signUp, on: item, late: late, at: Instant(milliseconds: 0))
    let order = order(on: item)
    guard !isPlain(item) else {
      return ((lineups[item]?.rank(of: order.key(of: card)) ?? 0) + 1, count)
    }
    let queue = order.arranged(waiting(on: item) + [card])
    return ((queue.firstIndex { $0.number == card.number } ?? 0) + 1, count)
  }

  /// Returns the waiting card under an item with exactly this name, in whatever case.
  public func waiting(named name: String, on item: ItemNumber) -> Card? {
    let wanted = name.lowercased()
    return (names[wanted] ?? []).lazy.compactMap { self[$0] }.first {
      $0.item == item && $0.status == .waiting && $0.signUp.name?.lowercased() == wanted
    }
  }

  /// Returns the card of exactly this name, in whatever case, that was handed in under an item
  /// and waits for the moderator.
  public func handedIn(named name: String, on item: ItemNumber) -> Card? {
    let wanted = name.lowercased()
    return pending.lazy.compactMap { self[$0] }.first {
      $0.item == item && $0.signUp.name?.lowercased() == wanted
    }
  }

  /// Returns a card of exactly this name, in whatever case, that was heard at this meeting.
  public func heard(named name: String) -> Card? {
    let wanted = name.lowercased()
    return (names[wanted] ?? []).lazy.compactMap { self[$0] }.first {
      $0.status == .heard && $0.signUp.name?.lowercased() == wanted
    }
  }

  private func waiting(on item: ItemNumber) -> [Card] {
    lineups[item]?.keys.compactMap { cards[$0.number] } ?? []
  }

  private func isPlain(_ item: ItemNumber) -> Bool {
    rules.alternation == .none && (pinned[item] ?? []).isEmpty
  }

  private func order(on item: ItemNumber) -> SpeakingOrder {
    SpeakingOrder(
      rules: rules, history: calledModes[item] ?? [],
      turns: { turns(of: $0.person, on: item) })
  }

  mutating func prepare(_ opening: Opening) {
    rules = opening.rules
    spokeLately = Set(opening.spokeLately.map(\.person))
    lastPerson = opening.spokeLately.map(\.person.rawValue).max() ?? 0
  }

  mutating func apply(_ event: Event, at now: Instant, seat: Seat) {
    switch event {
    case .added(_, let item, let signUp, let late, let next):
      add(signUp, item: item, late: late, next: next, at: now)
    case .withdrawn(let card):
      leave(card, as: .withdrawn)
    case .placed(let card, let position, let reason):
      pin(card, at: position)
      change(card) { $0.placing = Card.Placing(seat: seat, reason: reason) }
    case .drawn(let item, _, let order):
      for (index, card) in order.enumerated() { change(card) { $0.lot = index + 1 } }
      resort(item)
    case .ceded(let donor, let receiver, let time):
      leave(donor, as: .ceded)
      change(receiver) {
        $0.cededTime += time
        $0.donors.append(donor)
      }
    case .grouped(let card, let name, let size, let represented):
      change(card) {
        $0.signUp.group = name
        $0.groupSize = size
      }
      for other in represented { leave(other, as: .represented) }
    case .released(let cards):
      for card in cards where [.represented, .ceded].contains(self[card]?.status) { enqueue(card) }
    case .identified(let card, let person):
      let isRecent = spokeLately.contains(person)
      change(card) {
        $0.person = person
        $0.isRecent = isRecent
      }
      if self[card]?.key != nil { requeue(card) }
    case .named(let card, let name, _):
      change(card) { $0.signUp.name = name }
      names[name.lowercased(), default: []].append(card)
    case .noShow(let card, let forfeited):
      unqueue(card)
      change(card) { $0.noShows += 1 }
      if forfeited { change(card) { $0.status = .forfeited } } else { enqueue(card) }
    case .unheard(let cards):
      for card in cards { leave(card, as: .unheard) }
    case .received(_, let item, let signUp, let late, let taken):
      let number = nextNumber
      register(signUp, item: item, late: late, at: now)
      if taken {
        take(number)
      } else {
        change(number) { $0.status = .pending }
        pending.append(number)
      }
    case .accepted(let cards):
      for card in cards where self[card]?.status == .pending {
        pending.removeAll { $0 == card }
        take(card)
      }
    case .refused(let card, _):
      if self[card]?.status == .pending { leave(card, as: .refused) }
    }
  }

  /// Takes note of what happened on the floor to a card.
  mutating func follow(_ event: Floor.Event, turn: Floor.Turn?) {
    switch event {
    case .called(_, let card, let item, _):
      leave(card, as: .onFloor)
      guard let item, let called = self[card] else { return }
      begun.insert(item)
      calledModes[item, default: []].append(LaneHistory.Step(called))
    case .rebound(_, let old, let new):
      leave(new, as: .onFloor)
      if let item = turn?.item, let called = self[new] {
        _ = calledModes[item]?.popLast()
        calledModes[item]?.append(LaneHistory.Step(called))
      }
      enqueue(old)
      pin(old, at: 1)
    case .ended(_, let ending):
      guard let turn, case .card(let card) = turn.holder else { return }
      finish(card, on: turn.item, ending)
    case .recognized, .started, .paused, .resumed, .wrapped, .extended, .corrected, .interpreted:
      break
    }
  }

  /// Takes over rules that were changed; queues are sorted anew.
  mutating func adopt(_ rules: Rules) {
    self.rules = rules
    for item in lineups.keys { resort(item) }
  }

  /// Takes somebody who was ordered to leave out of every queue.
  mutating func remove(_ card: CardNumber) {
    guard let person = self[card]?.person else { return }
    for item in lineups.keys {
      for other in waiting(on: item) where other.person == person {
        leave(other.number, as: .removed)
      }
    }
  }

  private mutating func resort(_ item: ItemNumber) {
    let waiting = (lineups[item]?.keys ?? []).map { CardNumber($0.number) }
    for card in waiting { unqueue(card) }
    for card in waiting { enqueue(card) }
  }

  /// Takes note of an event that was struck: its numbers stay taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .added(_, _, let signUp, _, _), .received(_, _, let signUp, _, _):
      cards.passOver()
      lastPerson &+= signUp.person == nil ? 1 : 0
    case .withdrawn, .placed, .named, .noShow, .unheard, .drawn, .ceded, .grouped, .released,
      .identified, .accepted, .refused:
      break
    }
  }

  /// Lets cards wait again that an adjournment had left unheard.
  mutating func reopen(_ left: [CardNumber]) {
    for card in left where self[card]?.status == .unheard { enqueue(card) }
  }

  private mutating func finish(_ card: CardNumber, on item: ItemNumber?, _ ending: Floor.Ending) {
    switch ending {
    case .completed, .thanked, .yielded, .cut:
      change(card) { $0.status = .heard }
      countTurn(of: card, on: item)
    case .removed:
      change(card) { $0.status = .removed }
      countTurn(of: card, on: item)
    case .withdrawn:
      change(card) { $0.status = .withdrawn }
    case .noShow:
      // Whoever was absent took no lane's turn.
      if let item { _ = calledModes[item]?.popLast() }
    }
  }

  private mutating func countTurn(of card: CardNumber, on item: ItemNumber?) {
    guard let item, let person = self[card]?.person else { return }
    turnsTaken[item, default: [:]][person, default: 0] += 1
    for key in lineups[item]?.keys ?? [] where cards[key.number]?.person == person {
      requeue(CardNumber(key.number))
    }
  }

  private mutating func add(
    _ signUp: SignUp, item: ItemNumber, late: Bool, next: Bool, at now: Instant
  ) {
    let number = nextNumber
    register(signUp, item: item, late: late, at: now)
    take(number)
    if next, self[number]?.status == .waiting { pin(number, at: 1) }
  }

  /// Gives a card its number.
  private mutating func register(
    _ signUp: SignUp, item: ItemNumber, late: Bool, at now: Instant
  ) {
    let card = made(of: signUp, on: item, late: late, at: now)
    lastPerson &+= signUp.person == nil ? 1 : 0
    cards.append(card)
    if let name = signUp.name { names[name.lowercased(), default: []].append(card.number) }
  }

  /// Puts a card into its queue, or files it when its bearer does not wish to be heard.
  private mutating func take(_ number: CardNumber) {
    guard let participation = self[number]?.signUp.participation else { return }
    guard participation == .speak || participation == .readByClerk else {
      return change(number) { $0.status = .filed }
    }
    enqueue(number)
  }

  private func made(
    of signUp: SignUp, on item: ItemNumber, late: Bool, at now: Instant
  ) -> Card {
    let person = signUp.person ?? PersonNumber(lastPerson &+ 1)
    return Card(
      number: nextNumber, signUp: signUp, item: item, person: person, addedAt: now,
      isLate: late, isRecent: spokeLately.contains(person))
  }

  private mutating func enqueue(_ number: CardNumber) {
    guard let card = self[number], card.key == nil else { return }
    let key = order(on: card.item).key(of: card)
    lineups[card.item, default: Lineup()].insert(key)
    change(number) {
      $0.status = .waiting
      $0.key = key
    }
  }

  /// Takes a card out of the line-up, without a change of its status.
  private mutating func unqueue(_ number: CardNumber) {
    guard let card = self[number], let key = card.key else { return }
    _ = lineups[card.item]?.remove(key)
    change(number) { $0.key = nil }
  }

  private mutating func requeue(_ card: CardNumber) {
    unqueue(card)
    enqueue(card)
  }

  /// Takes a card out of the queue; places given by the moderator behind it move up by one.
  private mutating func leave(_ number: CardNumber, as status: Card.Status) {
    if let card = self[number], card.key != nil {
      movePinsUp(on: card.item, behind: number)
      unqueue(number)
      pinned[card.item]?.remove(number)
    }
    if self[number]?.status == .pending { pending.removeAll { $0 == number } }
    change(number) {
      $0.status = status
      $0.pin = nil
    }
  }

  private mutating func movePinsUp(on item: ItemNumber, behind card: CardNumber) {
    let others = (pinned[item] ?? []).subtracting([card])
    guard !others.isEmpty,
      let place = queue(on: item).firstIndex(where: { $0.number == card })
    else { return }
    for other in others {
      change(other) { if let pin = $0.pin, pin > place + 1 { $0.pin = pin - 1 } }
    }
  }

  private mutating func pin(_ card: CardNumber, at position: Int) {
    pinsGiven += 1
    let rank = pinsGiven
    if let item = self[card]?.item { pinned[item, default: []].insert(card) }
    change(card) {
      $0.pin = max(1, position)
      $0.pinnedAs = rank
    }
  }

  private mutating func change(_ card: CardNumber, _ body: (inout Card) -> Void) {
    cards.change(card.rawValue, body)
  }
}
