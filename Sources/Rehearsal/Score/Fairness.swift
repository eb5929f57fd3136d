/// Figures of how evenly time was shared, and of how well two sequences agree (DOMAIN 7.2, 10).
public enum Fairness {
  /// A group of people: how many signed up, and how many seconds its speakers had the floor.
  public struct Group: Equatable, Sendable {
    /// How many signed up.
    public var people: Int
    /// Their seconds at the microphone.
    public var seconds: Double

    /// Makes a group.
    public init(people: Int, seconds: Double) {
      self.people = people
      self.seconds = seconds
    }
  }

  /// The Gini figure over persons, each with the mean time of their group:
  /// `G = ΣΣ n_g n_h |r_g − r_h| / (2 N² r̄)`; 0 where nobody spoke.
  public static func gini(_ groups: [Group]) -> Double {
    let groups = groups.filter { $0.people > 0 }
    let people = Double(groups.reduce(0) { $0 + $1.people })
    let mean = groups.reduce(0) { $0 + $1.seconds } / max(1, people)
    guard people > 0, mean > 0 else { return 0 }
    var sum = 0.0
    for one in groups {
      for other in groups {
        let apart = abs(one.seconds / Double(one.people) - other.seconds / Double(other.people))
        sum += Double(one.people * other.people) * apart
      }
    }
    return sum / (2 * people * people * mean)
  }

  /// The same, so scaled that 1 is reached when the smallest group has all the time:
  /// `G* = G / (1 − n_min / N)`; 0 for fewer than two groups.
  public static func scaledGini(_ groups: [Group]) -> Double {
    let groups = groups.filter { $0.people > 0 }
    guard groups.count > 1, let least = groups.map(\.people).min() else { return 0 }
    let people = Double(groups.reduce(0) { $0 + $1.people })
    return gini(groups) / (1 - Double(least) / people)
  }

  /// The places among the expected that a longest common subsequence of them and of what was done
  /// takes.
  static func common<Expected, Done>(
    _ expected: [Expected], _ done: [Done], matches: (Expected, Done) -> Bool
  ) -> [Int] {
    let (rows, columns) = (expected.count, done.count)
    var lengths = Array(repeating: Array(repeating: 0, count: columns + 1), count: rows + 1)
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        lengths[row][column] =
          matches(expected[row], done[column])
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var (row, column, taken) = (0, 0, [Int]())
    while row < rows, column < columns {
      if matches(expected[row], done[column]) {
        taken.append(row)
        (row, column) = (row + 1, column + 1)
      } else if lengths[row + 1][column] >= lengths[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return taken
  }
}
