import Assembly
import Testing

@Suite("Alerts")
struct AlertTests {
  private func alerts(_ hall: Hall, from: Int64, through: Int64) -> [(Int64, Alert.Kind)] {
    Alerts(of: hall.meeting).due(
      after: Hall.doors + .seconds(from), through: Hall.doors + .seconds(through)
    ).map { (($0.at - Hall.doors).wholeSeconds, $0.kind) }
  }

  private func speaking() -> Hall {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.add()
    hall.call(1, limit: 120)
    return hall
  }

  @Test("A turn of two minutes is warned at 1:30, called at 2:00 and marked as it runs over")
  func turn() {
    let due = alerts(speaking(), from: 0, through: 180)
    #expect(due.map(\.0) == [90, 120, 130, 150, 180])
    #expect(due.first?.1 == .warning(TurnNumber(1), left: .seconds(30)))
    #expect(due.dropFirst().first?.1 == .time(TurnNumber(1)))
    #expect(due.last?.1 == .over(TurnNumber(1), by: .seconds(60)))
  }

  @Test("An alert belongs to one span: after its beginning, through its end")
  func halfOpen() {
    let hall = speaking()
    #expect(alerts(hall, from: 0, through: 90).count == 1)
    #expect(alerts(hall, from: 90, through: 119).isEmpty)
  }

  @Test("A paused clock gives no alert")
  func paused() {
    var hall = speaking()
    hall.at(60)
    hall.does(.floor(.paused(turn: TurnNumber(1), cause: .moderator)))
    #expect(alerts(hall, from: 60, through: 9000).isEmpty)
    #expect(Alerts(of: hall.meeting).next(after: hall.now) == nil)
  }

  @Test("Granted time moves the alerts")
  func extended() {
    var hall = speaking()
    hall.at(60)
    hall.does(.floor(.extended(turn: TurnNumber(1), by: .seconds(30))))
    #expect(alerts(hall, from: 60, through: 160).map(\.0) == [120, 150, 160])
  }

  @Test("A clock that was not started is noticed after 5, 20 and 60 seconds")
  func notStarted() {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.call(1, starts: false)
    #expect(alerts(hall, from: 0, through: 300).map(\.0) == [5, 20, 60])
  }

  @Test("The untimed floor is noticed while people wait, and not before anybody was called")
  func untimed() {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.add()
    #expect(alerts(hall, from: 0, through: 1000).isEmpty)
    hall.call(1)
    hall.at(50)
    hall.end()
    let due = alerts(hall, from: 50, through: 1000)
    #expect(due.map(\.0) == [150, 350])
    #expect(due.first?.1 == .untimed(for: .seconds(100)))
    hall.does(.speakers(.withdrawn(card: CardNumber(2))))
    #expect(alerts(hall, from: 50, through: 1000).isEmpty)
  }

  @Test("An item's time, the public's time, the end of a recess and of the meeting are told")
  func items() {
    var rules = Rules.defaults(for: .townhall)
    rules.cap = .minutes(10)
    var hall = Hall(
      rules: rules, item: PlannedItem(title: "Comment", type: .comment, box: .minutes(20)))
    hall.begin()
    hall.add()
    hall.at(60)
    hall.call(1)
    hall.at(70)
    hall.end()
    let due = alerts(hall, from: 70, through: 3000)
    #expect(due.map(\.0) == [660, 1200])
    #expect(due.map(\.1) == [.capReached(ItemNumber(1)), .boxUsed(ItemNumber(1))])
    hall.at(100)
    let until = hall.now + .minutes(5)
    hall.does(.session(.recessed(until: until, reason: .other, note: nil)))
    #expect(alerts(hall, from: 100, through: 3000).map(\.1) == [.recessOver])
    hall.does(.session(.adjourned(to: nil, waived: [])))
    #expect(alerts(hall, from: 100, through: 3000).isEmpty)
  }

  @Test("The console may sleep until the next alert")
  func nextAlert() {
    let hall = speaking()
    #expect(Alerts(of: hall.meeting).next(after: Hall.doors) == Hall.doors + .seconds(90))
    #expect(
      Alerts(of: hall.meeting).next(after: Hall.doors + .seconds(90)) == Hall.doors + .seconds(120))
  }
}
