/// Points of order, questions of privilege and inquiries, with what the chair ruled
/// (DOMAIN 4.1, 5.1).
public struct Points: Equatable, Sendable {
  /// What was raised.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// A breach of the rules.
    case order
    /// Rights or comfort of the assembly or of one person.
    case privilege
    /// A question about procedure.
    case inquiry
    /// A question about the business.
    case information
  }

  /// What the chair ruled or answered.
  public enum Ruling: String, CaseIterable, Codable, Sendable {
    /// Well taken; of a privilege: granted.
    case sustained
    /// Not well taken; of a privilege: not granted.
    case overruled
    /// Answered.
    case answered
  }

  /// What was raised, with what became of it.
  public struct Point: Equatable, Sendable {
    /// Its number.
    public let number: PointNumber
    /// What it is.
    public let kind: Kind
    /// Who raised it, if noted.
    public let by: Floor.Holder?
    /// What it is about, if noted.
    public let text: String?
    /// Under which item.
    public let item: ItemNumber?
    /// The motion that was pending.
    public let motion: MotionNumber?
    /// When.
    public let at: Instant
    /// What the chair ruled.
    public internal(set) var ruling: Ruling?
    /// The reason or the answer.
    public internal(set) var reason: String?
    /// When the chair ruled.
    public internal(set) var ruledAt: Instant?
    /// Whether the body reversed the ruling on appeal; nil without one.
    public internal(set) var isReversed: Bool?
  }

  /// What happened.
  public enum Event: Equatable, Codable, Sendable {
    /// Something was raised.
    case raised(
      point: PointNumber, kind: Kind, by: Floor.Holder?, text: String?, motion: MotionNumber?)
    /// The chair ruled or answered.
    case ruled(point: PointNumber, ruling: Ruling, reason: String?)
    /// The body decided an appeal from the ruling.
    case appealDecided(point: PointNumber, reversed: Bool)
  }

  private var register = Register<Point>()
  /// The ruling from which an appeal still comes in time.
  public private(set) var fresh: PointNumber?

  /// Everything that was raised, by number; a struck one leaves a gap in the numbers.
  public var all: [Point] { register.all }

  /// The number that the next one gets.
  public var nextNumber: PointNumber { PointNumber(register.nextNumber) }

  /// Returns the point with a number.
  public subscript(number: PointNumber) -> Point? { register[number.rawValue] }

  /// What waits for the chair.
  public var open: Point? { all.last { $0.ruling == nil } }

  mutating func apply(_ event: Event, at now: Instant, under item: ItemNumber?) {
    switch event {
    case .raised(_, let kind, let holder, let text, let motion):
      register.append(
        Point(
          number: nextNumber, kind: kind, by: holder, text: text, item: item, motion: motion,
          at: now))
      fresh = nil
    case .ruled(let point, let ruling, let reason):
      register.change(point.rawValue) {
        $0.ruling = ruling
        $0.reason = reason
        $0.ruledAt = now
      }
      fresh = ruling == .answered ? nil : point
    case .appealDecided(let point, let isReversed):
      register.change(point.rawValue) { $0.isReversed = isReversed }
    }
  }

  /// Takes note of an event that was struck: its number stays taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .raised: register.passOver()
    case .ruled, .appealDecided: break
    }
  }

  /// Other business began: an appeal comes too late.
  mutating func forget() { fresh = nil }

  /// The result of the vote on an appeal does not hold: the ruling is as before.
  mutating func restore(_ point: PointNumber) {
    register.change(point.rawValue) { $0.isReversed = nil }
  }
}
