public import Assembly

/// What a console needs of the machine around it: the time, and signs of life.
public struct Surroundings {
  /// Returns the time.
  public var now: () -> Instant
  /// Leaves a sign of life, from which a later console knows how long an outage lasted.
  public var beat: (Instant) -> Void
  /// Does what can wait until nobody types.
  public var rest: () -> Void
  /// A descriptor that becomes readable when another seat may have written.
  public var changeDescriptor: Int32?
  /// How many times faster than real time the time goes; 0 while it stands.
  public var pace: () -> Double
  /// Makes the descriptor quiet and returns whether another seat has written.
  public var changed: () -> Bool

  /// Makes surroundings.
  public init(
    now: @escaping () -> Instant, beat: @escaping (Instant) -> Void = { _ in },
    rest: @escaping () -> Void = {}, changeDescriptor: Int32? = nil,
    changed: @escaping () -> Bool = { false }, pace: @escaping () -> Double = { 1 }
  ) {
    self.now = now
    self.beat = beat
    self.rest = rest
    self.changeDescriptor = changeDescriptor
    self.changed = changed
    self.pace = pace
  }
}

/// How a console was left.
public enum Leaving: Equatable, Sendable {
  /// By `quit`, by Ctrl-D, or at the end of the input; whether every line was accepted.
  case left(allAccepted: Bool)
  /// Because the journal could not be written.
  case storage
  /// Because the terminal went away or the system asked to end.
  case signal(Int32)
}
