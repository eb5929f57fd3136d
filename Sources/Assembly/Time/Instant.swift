/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
///
/// Always derived by the caller from a clock that does not step, so that two instants of one
/// meeting can be subtracted.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the Unix epoch.
  public var milliseconds: Int64

  /// Makes an instant from milliseconds since the Unix epoch.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Orders instants by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Returns the instant a duration later; saturates instead of overflowing.
  public static func + (instant: Instant, duration: Duration) -> Instant {
    Instant(milliseconds: adding(instant.milliseconds, duration.milliseconds))
  }

  /// Returns the instant a duration earlier; saturates instead of overflowing.
  public static func - (instant: Instant, duration: Duration) -> Instant {
    Instant(milliseconds: subtracting(instant.milliseconds, duration.milliseconds))
  }

  /// Returns how much later the left instant is than the right one.
  public static func - (left: Instant, right: Instant) -> Duration {
    Duration(milliseconds: subtracting(left.milliseconds, right.milliseconds))
  }

  /// Whether it lies within ten thousand years of 1970, as every instant of a meeting does.
  public var isPlausible: Bool { Duration.plausible.contains(milliseconds) }

  private static func adding(_ a: Int64, _ b: Int64) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (b < 0 ? .min / 4 : .max / 4) : sum
  }

  private static func subtracting(_ a: Int64, _ b: Int64) -> Int64 {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? (b > 0 ? .min / 4 : .max / 4) : difference
  }
}

extension Instant: Codable {
  /// Reads the bare number of milliseconds; an instant that no calendar has is refused.
  public init(from decoder: any Decoder) throws {
    milliseconds = try Duration(from: decoder).milliseconds
  }

  /// Writes the bare number of milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
