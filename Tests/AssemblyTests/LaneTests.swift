import Assembly
import Testing

@Suite("Lanes and keys of a queue")
struct LaneTests {
  private func hall(_ change: (inout Rules) -> Void) -> Hall {
    var rules = Rules.defaults(for: .hearing)
    change(&rules)
    var hall = Hall(rules: rules)
    hall.begin()
    return hall
  }

  private func add(_ side: Side, to hall: inout Hall) {
    var signUp = SignUp(name: "Somebody")
    signUp.side = side
    hall.add(signUp)
  }

  @Test("Whoever was called and absent took no turn of the lane")
  func noShow() {
    var hall = hall { $0.alternation = .side }
    for side in [Side.pro, .con, .pro, .con] { add(side, to: &hall) }
    hall.call(1)
    hall.end()
    #expect(hall.queue == [2, 3, 4])
    hall.call(2, starts: false)
    hall.end(.noShow)
    hall.does(.speakers(.noShow(card: CardNumber(2), forfeited: false)))
    #expect(hall.queue == [4, 3, 2])
  }

  @Test("When the wrong person had walked up, the lane of who spoke counts")
  func swapped() {
    var hall = hall { $0.alternation = .side }
    for side in [Side.pro, .con, .pro, .con] { add(side, to: &hall) }
    hall.call(1)
    hall.does(
      .floor(.rebound(turn: TurnNumber(1), from: CardNumber(1), to: CardNumber(2))))
    hall.end()
    #expect(hall.queue == [1, 4, 3])
    hall.does(.speakers(.withdrawn(card: CardNumber(1))))
    #expect(hall.queue == [3, 4])
  }

  @Test("Comment has begun with the first call, even when nobody came")
  func begun() {
    var hall = hall { $0.alternation = .side }
    add(.pro, to: &hall)
    hall.call(1, starts: false)
    hall.end(.noShow)
    #expect(hall.meeting.speakers.hasBegun(ItemNumber(1)))
  }

  @Test("Those with equal keys never change places while others come and go")
  func equals() {
    var hall = hall { $0.firstTimeFirst = true }
    for _ in 1...20 { hall.add() }
    var last = hall.queue
    for step in 0..<60 {
      switch step % 4 {
      case 0: hall.add(late: step % 8 == 0)
      case 1: hall.does(.speakers(.withdrawn(card: CardNumber(step / 4 + 1))))
      case 2: hall.does(.rules(.changed(rule: "first", value: "off", old: "on")))
      default: hall.does(.rules(.changed(rule: "first", value: "on", old: "off")))
      }
      let now = hall.queue
      let stayed = last.filter(now.contains)
      #expect(now.filter(stayed.contains) == stayed, "after step \(step)")
      last = now
    }
  }

  @Test("Each key is told, weightiest first")
  func keys() throws {
    var hall = hall {
      $0.firstTimeFirst = true
      $0.residentsFirst = true
      $0.registeredFirst = true
      $0.order = .lottery
      $0.alternation = .side
    }
    var signUp = SignUp(name: "Ana Ruiz")
    signUp.side = .con
    hall.add(signUp, late: true)
    let card = try #require(hall.meeting.speakers[CardNumber(1)])
    #expect(
      hall.meeting.speakers.keys(of: card) == [
        .turns(0), .recent(false), .lane("con"), .late, .resident(false), .registered(false),
        .lot(nil), .arrival(CardNumber(1)),
      ])
  }
}
