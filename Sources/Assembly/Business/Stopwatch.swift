/// A clock that only counts up: how long an item or the meeting has been in session.
public struct Stopwatch: Equatable, Sendable {
  private var ran = Duration.zero
  /// Since when it runs; nil when it stands.
  public private(set) var runningSince: Instant?

  /// Returns the time counted until an instant.
  public func elapsed(at now: Instant) -> Duration {
    guard let since = runningSince else { return ran }
    return ran + max(.zero, now - since)
  }

  /// The instant at which so much will have been counted; nil when it stands.
  public func reaches(_ duration: Duration) -> Instant? {
    runningSince.map { $0 + (duration - ran) }
  }

  mutating func start(at now: Instant) {
    if runningSince == nil { runningSince = now }
  }

  mutating func stop(at now: Instant) {
    ran = elapsed(at: now)
    runningSince = nil
  }
}
