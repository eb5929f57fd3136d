/// The motions that the rules of order know, by the words that commands and records use.
public enum MotionKind: String, CaseIterable, Codable, Sendable {
  /// Fix the time to which to adjourn.
  case fixtime
  /// Adjourn.
  case adjourn
  /// Take a recess.
  case recess
  /// Raise a question of privilege.
  case privilege
  /// Call for the orders of the day.
  case orders
  /// Lay on the table.
  case table
  /// Previous question: close debate and vote.
  case previous
  /// Limit or extend debate.
  case limit
  /// Postpone to a certain time.
  case postpone
  /// Commit or refer.
  case refer
  /// Amend.
  case amend
  /// Amend the amendment.
  case amend2
  /// Postpone indefinitely.
  case indef
  /// A main motion.
  case main
  /// Go into executive session (Connecticut: two thirds).
  case exec
  /// Add an item to the agenda of a regular meeting (Connecticut: two thirds).
  case additem
  /// Point of order.
  case point
  /// Appeal from the ruling of the chair.
  case appeal
  /// Suspend the rules.
  case suspend
  /// Object to the consideration of a question.
  case object
  /// Divide a question.
  case divideq
  /// Consider by paragraph.
  case seriatim
  /// Division of the assembly.
  case division
  /// Parliamentary inquiry.
  case inquiry
  /// Request for information.
  case info
  /// Leave to withdraw a motion.
  case withdraw
  /// The method of voting.
  case votemode
  /// Take from the table.
  case take
  /// Rescind or amend something previously adopted.
  case rescind
  /// Reconsider.
  case reconsider

  /// The motion's row in the table.
  public var rule: MotionRule { MotionTable.rule(of: self) }

  /// What the motion is called inside a sentence: `previous question`.
  public var title: String { rule.name }

  /// Whether it brings business before the body by itself: others are applied to such a one.
  public var isMainLike: Bool { [.main, .exec, .additem, .rescind].contains(self) }

  /// Whether it is in order without a quorum: only to end the meeting or to wait (DOMAIN 1.2).
  public var isPossibleWithoutQuorum: Bool {
    self == .recess || self == .adjourn || self == .fixtime
  }

  /// Whether it changes the wording of another motion.
  public var isAmendment: Bool { self == .amend || self == .amend2 }
}

/// One row of the table: what the rules say of a motion.
public struct MotionRule: Equatable, Sendable {
  /// The classes of motions.
  public enum Class: String, CaseIterable, Sendable {
    /// Urgent, about the meeting itself; may come while anything is pending.
    case privileged
    /// Applied to another motion, to help to deal with it.
    case subsidiary
    /// Brings business before the body.
    case main
    /// Questions of procedure; they have no rank among each other.
    case incidental
    /// Brings a question before the body again.
    case bringBack = "bring-back"
  }

  /// An answer that may depend on the motion to which this one is applied.
  public enum Answer: Equatable, Sendable {
    /// Always.
    case yes
    /// Never.
    case no
    /// Where that motion is.
    case asTarget
    /// By the circumstances under which it was made.
    case varies
  }

  /// Who seconds.
  public enum Second: Equatable, Sendable {
    /// Another member must.
    case needed
    /// Nobody need.
    case notNeeded
    /// Another member must, when the mover of the motion concerned makes it.
    case ofOwnMotion
  }

  /// Which decisions may be reconsidered.
  public enum Reconsidering: Equatable, Sendable {
    /// Any.
    case any
    /// None.
    case none
    /// Only one that was carried.
    case carried
    /// Only one that was lost.
    case lost
  }

  /// Which motion.
  public let kind: MotionKind
  /// What it is called.
  public let name: String
  /// Its class.
  public let kindClass: Class
  /// Its rank among ranked motions: a motion is in order when its rank is higher than that of
  /// the immediately pending one; nil for incidental and bring-back motions.
  public let rank: Int?
  /// Whether it may interrupt whoever has the floor.
  public let interrupts: Bool
  /// Who seconds it.
  public let second: Second
  /// Whether it is debated.
  public let debatable: Answer
  /// Whether it may be amended.
  public let amendable: Answer
  /// What decides it.
  public let requirement: Requirement
  /// Which decisions on it may be reconsidered.
  public let reconsidering: Reconsidering
}
