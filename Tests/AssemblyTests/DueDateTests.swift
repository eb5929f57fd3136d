import Assembly
import Testing

@Suite("Days as people promise them")
struct DueDateTests {
  /// A Tuesday.
  private let said = CivilDate(daysSinceEpoch: 17_001)

  @Test(
    "A day that is named is read, whatever its form",
    arguments: [
      ("15 August", "2016-08-15"), ("Aug 15", "2016-08-15"), ("15th of August", "2016-08-15"),
      ("August 15, 2017", "2017-08-15"), ("2016-08-15", "2016-08-15"), ("8/15", "2016-08-15"),
      ("8/15/17", "2017-08-15"), ("8/15/2017", "2017-08-15"), ("1 July", "2017-07-01"),
      ("19 July", "2016-07-19"), ("today", "2016-07-19"), ("tomorrow", "2016-07-20"),
      ("Friday", "2016-07-22"), ("next Tuesday", "2016-07-26"), ("by 1 Sept", "2016-09-01"),
    ])
  func read(text: String, date: String) {
    #expect(said.text == "2016-07-19")
    #expect(CivilDate(promised: text, on: said)?.text == date)
  }

  @Test(
    "A day that is not named is not guessed",
    arguments: [
      "", "soon", "the end of August", "August", "15", "31 June", "13/1", "15 16 August", "2016",
      "within 30 days", "8/15/16/17", "August 15 Friday 3", "29 February 2017",
    ])
  func unread(text: String) {
    #expect(CivilDate(promised: text, on: said) == nil)
  }
}
