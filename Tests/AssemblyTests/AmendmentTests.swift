import Assembly
import Testing

@Suite("How an amendment changes a wording")
struct AmendmentTests {
  private let text = "That five lamps on Main Street be repaired."

  @Test(
    "Each form does what it says",
    arguments: [
      (Amendment(.replace, "ten", old: "five"), "That ten lamps on Main Street be repaired."),
      (Amendment(.strike, "on Main Street"), "That five lamps be repaired."),
      (Amendment(.strike, "be repaired"), "That five lamps on Main Street."),
      (Amendment(.strike, "That"), "five lamps on Main Street be repaired."),
      (
        Amendment(.insert, "by May", place: .end),
        "That five lamps on Main Street be repaired by May."
      ),
      (
        Amendment(.insert, "street", place: .before, anchor: "lamps"),
        "That five street lamps on Main Street be repaired."
      ),
      (
        Amendment(.insert, "North", place: .after, anchor: "on"),
        "That five lamps on North Main Street be repaired."
      ),
      (Amendment(.substitute, "That lamps be sold."), "That lamps be sold."),
    ])
  func forms(amendment: Amendment, expected: String) {
    #expect(amendment.applied(to: text) == expected)
  }

  @Test("Words that do not stand there, or stand there twice, change nothing")
  func places() {
    #expect(Amendment(.strike, "seven").applied(to: text) == nil)
    #expect(Amendment(.strike, "seven").places(in: text) == 0)
    #expect(Amendment(.strike, "a").places(in: text) == 4)
    #expect(Amendment(.strike, "a").applied(to: text) == nil)
  }

  @Test("An amendment of the amendment changes the words that come in")
  func secondary() {
    let primary = Amendment(.replace, "ten new", old: "five")
    let secondary = Amendment(.strike, "new")
    #expect(
      primary.amended(by: secondary)?.applied(to: text)
        == "That ten lamps on Main Street be repaired.")
    #expect(primary.amended(by: Amendment(.strike, "old")) == nil)
  }
}
