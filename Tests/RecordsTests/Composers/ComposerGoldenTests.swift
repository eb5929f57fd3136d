import Assembly
import Records
import Testing

@Suite("Publications of the rich meeting")
struct ComposerGoldenTests {
  private func text(_ composer: some Composer, _ proceedings: Proceedings) -> String {
    String(decoding: TextWriter().write(composer.compose(proceedings)), as: UTF8.self)
  }

  @Test("Minutes follow the order of sections that clerks expect")
  func minutes() {
    #expect(text(MinutesComposer(), RichMeeting.make()) == ComposerGoldens.minutes)
  }

  @Test("Notes of a listening visit say what was heard, asked and promised, without names")
  func listening() {
    let visit = RichMeeting.make(kind: .listening, attribution: .anonymous)
    #expect(text(MinutesComposer(), visit) == ComposerGoldens.listening)
  }

  @Test("The summary prints both shares of the floor, the commitments and the times")
  func summary() {
    #expect(text(SummaryComposer(), RichMeeting.make()) == ComposerGoldens.summary)
  }

  @Test("Minutes tell of rules, order, equipment, groups and what earlier meetings left open")
  func unrest() {
    #expect(text(MinutesComposer(), UnrestMeeting.make()) == ComposerGoldens.unrest)
  }

  @Test("A transcript has a line for everything that the public may know")
  func unrestTranscript() {
    #expect(text(TranscriptComposer(), UnrestMeeting.make()) == ComposerGoldens.unrestTranscript)
  }

  @Test("An interpreter's half of a turn does not count for shares")
  func consecutive() {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .name))))
    sitting.then(
      .speakers(
        .added(
          card: CardNumber(1), item: ItemNumber(2), signUp: SignUp(name: "Ana Ruiz"), late: false,
          next: false)))
    let (resident, official) = (TurnNumber(1), TurnNumber(2))
    sitting.then(
      .floor(
        .called(turn: resident, card: CardNumber(1), item: ItemNumber(2), limit: .seconds(120))))
    sitting.then(
      .floor(.interpreted(turn: resident, language: "Spanish", mode: .consecutive)),
      .floor(.started(turn: resident, at: sitting.now)))
    sitting.then(after: 120, .floor(.ended(turn: resident, ending: .completed)))
    sitting.then(
      .floor(
        .recognized(
          turn: official, official: OfficialID("mayor"), item: ItemNumber(2),
          limit: .seconds(90))))
    sitting.then(after: 60, .floor(.ended(turn: official, ending: .completed)))
    let summary = text(SummaryComposer(), sitting.proceedings)
    #expect(
      summary.contains(
        "Residents 2:00 (50 percent; 2:00 with an interpreter counted half), officials\n1:00 "))
    #expect(summary.contains("Ana Ruiz  Resident      1  2:00"))
  }

  @Test("The transcript tells what happened in the order of time, a start when it was")
  func transcript() {
    #expect(text(TranscriptComposer(), RichMeeting.make()) == ComposerGoldens.transcript)
  }
}
