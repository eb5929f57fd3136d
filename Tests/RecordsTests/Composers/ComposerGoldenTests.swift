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

  @Test("The transcript tells what happened in the order of time, a start when it was")
  func transcript() {
    #expect(text(TranscriptComposer(), RichMeeting.make()) == ComposerGoldens.transcript)
  }
}
