/// A turn's clock (DOMAIN 3.3): it counts what was spoken, never what was paused.
///
/// `elapsed = Σ closed runs + the running one`, `remaining = limit + granted + corrected −
/// elapsed`. Instants come in; nothing here counts ticks, so nothing drifts or wraps.
public struct Clock: Equatable, Sendable {
  /// The time given at the start.
  public private(set) var limit: Duration
  /// The sum of all extensions.
  public private(set) var granted = Duration.zero
  /// What corrections of the clock added or took away.
  public private(set) var corrected = Duration.zero
  /// When the first word was spoken.
  public private(set) var startedAt: Instant?
  /// When the clock stopped for good.
  public private(set) var endedAt: Instant?
  /// Since when the clock runs; nil when it stands.
  public private(set) var runningSince: Instant?
  private var ran = Duration.zero

  /// Makes a clock that stands at its limit.
  public init(limit: Duration) {
    self.limit = limit
  }

  /// Whether it is running.
  public var isRunning: Bool { runningSince != nil }

  /// What the speaker may use in all.
  public var allowed: Duration { limit + granted + corrected }

  /// Returns the time spoken until an instant.
  public func elapsed(at now: Instant) -> Duration {
    guard let since = runningSince else { return ran }
    return ran + max(.zero, now - since)
  }

  /// Returns the time left at an instant; negative when over.
  public func remaining(at now: Instant) -> Duration {
    allowed - elapsed(at: now)
  }

  /// Returns the time over the limit at an instant, never negative.
  public func over(at now: Instant) -> Duration {
    max(.zero, -remaining(at: now))
  }

  /// Returns the time since the start in which the clock stood, until an instant or the end.
  public func paused(at now: Instant) -> Duration {
    guard let startedAt else { return .zero }
    return max(.zero, (endedAt ?? now) - startedAt - elapsed(at: now))
  }

  /// The instant at which the time is up if the clock runs on; nil when it stands.
  public var due: Instant? {
    runningSince.map { $0 + (allowed - ran) }
  }

  /// Starts at the first word; a running clock keeps its start.
  mutating func start(at first: Instant) {
    guard startedAt == nil else { return }
    startedAt = first
    runningSince = first
  }

  mutating func pause(at now: Instant) {
    guard let since = runningSince else { return }
    ran += max(.zero, now - since)
    runningSince = nil
  }

  mutating func resume(at now: Instant) {
    guard startedAt != nil, runningSince == nil, endedAt == nil else { return }
    runningSince = now
  }

  mutating func end(at now: Instant) {
    pause(at: now)
    endedAt = now
  }

  mutating func extend(by more: Duration) {
    granted += more
  }

  mutating func limit(to limit: Duration) {
    self.limit = limit
  }

  /// Makes so much remain at an instant without touching what was spoken.
  mutating func correct(remaining: Duration, at now: Instant) {
    corrected += remaining - self.remaining(at: now)
  }
}
