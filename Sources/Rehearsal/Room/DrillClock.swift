public import Assembly

/// The time of a drill: it begins where the scenario says, goes as fast as was asked for, and
/// stands while the trainee pauses.
public final class DrillClock {
  /// How many times faster than real time.
  public let speed: Double
  private let real: () -> Instant
  private var base: Instant
  private var since: Instant?

  /// Makes a clock that runs from an instant on.
  ///
  /// - Parameters:
  ///   - real: gives the real time.
  ///   - speed: how many times faster; more than 0.
  public init(from zero: Instant, speed: Double, real: @escaping () -> Instant) {
    self.speed = speed
    self.real = real
    base = zero
    since = real()
  }

  /// Whether it stands.
  public var isPaused: Bool { since == nil }

  /// The time of the drill.
  public func now() -> Instant {
    guard let since else { return base }
    let passed = Double((real() - since).milliseconds) * speed
    return base + Duration(milliseconds: Int64(passed))
  }

  /// Stops it, or lets it go on.
  public func toggle() {
    base = now()
    since = since == nil ? real() : nil
  }
}
