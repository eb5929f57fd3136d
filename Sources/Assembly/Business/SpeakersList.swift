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
    /// Cards that were still waiting when the item or the meeting closed.
    case unheard(cards: [CardNumber])
  }

  private var cards = Register<Card>()
  private var waiting: [ItemNumber: [CardNumber]] = [:]
  private var turnsTaken: [ItemNumber: [PersonNumber: Int]] = [:]
  private var calledModes: [ItemNumber: [LaneHistory.Step]] = [:]
  private var spokeLately: Set<PersonNumber> = []
  private var pinsGiven = 0
  private var lastPerson = 0
  private var rules = Rules.baseline

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
  public func hasBegun(_ item: ItemNumber) -> Bool { !(calledModes[item] ?? []).isEmpty }

  /// Returns how many wait under an item.
  public func waitingCount(on item: ItemNumber) -> Int { waiting[item]?.count ?? 0 }

  /// Returns those who wait under an item, in the order in which they will be called.
  public func queue(on item: ItemNumber) -> [Card] {
    let entrants = (waiting[item] ?? []).compactMap { self[$0] }
    return SpeakingOrder(
      rules: rules, history: calledModes[item] ?? [],
      turns: { turns(of: $0.person, on: item) }
    ).arranged(entrants)
  }

  mutating func prepare(_ opening: Opening) {
    rules = opening.rules
    spokeLately = Set(opening.spokeLately)
    lastPerson = opening.spokeLately.map(\.rawValue).max() ?? 0
  }

  mutating func apply(_ event: Event, at now: Instant) {
    switch event {
    case .added(_, let item, let signUp, let late, let next):
      add(signUp, item: item, late: late, next: next, at: now)
    case .withdrawn(let card):
      leave(card, as: .withdrawn)
    case .placed(let card, let position, _):
      pin(card, at: position)
    case .named(let card, let name, _):
      change(card) { $0.signUp.name = name }
    case .noShow(let card, let forfeited):
      change(card) { $0.noShows += 1 }
      if forfeited { change(card) { $0.status = .forfeited } } else { enqueue(card) }
    case .unheard(let cards):
      for card in cards { leave(card, as: .unheard) }
    }
  }

  /// Takes note of what happened on the floor to a card.
  mutating func follow(_ event: Floor.Event, turn: Floor.Turn?) {
    switch event {
    case .called(_, let card, let item, _):
      leave(card, as: .onFloor)
      guard let item, let called = self[card] else { return }
      calledModes[item, default: []].append(
        LaneHistory.Step(side: called.signUp.side, isRemote: called.signUp.isRemote))
    case .rebound(_, let old, let new):
      leave(new, as: .onFloor)
      enqueue(old)
      pin(old, at: 1)
    case .ended(_, let ending):
      guard let turn, case .card(let card) = turn.holder else { return }
      finish(card, on: turn.item, ending)
    case .recognized, .started, .paused, .resumed, .wrapped, .extended, .corrected:
      break
    }
  }

  /// Takes note of an event that was struck: its numbers stay taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .added(_, _, let signUp, _, _):
      cards.passOver()
      lastPerson &+= signUp.person == nil ? 1 : 0
    case .withdrawn, .placed, .named, .noShow, .unheard: break
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
      break
    }
  }

  private mutating func countTurn(of card: CardNumber, on item: ItemNumber?) {
    guard let item, let person = self[card]?.person else { return }
    turnsTaken[item, default: [:]][person, default: 0] += 1
  }

  private mutating func add(
    _ signUp: SignUp, item: ItemNumber, late: Bool, next: Bool, at now: Instant
  ) {
    lastPerson &+= signUp.person == nil ? 1 : 0
    let person = signUp.person ?? PersonNumber(lastPerson)
    let number = nextNumber
    let card = Card(
      number: number, signUp: signUp, item: item, person: person, addedAt: now,
      isLate: late, isRecent: spokeLately.contains(person))
    cards.append(card)
    guard signUp.participation == .speak || signUp.participation == .readByClerk else {
      return change(number) { $0.status = .filed }
    }
    enqueue(number)
    if next { pin(number, at: 1) }
  }

  private mutating func enqueue(_ card: CardNumber) {
    guard let item = self[card]?.item, waiting[item]?.contains(card) != true else { return }
    change(card) { $0.status = .waiting }
    waiting[item, default: []].append(card)
  }

  /// Takes a card out of the queue; places given by the moderator behind it move up by one.
  private mutating func leave(_ card: CardNumber, as status: Card.Status) {
    if let item = self[card]?.item, let index = waiting[item]?.firstIndex(of: card) {
      movePinsUp(on: item, behind: card)
      waiting[item]?.remove(at: index)
    }
    change(card) {
      $0.status = status
      $0.pin = nil
    }
  }

  private mutating func movePinsUp(on item: ItemNumber, behind card: CardNumber) {
    let others = (waiting[item] ?? []).lazy.filter { $0 != card }
    guard others.contains(where: { self[$0]?.pin != nil }),
      let place = queue(on: item).firstIndex(where: { $0.number == card })
    else { return }
    for other in waiting[item] ?? [] {
      change(other) { if let pin = $0.pin, pin > place + 1 { $0.pin = pin - 1 } }
    }
  }

  private mutating func pin(_ card: CardNumber, at position: Int) {
    pinsGiven += 1
    let rank = pinsGiven
    change(card) {
      $0.pin = max(1, position)
      $0.pinnedAs = rank
    }
  }

  private mutating func change(_ card: CardNumber, _ body: (inout Card) -> Void) {
    cards.change(card.rawValue, body)
  }
}
