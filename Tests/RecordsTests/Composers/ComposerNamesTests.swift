import Assembly
import Records
import Testing

@Suite("How people are named in public")
struct ComposerNamesTests {
  private func table(_ attribution: Attribution) -> String {
    let document = SummaryComposer().compose(RichMeeting.make(attribution: attribution))
    return String(decoding: TextWriter(width: nil).write(document), as: UTF8.self)
  }

  @Test("The rule of attribution decides: name, initials, role or number")
  func rules() {
    #expect(table(.name).contains("Ben Okafor, =1+1, Carla Meier and Speaker 8"))
    #expect(table(.initials).contains("B. O., 1., C. M. and Speaker 8"))
    #expect(table(.role).contains("Still waiting when comment closed: 4 residents."))
    #expect(table(.anonymous).contains("Speaker 2, Speaker 4, Speaker 6 and Speaker 8"))
  }

  @Test("A hidden name is taken out of typed texts, whole names in any case, and officials stay")
  func typedTexts() {
    let minutes = MinutesComposer().compose(RichMeeting.make(attribution: .anonymous))
    let text = String(decoding: TextWriter(width: nil).write(minutes), as: UTF8.self)
    #expect(text.contains("18:34 Speaker 1 thanked the patrol and Speaker 9."))
    #expect(text.contains("write to Speaker 9"))
    #expect(text.contains("Police Chief Dana Cole"))
  }

  @Test("A name inside a longer word is not taken out")
  func words() {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .anonymous))))
    for (number, name) in [(1, "Al"), (2, "李小龍")] {
      sitting.then(
        .speakers(
          .added(
            card: CardNumber(number), item: ItemNumber(2), signUp: SignUp(name: name),
            late: false, next: false)))
    }
    let words = "Also Al, not Sal (Al). 李小龍說"
    sitting.then(.minutes(.noted(number: 1, text: words, isPrivate: false)))
    let minutes = MinutesComposer().compose(sitting.proceedings)
    let text = String(decoding: TextWriter().write(minutes), as: UTF8.self)
    #expect(text.contains("Also Speaker 1, not Sal (Speaker 1). Speaker 2說"))
  }

  @Test("Town, group and organization stand only where names stand")
  func details() {
    let shown = String(
      decoding: SpeakersDataset().bytes(RichMeeting.make()), as: UTF8.self)
    let hidden = String(
      decoding: SpeakersDataset().bytes(RichMeeting.make(attribution: .initials)), as: UTF8.self)
    #expect(shown.contains("Elm Street Block Club"))
    #expect(!hidden.contains("Elm Street Block Club"))
    #expect(hidden.contains("walking the beat"))
  }
}
