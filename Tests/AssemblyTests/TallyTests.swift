import Assembly
import Testing

@Suite("What carries")
struct TallyTests {
  @Test(
    "No figures trap, however large", arguments: [Tally.Base.cast, .present, .membership(.max)])
  func large(base: Tally.Base) {
    let tally = Tally(yes: .max, no: .max, abstentions: .max)
    for threshold in Tally.Threshold.allCases { _ = tally.carries(threshold, of: base) }
    _ = tally.votes
  }

  /// A published or computed example: counts, threshold, base, and whether it carried.
  struct Example: Sendable, CustomTestStringConvertible {
    let counts: [Int]
    let threshold: Tally.Threshold
    let base: Tally.Base
    let carried: Bool

    init(_ counts: Int..., by threshold: Tally.Threshold, of base: Tally.Base, _ carried: Bool) {
      self.counts = counts
      self.threshold = threshold
      self.base = base
      self.carried = carried
    }

    var tally: Tally { Tally(yes: counts[0], no: counts[1], abstentions: counts[2]) }
    var testDescription: String { "\(counts) \(threshold) of \(base)" }
  }

  static let examples = [
    Example(5, 2, 1, by: .majority, of: .cast, true),
    Example(4, 4, 0, by: .majority, of: .cast, false),
    Example(6, 3, 0, by: .twoThirds, of: .cast, true),
    Example(5, 3, 1, by: .twoThirds, of: .cast, false),
    Example(7, 4, 2, by: .twoThirds, of: .cast, false),
    Example(7, 4, 2, by: .majority, of: .present, true),
    Example(2, 1, 10, by: .twoThirds, of: .cast, true),
    Example(2, 1, 10, by: .majority, of: .present, false),
    Example(17, 8, 0, by: .twoThirds, of: .cast, true),
    Example(30, 15, 15, by: .twoThirds, of: .present, false),
    Example(20, 10, 30, by: .majority, of: .cast, true),
    Example(1, 0, 8, by: .majority, of: .cast, true),
    Example(0, 0, 9, by: .majority, of: .cast, false),
    Example(5, 5, 0, by: .majority, of: .membership(10), false),
  ]

  @Test("The published examples of votes come out as published", arguments: examples)
  func published(example: Example) {
    #expect(example.tally.carries(example.threshold, of: example.base) == example.carried)
  }

  @Test("Abstentions never change the result of votes cast")
  func abstentions() {
    for yes in 0...6 {
      for no in 0...6 {
        for threshold in Tally.Threshold.allCases {
          let plain = Tally(yes: yes, no: no).carries(threshold)
          for abstentions in 1...9 {
            let tally = Tally(yes: yes, no: no, abstentions: abstentions)
            #expect(tally.carries(threshold) == plain)
          }
        }
      }
    }
  }
}
