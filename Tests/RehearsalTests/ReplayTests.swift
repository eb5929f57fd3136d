import Assembly
import Intake
import Moderation
import Records
import Rehearsal
import Testing

/// Scripts under the virtual clock.
@Suite struct ReplayTests {
  @Test("Lines happen at their stamps: since zero, since the line before, or with it")
  func stamps() throws {
    let script = try Hall.script(
      """
      @0:00:10 open
      limit 2:00
      @+0:05.5 add Ana Ruiz
      @+75:00
      # A comment, and a stamp alone that moves the clock.
      add Bo Lee
      @2:00:00.250 status
      """)
    let offsets = script.lines.map { ($0.at - script.zero).milliseconds }
    #expect(offsets == [10_000, 10_000, 15_500, 4_515_500, 7_200_250])
    #expect(script.zero == Hall.zero)
    #expect(script.lines.map(\.number) == [4, 5, 6, 9, 10])
  }

  @Test("The plan opens the meeting at zero and hands in its sheet as a machine does")
  func opening() throws {
    let rows = try PaperErrands().sheet(at: "sheet.csv")
    var replay = try Hall.replay("@0:01:00 open", signUps: rows)
    let outcome = replay.run()
    let entries = replay.clerk.proceedings.entries
    #expect(outcome.isAsWritten)
    #expect(outcome.entries == entries.count)
    #expect(entries[0].event == .session(.opened(Hall.opening())))
    #expect(replay.clerk.proceedings.commands.map { $0.typed?.line } == [nil, nil, "open"])
    #expect(entries.prefix(3).allSatisfy { $0.at == Hall.zero })
  }

  @Test("A line that must be refused and is, is as written")
  func refusedAsWritten() throws {
    var replay = try Hall.replay("~ next\n~ nonsense\nopen")
    let outcome = replay.run()
    #expect(outcome.isAsWritten)
    #expect(outcome.refusedAsWritten == 2)
    #expect(outcome.lines == 3)
  }

  @Test("Any other refusal lets the replay go on and is told")
  func refused() throws {
    var replay = try Hall.replay("next\nopen")
    let outcome = replay.run()
    #expect(!outcome.isAsWritten)
    #expect(!outcome.isBroken)
    #expect(outcome.deviations.map(\.verdict) == [.refused])
    #expect(outcome.deviations.first?.problem?.kind == .refusal)
    #expect(replay.clerk.proceedings.meeting.session.phase == .inSession)
  }

  @Test("A line that must be refused and is taken, is told")
  func accepted() throws {
    var replay = try Hall.replay("~ open")
    #expect(replay.run().deviations.map(\.verdict) == [.accepted])
  }

  @Test("A file that cannot be read is never what a script wants")
  func broken() throws {
    var replay = try Replay(
      script: try Hall.script("~ import sheet.csv"), opening: Hall.opening(), signUps: nil,
      journal: MemoryJournal(), errands: NoErrands())
    #expect(replay.run().isBroken)
  }

  @Test("Steps give line, answer and what comes next, so that a caller can pace them")
  func steps() throws {
    var replay = try Hall.replay("@0:01:00 open\n@+0:30 % seat clerk:Kim\n/ Doors closed.")
    #expect(replay.upcoming?.at == Hall.zero + .minutes(1))
    guard case .replied(let reply) = replay.step()?.result else {
      Issue.record("the line was not answered")
      return
    }
    #expect(reply.command == "open")
    #expect(replay.upcoming?.content == .seat(Seat(.clerk, name: "Kim")))
    _ = replay.run()
    #expect(replay.clerk.proceedings.entries.last?.seat == Seat(.clerk, name: "Kim"))
    #expect(replay.step() == nil)
  }

  @Test("Leaving the console ends the replay, and lines behind it count as not played")
  func leaving() throws {
    var replay = try Hall.replay("open\nquit\n@+1:00 adjourn!\nstatus")
    let outcome = replay.run()
    #expect(outcome.leaves)
    #expect(outcome.unplayed == 2)
    #expect(!outcome.isAsWritten)
  }

  @Test("A replay does not write behind a meeting that is there already")
  func occupied() throws {
    let journal = MemoryJournal()
    var replay = try Hall.replay("open", journal: journal)
    _ = replay.run()
    #expect(throws: Problem.self) { try Hall.replay("open", journal: journal) }
  }
}
