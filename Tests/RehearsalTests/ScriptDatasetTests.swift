import Assembly
import Moderation
import Records
import Rehearsal
import Testing

/// Meetings as scripts.
@Suite struct ScriptDatasetTests {
  @Test("The script of a meeting has what was typed, and what machines and sheets brought")
  func golden() throws {
    var replay = try Hall.replay(
      """
      @0:01:00 add Ana Ruiz /pro
      @+0:10.5 % seat clerk:Kim Day
      import sheet.csv
      / Doors open.
      """)
    #expect(replay.run().isAsWritten)
    let bytes = ScriptDataset.bytes(replay.clerk.proceedings)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(
      lines[1...3] == [
        "# Evening on policing", "zero: 2016-07-19T18:00:00.000-04:00", "seat: moderator",
      ])
    let opening = #"@0:00:00.000 % {"seat":"moderator","events":[{"kind":"session.opened""#
    #expect(lines[4].hasPrefix(opening))
    #expect(lines[5] == "@0:01:00.000 add Ana Ruiz /pro")
    let sheet = #"@0:01:10.500 % {"seat":"clerk:Kim Day","typed":{"verb":"import","line":"#
    #expect(lines[6].hasPrefix(sheet))
    #expect(lines[7...] == ["@0:01:10.500 % seat clerk:Kim Day", "@0:01:10.500 / Doors open."])
  }

  @Test("Struck commands, undo and redo stand in the script")
  func undo() throws {
    try roundTrip("open\n@+0:05 limit 2:00\nadd Ana Ruiz\nundo 2\nredo\nundo\n/ After all.")
  }

  @Test("Lines that begin like marks of a script come back as they were typed")
  func marks() throws {
    // Submissions stand for consoles whose commands begin with such signs.
    for line in ["# a", "~ a", "% a", "@a", "\\a", " a", "\ta", "", "a ", "a\nb", "\u{301}a", "é"] {
      try roundTrip(typed: TypedLine(verb: "note", line: line), seat: .moderator)
    }
  }

  @Test("A seat whose name cannot stand on a line goes with its entries")
  func oddSeats() throws {
    for name in ["Lee", "Kim ", "a\nb", "a:b", "{}"] {
      try roundTrip(
        typed: TypedLine(verb: "note", line: "/ a"), seat: Seat(.clerk, name: name))
    }
  }

  @Test("An empty record gives a script without lines")
  func empty() {
    let text = String(decoding: ScriptDataset.bytes(Proceedings()), as: UTF8.self)
    #expect(text.hasSuffix("zero: 1970-01-01T00:00:00.000Z\nseat: moderator\n\n"))
  }

  private func roundTrip(_ lines: String) throws {
    var replay = try Hall.replay(lines)
    #expect(replay.run().isAsWritten)
    let (entries, outcome) = try Hall.replayed(replay.clerk.proceedings)
    #expect(outcome.isAsWritten)
    #expect(entries == replay.clerk.proceedings.entries)
  }

  /// What the script says of a command is read back as it was typed, at its seat.
  private func roundTrip(typed: TypedLine, seat: Seat) throws {
    let events: [Event] = [.minutes(.noted(number: 1, text: "a", isPrivate: false))]
    let journal = MemoryJournal()
    let opened = Submission(
      typed: nil, seat: .moderator, events: [.session(.opened(Hall.opening()))])
    let submission = Submission(typed: typed, seat: seat, events: events)
    let entries =
      try journal.append(opened, at: Hall.zero, expecting: EntryNumber(0))
      + journal.append(submission, at: Hall.zero, expecting: EntryNumber(1))
    let bytes = ScriptDataset.bytes(Proceedings(replaying: entries))
    let script = try ScriptReader.read(bytes, file: "exported.script")
    var at = script.seat
    for line in script.lines.dropFirst() {
      switch line.content {
      case .seat(let seat): at = seat
      case .typed(let text):
        #expect(Array(text.utf8) == Array(typed.line.utf8))
        #expect(at == seat)
      case .submission(let found): #expect(found == submission)
      }
    }
    #expect(script.lines.count > 1)
  }
}
