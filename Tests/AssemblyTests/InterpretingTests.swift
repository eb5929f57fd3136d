import Assembly
import Testing

@Suite("Interpreted turns")
struct InterpretingTests {
  private func speaking(limit: Int64 = 120) -> Hall {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.call(1, limit: limit)
    return hall
  }

  private func interpreted(_ mode: Floor.Interpreting, in hall: inout Hall) {
    guard let turn = hall.meeting.floor.current?.number else { return }
    hall.does(.floor(.interpreted(turn: turn, language: "es", mode: mode)))
  }

  @Test("Consecutive interpreting doubles the limit and the warning; headsets take both back")
  func doubles() throws {
    var hall = speaking()
    let rules = hall.meeting.rules
    #expect(rules.warning(for: try #require(hall.meeting.floor.current)) == .seconds(30))
    hall.at(60)
    interpreted(.consecutive, in: &hall)
    #expect(try #require(hall.clock).remaining(at: hall.now) == .seconds(180))
    #expect(rules.warning(for: try #require(hall.meeting.floor.current)) == .seconds(60))
    interpreted(.simultaneous, in: &hall)
    #expect(try #require(hall.clock).limit == .seconds(120))
    #expect(rules.warning(for: try #require(hall.meeting.floor.current)) == .seconds(30))
    interpreted(.off, in: &hall)
    #expect(hall.meeting.floor.current?.language == nil)
  }

  @Test("Said twice it doubles once, and granted time is not doubled")
  func once() throws {
    var hall = speaking()
    let turn = try #require(hall.meeting.floor.current).number
    hall.does(.floor(.extended(turn: turn, by: .seconds(30))))
    interpreted(.consecutive, in: &hall)
    interpreted(.consecutive, in: &hall)
    #expect(try #require(hall.clock).allowed == .seconds(270))
    hall.undo(2)
    #expect(try #require(hall.clock).allowed == .seconds(150))
  }

  @Test("Spoken and paused time are the interval held, whatever came in between")
  func held() throws {
    var hall = speaking()
    let turn = try #require(hall.meeting.floor.current).number
    hall.at(30)
    interpreted(.consecutive, in: &hall)
    hall.at(40)
    hall.does(
      .floor(.paused(turn: turn, cause: .outage)), .equipment(.failed(channel: .room, note: nil)))
    hall.at(55)
    hall.does(.floor(.resumed(turn: turn)))
    hall.at(60)
    hall.does(.session(.recessed(until: nil, reason: .order, note: nil)))
    hall.at(360)
    hall.does(.session(.resumed), .floor(.resumed(turn: turn)))
    hall.at(370)
    hall.end()
    let clock = try #require(hall.meeting.floor.turns.first).clock
    #expect(clock.elapsed(at: hall.now) == .seconds(55))
    #expect(clock.paused(at: hall.now) == .seconds(315))
  }
}
