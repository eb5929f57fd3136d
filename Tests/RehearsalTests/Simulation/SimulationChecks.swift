import Assembly
import Intake
import Moderation
import Records
import Rehearsal

extension SimulatedMeeting {
  /// After each step: the fold agrees with the replay, the floor has one holder, and numbers
  /// have no gaps.
  mutating func checkState(since seen: EntryNumber) {
    let proceedings = clerk.proceedings
    let meeting = proceedings.meeting
    if Proceedings(replaying: proceedings.entries) != proceedings {
      fail("the replayed state is not the live one")
    }
    let now = proceedings.entries.last?.at ?? Hall.zero
    findings.problems += QueueChecks(proceedings, at: now).problems
    findings.problems += BusinessChecks(meeting).problems
    findings.problems += RollChecks(proceedings).problems
    checkForbidden(meeting)
    checkCoding(proceedings.entries[seen.rawValue...])
    let open = meeting.floor.open
    let cards = open.compactMap { turn in
      if case .card(let number) = turn.holder { number } else { nil }
    }
    let onFloor = meeting.speakers.all.filter { $0.status == .onFloor }.map(\.number)
    if cards.count > 1 || open.count - cards.count > 1 || onFloor != cards {
      fail("open turns: \(open.map(\.holder)), cards on the floor: \(onFloor)")
    }
    let counted =
      [
        proceedings.entries.map(\.number.rawValue), proceedings.commands.map(\.number.rawValue),
      ] + GivenOut(proceedings.entries).series
    for numbers in counted where numbers != Array(1..<(numbers.count + 1)) {
      fail("numbers with gaps: \(numbers)")
    }
    for (earlier, later) in zip(proceedings.entries, proceedings.entries.dropFirst())
    where earlier.at > later.at {
      fail("entry \(later.number.rawValue) is before the one above it")
    }
  }

  /// Of every turn that was started and ended, the time is spoken or paused.
  mutating func checkTurns() {
    for turn in clerk.proceedings.meeting.floor.turns {
      guard let started = turn.clock.startedAt, let ended = turn.endedAt else { continue }
      let held = ended - started
      let spoken = turn.clock.elapsed(at: ended)
      if spoken + turn.clock.paused(at: ended) != held || spoken < .zero || held < .zero {
        fail("turn \(turn.number.rawValue) was held \(held), spoken \(spoken)")
      }
    }
  }

  /// Every entry is read back as it was written.
  private mutating func checkCoding(_ entries: ArraySlice<Entry>) {
    for entry in entries {
      do {
        let json = try CodedEntry(entry).json
        let back = try CodedEntry(json: JSON(parsing: json.bytes()))?.entry()
        if back != entry { fail("entry \(entry.number.rawValue) is read back as \(back as Any)") }
      } catch {
        fail("entry \(entry.number.rawValue) is not read back: \(error)")
      }
    }
  }

  /// The exported script, played where there are no files, gives the same record.
  mutating func checkScript() {
    let entries: [Entry]
    let outcome: Replay.Outcome
    do {
      (entries, outcome) = try Hall.replayed(clerk.proceedings)
    } catch {
      return fail("its script cannot be played: \((error as? Faults)?.text ?? "\(error)")")
    }
    for deviation in outcome.deviations {
      fail("script line \(deviation.line.number): \(deviation.problem?.line ?? "accepted")")
    }
    for (live, replayed) in zip(clerk.proceedings.entries, entries) where live != replayed {
      fail("entry \(live.number.rawValue) became\n\(replayed)\nand was\n\(live)")
      break
    }
    if entries.count != clerk.proceedings.entries.count {
      fail("\(entries.count) entries instead of \(clerk.proceedings.entries.count)")
    }
    let again = ScriptDataset.bytes(Proceedings(replaying: entries))
    if again != ScriptDataset.bytes(clerk.proceedings) { fail("the script of the replay differs") }
  }
}
