import Assembly
import Records
import Testing

@Suite("Meetings in which little or nothing happened")
struct ComposerQuietTests {
  private func text(_ composer: some Composer, _ proceedings: Proceedings) -> String {
    String(decoding: TextWriter(width: nil).write(composer.compose(proceedings)), as: UTF8.self)
  }

  /// A meeting that was opened, called to order and adjourned.
  private func quiet(_ kind: MeetingKind) -> Proceedings {
    var sitting = Sitting(at: RichMeeting.start)
    var opening = RichMeeting.opening(kind, .name)
    (opening.officials, opening.carried, opening.isRehearsal) = ([], [], true)
    sitting.then(.session(.opened(opening)))
    sitting.then(.session(.calledToOrder(presiding: "Pat Lind", clerk: nil)))
    sitting.then(after: 60, .session(.chairTaken(by: "Kim Vo")))
    sitting.then(after: 60, .session(.adjourned(to: nil, waived: [])))
    return sitting.proceedings
  }

  @Test("Questions and commitments say None where there were none; other sections are left out")
  func none() {
    let minutes = text(MinutesComposer(), quiet(.townhall))
    #expect(minutes.contains("Questions\n---------\n\nNone.\n"))
    #expect(minutes.contains("Commitments and action items\n----------------------------\n\nNone."))
    for title in ["Not heard", "Topics kept", "Recesses", "Next meeting", "Annex", "Rules"] {
      #expect(!minutes.contains(title), "\(title)")
    }
    #expect(minutes.contains("1. Welcome\n~~~~~~~~~~\n\nNot reached. Led by mayor.\n"))
  }

  @Test("A rehearsal says so, and the chair's change names both")
  func rehearsal() {
    let minutes = text(MinutesComposer(), quiet(.townhall))
    #expect(minutes.contains("Warning: REHEARSAL: this was practice and not a meeting."))
    #expect(minutes.contains("called to order at 18:30; Pat Lind presided."))
    #expect(minutes.contains("Kim Vo took the chair at 18:31."))
  }

  @Test("Both shares of the floor are printed even when nobody spoke")
  func shares() {
    let summary = text(SummaryComposer(), quiet(.townhall))
    #expect(summary.contains("No residents were heard.\n"))
    #expect(summary.contains("Floor time: Residents 0:00, officials 0:00."))
    #expect(text(MinutesComposer(), quiet(.listening)).contains("No residents spoke."))
  }

  @Test("A meeting that goes on says until when it is told")
  func goingOn() {
    let minutes = text(MinutesComposer(), PublicationTests.half)
    #expect(minutes.contains("Note: The meeting is not adjourned; this covers it until 18:33."))
    #expect(minutes.contains("Adjournment\n-----------\n\nThe meeting is not adjourned."))
  }

  @Test("An empty journal is told as such")
  func nothing() {
    for composer in Composers.all {
      let text = text(composer, Proceedings())
      #expect(text.contains("The record is empty: no meeting was opened."))
    }
  }

  @Test("Undo leaves no trace in publications, redo brings everything back")
  func undoAndRedo() {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .name))))
    sitting.then(.session(.calledToOrder(presiding: nil, clerk: nil)))
    sitting.then(.minutes(.noted(number: 1, text: "First words", isPrivate: false)))
    sitting.undo()
    sitting.then(.minutes(.noted(number: 2, text: "Second words", isPrivate: false)))
    for composer in Composers.all where composer.name != "summary" {
      #expect(!text(composer, sitting.proceedings).contains("First words"))
      #expect(text(composer, sitting.proceedings).contains("Second words"))
    }
    sitting.then(.history(.restored(commands: [CommandNumber(3)])))
    for composer in Composers.all where composer.name != "summary" {
      #expect(text(composer, sitting.proceedings).contains("First words"))
      #expect(text(composer, sitting.proceedings).contains("Second words"))
    }
    let notes = RecordDataset().json(sitting.proceedings)["notes"]
    guard case .array(let rows)? = notes else { return }
    #expect(rows.map { $0["note"] } == ["N1", "N2"])
  }
}
