import Assembly
import Intake
import Moderation
import Rehearsal
import Testing

@Suite("How a drill runs")
struct DrillTests {
  @Test("Disorder to which nobody responds grows to its worst end")
  func neglect() throws {
    let played = try Practice.play(try Practice.scenario("disruption"))
    let heard = played.heard.joined(separator: "\n")
    for words in ["begin to chant", "climb on chairs", "drum sets the pace", "usher", "marshal"] {
      #expect(heard.contains(words), "\(words)")
    }
    #expect(played.heard.last?.contains("The fire marshal") == true)
    #expect(played.session.ending == .ended)
    #expect(played.card.total < 5)
  }

  @Test("Disorder that is answered does not grow")
  func answered() throws {
    let heard = try Practice.play(try Practice.scenario("disruption"), "model").heard
    for words in ["climb on chairs", "drum sets the pace", "usher", "marshal", "is hit twice"] {
      #expect(!heard.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test("A console that dies comes back from its journal, with the speaker's seconds")
  func crash() throws {
    let played = try Practice.play(try Practice.scenario("failure"), "model")
    #expect(played.session.downSince == nil)
    let recovered = played.proceedings.entries.compactMap { entry -> (Instant, Instant)? in
      if case .session(.recovered(let from, let to)) = entry.event { (from, to) } else { nil }
    }
    #expect(recovered.count == 1)
    let outage = try #require(recovered.first)
    #expect(outage.1 - outage.0 == .seconds(9))
    let turn = try #require(
      played.proceedings.meeting.floor.turns.first { turn in
        turn.calledAt < outage.0 && (turn.endedAt ?? outage.0) > outage.1
      })
    #expect(turn.clock.paused(at: turn.endedAt ?? outage.1) == .seconds(18))
  }

  @Test("A dead console takes nothing but its own start")
  func dead() throws {
    let scenario = try Practice.small(
      """
        - { id: crash, at: 0:10, text: Dark., crash: yes, expect: [{ do: relaunch, within: 20 }] }
      """)
    let played = try Practice.play(
      scenario, script: "@0:05 open\n@0:12 count 3\n@0:20 gavel resume\n@0:30 count 3")
    #expect(
      played.refused == ["count 3: ! the console is dead; 'gavel resume' starts it again"])
    let attempts = played.session.attempts
    #expect(attempts.map(\.line) == ["open", "count 3", "gavel resume", "count 3"])
    #expect(attempts.map { $0.refusal != nil } == [false, true, false, false])
    #expect(played.card.refused == 1)
  }

  @Test("Speakers begin, keep to their time, or go on until they are given a sign")
  func speakers() throws {
    let scenario = try Practice.small(
      "  - { id: begin, at: 0:00, text: Begin. }",
      more: """
        chance: { over: 100, over_least: 0:20, over_most: 0:20 }
        """)
    let script = """
      @0:05 open
      @0:06 limit 1:00
      @0:10 next
      habits start
      @1:22 wrap
      @4:00 end
      """
    let played = try Practice.play(scenario, script: script)
    let thanks = try #require(
      played.steps.first { step in
        if case .heard(let happening) = step {
          happening.text.contains("Thank you.")
        } else {
          false
        }
      })
    #expect(thanks.at == played.drill.zero + .seconds(87))
  }

  @Test("The room tells the same of the past however long the journal grows")
  func causality() throws {
    let played = try Practice.play(try Practice.scenario("evening"), "model")
    var proceedings = Proceedings()
    var seen: [Happening] = []
    var last = played.drill.zero - .seconds(1)
    for entry in played.proceedings.entries {
      let attempts = played.session.attempts.filter { $0.at < entry.at }
      let course = Course(played.drill, proceedings, attempts)
      seen += course.happenings(after: last, through: entry.at - Duration(milliseconds: 1))
      last = max(last, entry.at - Duration(milliseconds: 1))
      proceedings.append(entry)
    }
    let final = Course(played.drill, played.proceedings, played.session.attempts)
    let told = final.happenings(after: played.drill.zero - .seconds(1), through: last)
    #expect(seen.map(\.text) == told.map(\.text))
    #expect(seen.map(\.at) == told.map(\.at))
  }

  @Test("While a drill is paused it takes only its own controls")
  func paused() throws {
    let drill = Drill(try Practice.small("  - { id: begin, at: 0:00, text: Begin. }"))
    var toggles = 0
    let journal = MemoryJournal()
    let sit = { () throws(Problem) in
      try Clerk(journal: journal, seat: .moderator, errands: PaperErrands())
    }
    let session = DrillSession(
      drill, doors: .init(log: { _ in }, relaunch: sit, toggleClock: { toggles += 1 }))
    var clerk = try sit()
    try session.begin(&clerk)
    _ = try session.handle("drill pause", at: drill.zero, &clerk)
    #expect(session.isPaused)
    #expect(session.next(clerk.proceedings) == nil)
    #expect(throws: Problem.self) { try session.handle("open", at: drill.zero, &clerk) }
    _ = try session.handle("drill pause", at: drill.zero, &clerk)
    _ = try session.handle("open", at: drill.zero, &clerk)
    _ = try session.handle("drill quit", at: drill.zero, &clerk)
    #expect(toggles == 2)
    #expect(session.ending == .quit)
    #expect(session.attempts.map(\.line) == ["open", "drill quit"])
  }

  @Test("A hint says what the room waits for")
  func hint() throws {
    let drill = Drill(try Practice.scenario("disruption"))
    let journal = MemoryJournal()
    let sit = { () throws(Problem) in
      try Clerk(journal: journal, seat: .moderator, errands: PaperErrands())
    }
    let session = DrillSession(drill, doors: .init(log: { _ in }, relaunch: sit))
    var clerk = try sit()
    try session.begin(&clerk)
    let reply = try session.handle("drill hint", at: drill.zero + .seconds(3), &clerk)
    #expect("\(reply.document)".contains("calls the first speaker"))
    #expect(session.attempts.last?.verb == "drill")
  }

  @Test("A drill's clock goes faster, stands, and goes on where it stood")
  func clock() {
    var real = Instant(milliseconds: 1_000)
    let clock = DrillClock(from: Hall.zero, speed: 4, real: { real })
    real = real + .seconds(10)
    #expect(clock.now() - Hall.zero == .seconds(40))
    clock.toggle()
    real = real + .seconds(100)
    #expect(clock.now() - Hall.zero == .seconds(40))
    clock.toggle()
    real = real + .seconds(5)
    #expect(clock.now() - Hall.zero == .seconds(60))
  }

  @Test("An attempt is read back from its line as it was written")
  func attempts() throws {
    for attempt in [
      Attempt(
        at: Hall.zero, seat: .moderator, line: "next", verb: "next", command: CommandNumber(7)),
      Attempt(
        at: Hall.zero, seat: Seat(.deputy, name: "Lee"), line: "nxt “", verb: nil,
        refusal: "! no"),
    ] {
      #expect(Attempt(json: attempt.json) == attempt)
    }
  }
}
