/// A length of time in milliseconds; may be negative.
public struct Duration: Hashable, Comparable, Sendable {
  /// The length in milliseconds.
  public var milliseconds: Int64

  /// Makes a duration from milliseconds.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// No time at all.
  public static let zero = Duration(milliseconds: 0)

  /// Ten thousand years, in milliseconds: more is no time that was stored in good faith.
  static let plausible: ClosedRange<Int64> = -315_576_000_000_000...315_576_000_000_000

  /// Makes a duration from whole seconds.
  public static func seconds(_ seconds: Int64) -> Duration {
    Duration(milliseconds: seconds &* 1000)
  }

  /// Makes a duration from whole minutes.
  public static func minutes(_ minutes: Int64) -> Duration {
    .seconds(minutes &* 60)
  }

  /// The length in whole seconds, rounded toward zero.
  public var wholeSeconds: Int64 { milliseconds / 1000 }

  /// Orders durations by length.
  public static func < (left: Duration, right: Duration) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Returns the sum.
  public static func + (left: Duration, right: Duration) -> Duration {
    Duration(milliseconds: left.milliseconds &+ right.milliseconds)
  }

  /// Returns the difference.
  public static func - (left: Duration, right: Duration) -> Duration {
    Duration(milliseconds: left.milliseconds &- right.milliseconds)
  }

  /// Adds in place.
  public static func += (left: inout Duration, right: Duration) {
    left = left + right
  }

  /// Returns the duration taken so many times.
  public static func * (left: Duration, times: Int64) -> Duration {
    Duration(milliseconds: left.milliseconds &* times)
  }

  /// Returns the duration with its sign turned.
  public static prefix func - (duration: Duration) -> Duration {
    Duration(milliseconds: 0 &- duration.milliseconds)
  }
}

extension Duration: Codable {
  /// Reads the bare number of milliseconds; more than ten thousand years are refused, so that
  /// nothing that is computed from it overflows.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    milliseconds = try container.decode(Int64.self)
    guard Duration.plausible.contains(milliseconds) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(milliseconds) ms are more than ten thousand years.")
    }
  }

  /// Writes the bare number of milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
