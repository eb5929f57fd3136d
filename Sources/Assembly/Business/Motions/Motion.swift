/// A motion that was made (DOMAIN 4.2).
public struct Motion: Equatable, Sendable {
  /// How a motion was settled.
  public enum Disposition: Equatable, Sendable {
    /// Carried; of an appeal: the ruling stands; of an objection: the question is not considered.
    case carried
    /// Lost; of an appeal: the ruling is reversed.
    case lost
    /// Nobody seconded it.
    case died
    /// Withdrawn by its mover.
    case withdrawn
    /// Put off to a time.
    case postponed(to: String)
    /// Sent to a committee or officer.
    case referred(to: String)
    /// Put off for good, without a direct vote.
    case postponedIndefinitely
    /// The body did not wish to consider it.
    case notConsidered
    /// Put into parts, which are questions of their own.
    case divided
    /// Adopted earlier and rescinded.
    case rescinded
    /// It went with the motion to which it was applied.
    case fell
    /// Left without a decision when the meeting went on or ended.
    case unfinished
  }

  /// Where a motion stands.
  public enum State: Equatable, Sendable {
    /// Made; a second is missing.
    case moved
    /// Noted; it comes up when nothing is pending.
    case waiting
    /// Before the body.
    case pending
    /// Laid on the table.
    case tabled
    /// Settled.
    case settled(Disposition)
  }

  /// A speech in the debate on it.
  public struct Speech: Equatable, Sendable {
    /// Who.
    public let member: OfficialID
    /// The hold of the floor.
    public let turn: TurnNumber
    /// On which side, if said.
    public let side: Side?
  }

  /// A member who wishes to speak on it.
  public struct Wish: Equatable, Sendable {
    /// Who.
    public let member: OfficialID
    /// On which side, if said.
    public let side: Side?
  }

  /// The wording of the motion that an amendment changed, before it did.
  struct Before: Equatable, Sendable {
    var wording: String
    var change: Amendment?
  }

  /// How debate stood on a question before it was closed or limited.
  enum Terms: Equatable, Sendable {
    case closed(Bool)
    case limit(Duration?)
  }

  /// Its number, M-n.
  public let number: MotionNumber
  /// Which motion.
  public let kind: MotionKind
  /// Who moved it.
  public let mover: OfficialID
  /// The words in which it was moved.
  public internal(set) var moved: String
  /// The words as they stand: amendments that were adopted change them.
  ///
  /// Of an amendment, the words that it brings in or takes out.
  public internal(set) var wording: String
  /// How it changes another wording, when it is an amendment.
  public internal(set) var change: Amendment?
  /// The motion to which it is applied.
  public let target: MotionNumber?
  /// The ruling from which it appeals.
  public let ruling: PointNumber?
  /// Whether debate on it was ruled out by how it was made.
  public let isUndebatable: Bool
  /// Under which item.
  public let item: ItemNumber?
  /// When it was moved.
  public let at: Instant
  /// Who seconded it.
  public internal(set) var seconder: OfficialID?
  /// When it was stated and so came before the body.
  public internal(set) var statedAt: Instant?
  /// When it was settled.
  public internal(set) var settledAt: Instant?
  /// Where it stands.
  public internal(set) var state = State.moved
  /// Speeches on it, in order.
  public internal(set) var speeches: [Speech] = []
  /// Members who wish to speak on it, as they asked.
  public internal(set) var wishes: [Wish] = []
  /// Whether debate and amendment were closed.
  public internal(set) var isDebateClosed = false
  /// The time of a speech on it, when the body changed it.
  public internal(set) var debateLimit: Duration?
  /// Whether a decision on it was reconsidered, which is possible once.
  public internal(set) var wasReconsidered = false
  var before: Before?
  /// How debate stood on the questions that this motion closed or limited.
  var bound: [MotionNumber: Terms] = [:]

  /// The questions on which this motion closed or limited debate.
  public var boundQuestions: Set<MotionNumber> { Set(bound.keys) }

  /// How it was settled; nil while it is not.
  public var disposition: Disposition? {
    switch state {
    case .settled(let disposition): disposition
    case .moved, .waiting, .pending, .tabled: nil
    }
  }

  /// Whether it is settled.
  public var isSettled: Bool { disposition != nil }

  /// Its row in the table.
  public var rule: MotionRule { kind.rule }
}
