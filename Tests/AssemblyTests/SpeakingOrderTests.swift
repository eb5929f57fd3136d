import Testing

@testable import Assembly

/// The golden queue: eight cards among which everything that orders cards occurs once.
private let golden: [Card] = [
  card(1, .advance, .pro),
  card(2, .advance, .pro, isRecent: true),
  card(3, .walkIn, .con),
  card(4, .walkIn, .pro, isRemote: true),
  card(5, .walkIn, .con, isRemote: true),
  card(6, .walkIn, .pro, isLate: true),
  card(7, .walkIn, .neutral),
  card(8, .advance, .con, isRemote: true),
]

private func card(
  _ number: Int, _ source: SignUpSource, _ side: Side? = nil, isRemote: Bool = false,
  isLate: Bool = false, isRecent: Bool = false
) -> Card {
  var signUp = SignUp(name: "Card \(number)", source: source)
  signUp.side = side
  signUp.isRemote = isRemote
  return Card(
    number: CardNumber(number), signUp: signUp, item: ItemNumber(1),
    person: PersonNumber(number), addedAt: Hall.doors, isLate: isLate, isRecent: isRecent)
}

/// The order of cards under rules; the eighth has had a turn.
private func order(
  of cards: [Card] = golden, after history: [LaneHistory.Step] = [],
  _ change: (inout Rules) -> Void
) -> [Int] {
  var rules = Rules.baseline
  rules.firstTimeFirst = true
  change(&rules)
  let order = SpeakingOrder(
    rules: rules, history: history, turns: { $0.number == CardNumber(8) ? 1 : 0 })
  return order.arranged(cards).map(\.number.rawValue)
}

@Suite("The order of speakers")
struct SpeakingOrderTests {
  @Test("Arrival, then late, then those who spoke lately, then second turns")
  func firstTimersFirst() {
    #expect(order { _ in } == [1, 3, 4, 5, 7, 6, 2, 8])
  }

  @Test("Without first-timers first, those who spoke lately wait like all")
  func firstOff() {
    #expect(order { $0.firstTimeFirst = false } == [1, 2, 3, 4, 5, 7, 6, 8])
  }

  @Test("For, against and neutral take turns within a tier")
  func sides() {
    #expect(order { $0.alternation = .side } == [1, 3, 7, 4, 5, 6, 2, 8])
  }

  @Test("Two from the room, then one from elsewhere")
  func modes() {
    #expect(
      order { $0.alternation = .mode(room: 2, remote: 1) } == [1, 3, 4, 7, 6, 5, 2, 8])
  }

  @Test("Those who registered in advance do not change the golden orders")
  func registeredFirst() {
    func registered(_ change: (inout Rules) -> Void) -> [Int] {
      order {
        $0.registeredFirst = true
        change(&$0)
      }
    }
    #expect(registered { _ in } == [1, 3, 4, 5, 7, 6, 2, 8])
    #expect(registered { $0.firstTimeFirst = false } == [1, 2, 3, 4, 5, 7, 6, 8])
    #expect(registered { $0.alternation = .side } == [1, 3, 7, 4, 5, 6, 2, 8])
    #expect(
      registered { $0.alternation = .mode(room: 2, remote: 1) } == [1, 3, 4, 7, 6, 5, 2, 8])
  }

  @Test("A walk-in who came first still waits for those who registered in advance")
  func walkInWaits() {
    let cards = [card(1, .walkIn, .pro), card(2, .advance, .con), card(3, .advance, .pro)]
    #expect(order(of: cards) { $0.registeredFirst = true } == [2, 3, 1])
  }

  @Test("Lanes begin with the side of whoever is first in order, not of the lowest number")
  func lanesBeginInKeyOrder() {
    let cards = [card(1, .walkIn, .pro), card(2, .advance, .con), card(3, .advance, .con)]
    let order = order(of: cards) {
      $0.registeredFirst = true
      $0.alternation = .side
    }
    #expect(order == [2, 1, 3])
  }

  @Test("Lanes go on with the side opposite to the last speaker")
  func oppositeSide() {
    let spoke = LaneHistory.Step(side: .pro, isRemote: false)
    #expect(order(after: [spoke]) { $0.alternation = .side } == [3, 7, 1, 5, 4, 6, 2, 8])
  }

  @Test("Where turns do not count, nobody is put behind for having spoken")
  func equalTurns() {
    #expect(order { $0.secondTurns = .equal } == [1, 3, 4, 5, 7, 8, 6, 2])
  }

  @Test("Where late cards are equal they keep their place")
  func equalLate() {
    #expect(order { $0.late = .equal } == [1, 3, 4, 5, 6, 7, 2, 8])
  }

  @Test("Equals never change places, whatever order they are handed over in")
  func stable() {
    let equals = (11...50).map { card($0, .walkIn) }
    for shift in 0..<40 {
      let turned = Array(equals[shift...] + equals[..<shift])
      #expect(order(of: turned) { _ in } == Array(11...50))
    }
  }
}

@Suite("The speakers list")
struct SpeakersListTests {
  @Test("A place that was given moves up when somebody ahead leaves")
  func placesMoveUp() {
    var hall = Hall()
    hall.begin()
    for _ in 1...5 { hall.add(SignUp(name: nil)) }
    hall.does(.speakers(.placed(card: CardNumber(1), position: 3, reason: nil)))
    #expect(hall.queue == [2, 3, 1, 4, 5])
    hall.does(.speakers(.withdrawn(card: CardNumber(2))))
    #expect(hall.queue == [3, 1, 4, 5])
  }

  @Test("Of two cards at one place the one placed later goes first")
  func latestPlaceWins() {
    var hall = Hall()
    for _ in 1...5 { hall.add() }
    hall.does(.speakers(.placed(card: CardNumber(4), position: 1, reason: nil)))
    hall.does(.speakers(.placed(card: CardNumber(5), position: 1, reason: nil)))
    #expect(Array(hall.queue.prefix(2)) == [5, 4])
  }

  @Test("Who misses a call goes behind all once, and the second time loses the turn")
  func noShow() {
    var hall = Hall()
    hall.begin()
    for _ in 1...3 { hall.add() }
    hall.call(1, starts: false)
    hall.end(.noShow)
    hall.does(.speakers(.noShow(card: CardNumber(1), forfeited: false)))
    #expect(hall.queue == [2, 3, 1])
    hall.call(1, starts: false)
    hall.end(.noShow)
    hall.does(.speakers(.noShow(card: CardNumber(1), forfeited: true)))
    #expect(hall.queue == [2, 3])
    #expect(hall.meeting.speakers[CardNumber(1)]?.status == .forfeited)
  }

  @Test("A second card of one person waits until all others were heard once")
  func secondTurn() {
    var rules = Rules.defaults(for: .townhall)
    rules.firstTimeFirst = false
    var hall = Hall(rules: rules)
    hall.begin()
    var known = SignUp(name: "Ana Ruiz")
    known.person = PersonNumber(70)
    hall.add(known)
    hall.call(1)
    hall.end()
    hall.add(known)
    hall.add()
    #expect(hall.queue == [3, 2])
  }

  @Test("The same name alone makes nobody the same person")
  func namesAreNoPersons() {
    var hall = Hall()
    hall.add(SignUp(name: "Ana Ruiz"))
    hall.add(SignUp(name: "Ana Ruiz"))
    let persons = hall.meeting.speakers.all.map(\.person)
    #expect(Set(persons).count == 2)
  }

  @Test("Only who is known to have spoken lately waits for the others")
  func recent() {
    var hall = Hall()
    var known = SignUp(name: "Ana Ruiz")
    known.person = PersonNumber(2)
    hall.add(known)
    hall.add()
    hall.add()
    #expect(hall.queue == [2, 3, 1])
    #expect(hall.meeting.speakers[CardNumber(1)]?.isRecent == true)
  }

  @Test("A written comment is kept and waits in no queue")
  func written() {
    var hall = Hall()
    var signUp = SignUp(name: "Eve Cole")
    signUp.participation = .written
    hall.add(signUp)
    #expect(hall.queue.isEmpty)
    #expect(hall.meeting.speakers[CardNumber(1)]?.status == .filed)
  }
}
