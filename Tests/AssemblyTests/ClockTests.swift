import Assembly
import Testing

@Suite("A turn's clock")
struct ClockTests {
  private func started(limit: Int64 = 120, at seconds: Int64 = 10) -> Hall {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.call(1, limit: limit, starts: false)
    hall.at(seconds)
    hall.start()
    return hall
  }

  @Test("Pause, resume and extension: 125 s spoken, 25 s left")
  func golden() throws {
    var hall = started()
    hall.at(60)
    hall.pause()
    hall.at(75)
    hall.resume()
    hall.at(100)
    hall.extend(by: 30)
    hall.at(150)
    let clock = try #require(hall.clock)
    #expect(clock.elapsed(at: hall.now) == .seconds(125))
    #expect(clock.remaining(at: hall.now) == .seconds(25))
    #expect(clock.paused(at: hall.now) == .seconds(15))
  }

  @Test("A start eight seconds back: 48 s spoken, 72 s left")
  func backDated() throws {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.call(1, limit: 120, starts: false)
    hall.at(10)
    hall.start(ago: 8)
    hall.at(50)
    let clock = try #require(hall.clock)
    #expect(clock.elapsed(at: hall.now) == .seconds(48))
    #expect(clock.remaining(at: hall.now) == .seconds(72))
  }

  @Test("A clock paused 20 s over stays 20 s over, and goes on from there")
  func pausedOvertime() throws {
    var hall = started()
    hall.at(150)
    hall.pause()
    hall.at(400)
    #expect(try #require(hall.clock).remaining(at: hall.now) == .seconds(-20))
    hall.resume()
    #expect(try #require(hall.clock).remaining(at: hall.now) == .seconds(-20))
    hall.at(405)
    #expect(try #require(hall.clock).over(at: hall.now) == .seconds(25))
  }

  @Test("A paused clock counts nothing, however often it is paused")
  func pausedTwice() throws {
    var hall = started()
    hall.at(20)
    hall.pause()
    hall.pause()
    hall.at(50)
    hall.pause()
    hall.at(90)
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(10))
  }

  @Test("A hundred pauses and resumes at one instant cost no time")
  func rapidPauses() throws {
    var hall = started()
    hall.at(30)
    for _ in 1...100 {
      hall.pause()
      hall.resume()
    }
    hall.at(40)
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(30))
  }

  @Test("Nothing wraps after an hour, and nothing drifts in a day")
  func longTurns() throws {
    var hall = started(limit: 60, at: 0)
    hall.at(86_400)
    let clock = try #require(hall.clock)
    #expect(clock.elapsed(at: hall.now) == .seconds(86_400))
    #expect(clock.over(at: hall.now).text == "23:59:00")
  }

  @Test("A corrected clock shows what was set and leaves what was spoken")
  func corrected() throws {
    var hall = started()
    hall.at(40)
    hall.does(.floor(.corrected(turn: TurnNumber(1), remaining: .seconds(70))))
    let clock = try #require(hall.clock)
    #expect(clock.remaining(at: hall.now) == .seconds(70))
    #expect(clock.elapsed(at: hall.now) == .seconds(30))
  }

  @Test("A called speaker's clock stands until the first word")
  func calledIsNotSpeaking() throws {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.call(1, limit: 120, starts: false)
    hall.at(300)
    #expect(try #require(hall.clock).remaining(at: hall.now) == .seconds(120))
    #expect(hall.meeting.floor.current?.state == .called)
  }

  @Test("A second start changes nothing")
  func secondStart() throws {
    var hall = started()
    hall.at(70)
    hall.start()
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(60))
  }

  @Test("A recess stops the clock, and only a resume of the turn lets it go on")
  func recess() throws {
    var hall = started()
    hall.at(40)
    hall.does(.session(.recessed(until: nil, reason: .other, note: nil)))
    hall.at(400)
    hall.does(.session(.resumed))
    hall.at(450)
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(30))
    #expect(hall.meeting.stopwatch.elapsed(at: hall.now) == .seconds(90))
  }

  @Test("An outage is never charged to the speaker")
  func outage() throws {
    var hall = started()
    hall.at(142)
    hall.does(.session(.recovered(from: Hall.doors + .seconds(40), to: hall.now)))
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(30))
    #expect(hall.meeting.floor.current?.pausedFor == .recovery)
  }

  @Test("A swapped turn keeps its clock, and who was called is next again")
  func swapped() throws {
    var hall = started()
    hall.add()
    hall.at(40)
    hall.does(
      .floor(.rebound(turn: TurnNumber(1), from: CardNumber(1), to: CardNumber(2))))
    #expect(hall.meeting.floor.current?.holder == .card(CardNumber(2)))
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(30))
    #expect(hall.queue == [1])
  }

  @Test("An official answers on top of a resident, whose clock stands")
  func stacked() throws {
    var hall = started()
    hall.at(40)
    hall.does(
      .floor(.paused(turn: TurnNumber(1), cause: .question)),
      .floor(
        .recognized(
          turn: TurnNumber(2), official: OfficialID("chief"), item: nil, limit: .seconds(90))))
    hall.at(70)
    #expect(hall.meeting.floor.open.count == 2)
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(30))
    hall.end()
    #expect(try #require(hall.clock).elapsed(at: hall.now) == .seconds(30))
    #expect(hall.meeting.floor.current?.state == .paused)
  }
}

extension Hall {
  fileprivate mutating func start(ago: Int64 = 0) {
    does(.floor(.started(turn: TurnNumber(1), at: now - .seconds(ago))))
  }
  fileprivate mutating func pause() {
    does(.floor(.paused(turn: TurnNumber(1), cause: .moderator)))
  }
  fileprivate mutating func resume() { does(.floor(.resumed(turn: TurnNumber(1)))) }
  fileprivate mutating func extend(by seconds: Int64) {
    does(.floor(.extended(turn: TurnNumber(1), by: .seconds(seconds))))
  }
}
