import Assembly
import JournalStore
import Testing

@Suite struct SlugTests {
  @Test(
    "A title becomes a short word in plain letters",
    arguments: [
      ("Police town hall", "police-town-hall"), ("Café  Zürich: 3rd Ward!", "cafe-zurich-3rd-ward"),
      ("The mayor's «Straße»", "the-mayors-strasse"), ("--", ""), ("会議", ""),
      (
        "A discussion of the public safety budget of the city",
        "a-discussion-of-the-public-safety-budget"
      ),
      (String(repeating: "x", count: 60), String(repeating: "x", count: 40)),
    ])
  func slug(title: String, expected: String) {
    #expect(Slug.of(title) == expected)
  }

  @Test("An id begins with the date, and is the date alone where a title has no letters")
  func id() throws {
    let date = try #require(CivilDate(text: "2016-07-19"))
    #expect(Slug.id(date, title: "Police town hall") == "2016-07-19-police-town-hall")
    #expect(Slug.id(date, title: "…") == "2016-07-19")
  }
}
