import Testing

@testable import Rehearsal

@Suite("Figures of fairness and agreement")
struct FairnessTests {
  @Test("Gini of four groups, and scaled to the smallest of them")
  func golden() {
    let groups = [(60, 1500.0), (40, 600), (30, 480), (20, 120)].map {
      Fairness.Group(people: $0.0, seconds: $0.1)
    }
    #expect(abs(Fairness.gini(groups) - 0.1911) < 0.00005)
    #expect(abs(Fairness.scaledGini(groups) - 0.2205) < 0.00005)
  }

  @Test("Of two equal groups one takes all: the figure is one half, scaled it is one")
  func one() {
    let groups = [
      Fairness.Group(people: 25, seconds: 900), Fairness.Group(people: 25, seconds: 0),
    ]
    #expect(Fairness.gini(groups) == 0.5)
    #expect(Fairness.scaledGini(groups) == 1)
  }

  @Test("One group, nobody, or nothing said is no unfairness")
  func nothing() {
    #expect(Fairness.scaledGini([]) == 0)
    #expect(Fairness.scaledGini([Fairness.Group(people: 9, seconds: 60)]) == 0)
    #expect(Fairness.gini([Fairness.Group(people: 0, seconds: 60)]) == 0)
    #expect(Fairness.gini([Fairness.Group(people: 4, seconds: 0)]) == 0)
  }

  @Test(
    "The longest common subsequence keeps the order and skips on both sides",
    arguments: [
      ("ABCBDAB", "BDCABA", 4), ("open limit next", "open next limit", 2), ("", "abc", 0),
      ("abc", "abc", 3), ("abc", "xaybzc", 3), ("aab", "ab", 2),
    ])
  func lcs(expected: String, done: String, length: Int) {
    let words = expected.contains(" ")
    let (one, other) =
      words
      ? (
        expected.split(separator: " ").map(String.init), done.split(separator: " ").map(String.init)
      )
      : (expected.map(String.init), done.map(String.init))
    #expect(Fairness.common(one, other, matches: ==).count == length)
  }
}
