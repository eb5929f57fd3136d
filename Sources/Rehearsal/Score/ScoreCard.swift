public import Assembly

/// What a drill was worth, from 0 to 100, each figure with how it was computed (DOMAIN 7.2).
///
/// A pure function of journal, attempt log and scenario with its seed: the same play gives the
/// same card, byte for byte.
public struct ScoreCard: Equatable, Sendable {
  /// One of the six things that are judged.
  public struct Figure: Equatable, Sendable {
    /// Its letter, such as `R`.
    public var letter: String
    /// What is judged.
    public var name: String
    /// How many of the 100 points it is worth.
    public var weight: Int
    /// What it is made of.
    public var parts: [Part]

    /// From 0 to 1: the parts by their shares.
    public var value: Double { parts.reduce(0) { $0 + $1.share * $1.value } }
    /// The points that it gives.
    public var points: Double { Double(weight) * value }
  }

  /// A part of a figure.
  public struct Part: Equatable, Sendable {
    /// Its name, such as `T1`.
    public var name: String
    /// Its share of the figure; the shares of a figure add up to 1.
    public var share: Double
    /// From 0 to 1.
    public var value: Double
    /// How it was computed, with the numbers.
    public var how: String
  }

  /// Something for which no score above 59 is given, whatever else went well.
  public struct Gate: Equatable, Sendable {
    /// What was done.
    public var what: String
    /// When.
    public var at: Instant
    /// The entry that shows it.
    public var entry: EntryNumber?
  }

  /// A moment that cost points.
  public struct Moment: Equatable, Sendable {
    /// When.
    public var at: Instant
    /// The entry at which it can be looked up.
    public var entry: EntryNumber?
    /// The points that it cost.
    public var cost: Double
    /// What happened.
    public var happened: String
    /// What was expected.
    public var expected: String
    /// How fast it was done, and how fast it was to be done.
    public var speed: String
  }

  /// What a score says about who may preside.
  public enum Band: String, Sendable {
    /// 85 and more.
    case solo
    /// 70 to 84.
    case deputy
    /// Less than 70.
    case again = "repeat"

    /// The band in words.
    public var words: String {
      switch self {
      case .solo: "ready to preside alone"
      case .deputy: "ready to preside with a deputy at your side"
      case .again: "practise this one again"
      }
    }
  }

  /// The most that is given when a gate was passed.
  public static let gated = 59.0

  /// The scenario's name.
  public var scenario: String
  /// The seed.
  public var seed: UInt64
  /// How long was played.
  public var played: Duration
  /// The six figures, in the order of DOMAIN 7.2.
  public var figures: [Figure]
  /// The gates that were passed.
  public var gates: [Gate]
  /// The moments that cost most, the costliest first; at most five.
  public var moments: [Moment]
  /// The median time to what was expected; nil where nothing was done.
  public var median: Duration?
  /// The time within which nine of ten reactions came.
  public var slowest: Duration?
  /// How many lines were typed, and how many of them were refused.
  public var lines: Int
  /// How many were refused.
  public var refused: Int
  /// How often help was asked for.
  public var hints: Int
  /// The local time, to print moments in.
  public var zone: Zone

  /// The points before any gate.
  public var sum: Double { figures.reduce(0) { $0 + $1.points } }
  /// The points that count.
  public var total: Double { gates.isEmpty ? sum : min(sum, ScoreCard.gated) }
  /// What they say.
  public var band: Band {
    if total >= 85 { return .solo }
    return total >= 70 ? .deputy : .again
  }
}

/// A number with so many decimals, the same on every machine and in every language.
func decimal(_ number: Double, _ digits: Int = 2) -> String {
  let scale = digits == 1 ? 10.0 : 100.0
  let whole = Int((abs(number) * scale).rounded())
  let (head, tail) = (whole / Int(scale), whole % Int(scale))
  let zeros = digits == 2 && tail < 10 ? "0" : ""
  return "\(number < 0 && whole > 0 ? "-" : "")\(head).\(zeros)\(tail)"
}

/// Between 0 and 1.
func bounded(_ number: Double) -> Double { min(1, max(0, number)) }
