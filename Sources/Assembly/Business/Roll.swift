/// The roll of a body: who answered, who takes part from elsewhere, who withdrew from an item,
/// and when there was a quorum (DOMAIN 1.2, 4.4).
///
/// Who is in the room stands in `Attendance`, for members as for other officials.
public struct Roll: Equatable, Sendable {
  /// What a member answered when the roll was called, or what was answered for the member.
  public enum Answer: String, CaseIterable, Codable, Sendable {
    /// In the room.
    case present
    /// Takes part from elsewhere.
    case remote
    /// Not there.
    case absent
    /// Not there, with an excuse.
    case excused

    /// Whether who is so marked takes part.
    public var isThere: Bool { self == .present || self == .remote }
  }

  /// A member with an answer.
  public struct Mark: Hashable, Codable, Sendable {
    /// Who.
    public var member: OfficialID
    /// What was answered.
    public var answer: Answer

    /// Makes a mark.
    public init(_ member: OfficialID, _ answer: Answer) {
      self.member = member
      self.answer = answer
    }
  }

  /// What happened to the roll.
  public enum Event: Equatable, Codable, Sendable {
    /// The roll was called; a call may come in several lines, and a later answer holds.
    case called(marks: [Mark])
    /// A member takes part from elsewhere from now on, or is in the room.
    case linked(member: OfficialID, remote: Bool)
    /// The absence of a member is excused.
    case excused(member: OfficialID, reason: String?)
    /// A member withdrew from an item; `late` when discussion on it had begun.
    case recused(member: OfficialID, item: ItemNumber, nature: String, late: Bool)
    /// A member takes part again in an item from which they had withdrawn.
    case returned(member: OfficialID, item: ItemNumber)
  }

  /// That a member withdrew from an item.
  public struct Recusal: Equatable, Sendable {
    /// Who.
    public let member: OfficialID
    /// From which item.
    public let item: ItemNumber
    /// The nature of the interest.
    public let nature: String
    /// When it was stated.
    public let at: Instant
    /// Whether discussion on the item had begun.
    public let isLate: Bool
    /// When the member was out for it; the last one is open while the item is under way.
    public internal(set) var away: [Attendance.Stay] = []
    /// When it was taken back, if it was.
    public internal(set) var takenBack: Instant?
  }

  /// That a quorum came or went.
  public struct Change: Equatable, Sendable {
    /// When.
    public let at: Instant
    /// How things stood from then on.
    public let quorum: Quorum
  }

  /// When the roll was called first.
  public private(set) var calledAt: Instant?
  /// What each member answered, as it holds now.
  public private(set) var answers: [OfficialID: Answer] = [:]
  /// Why a member's absence is excused, where a reason was given.
  public private(set) var excuses: [OfficialID: String] = [:]
  /// Withdrawals, in order.
  public private(set) var recusals: [Recusal] = []
  /// When a quorum came and went since the call to order, beginning with how it stood then.
  public private(set) var changes: [Change] = []
  private var remote: Set<OfficialID> = []

  /// Returns whether a member takes part from elsewhere.
  public func isRemote(_ member: OfficialID) -> Bool { remote.contains(member) }

  /// Returns the withdrawal of a member from an item that holds.
  public func recusal(of member: OfficialID, on item: ItemNumber?) -> Recusal? {
    guard let item else { return nil }
    return recusals.last { $0.member == member && $0.item == item && $0.takenBack == nil }
  }

  /// When the quorum was lost, in order, with when it was there again.
  public var losses: [Attendance.Stay] {
    var losses: [Attendance.Stay] = []
    var wasPresent = false
    for change in changes {
      if change.quorum.isPresent {
        if let last = losses.indices.last, losses[last].to == nil { losses[last].to = change.at }
        wasPresent = true
      } else if wasPresent {
        losses.append(Attendance.Stay(from: change.at))
        wasPresent = false
      }
    }
    return losses
  }

  mutating func apply(_ event: Event, at now: Instant, under current: ItemNumber?) {
    switch event {
    case .called(let marks):
      calledAt = calledAt ?? now
      for mark in marks {
        answers[mark.member] = mark.answer
        link(mark.member, mark.answer == .remote)
      }
    case .linked(let member, let isRemote):
      link(member, isRemote)
    case .excused(let member, let reason):
      if answers[member] == nil || answers[member] == .absent { answers[member] = .excused }
      excuses[member] = reason
    case .recused(let member, let item, let nature, let late):
      guard recusal(of: member, on: item) == nil else { return }
      var recusal = Recusal(member: member, item: item, nature: nature, at: now, isLate: late)
      if item == current { recusal.away.append(Attendance.Stay(from: now)) }
      recusals.append(recusal)
    case .returned(let member, let item):
      for index in recusals.indices
      where recusals[index].member == member && recusals[index].item == item
        && recusals[index].takenBack == nil
      {
        recusals[index].takenBack = now
        close(index, at: now)
      }
    }
  }

  /// Lets who withdrew step out when their item is taken up, and come back when it is left.
  mutating func follow(_ current: ItemNumber?, at now: Instant) {
    for index in recusals.indices where recusals[index].takenBack == nil {
      let isAway = recusals[index].away.last.map { $0.to == nil } ?? false
      if recusals[index].item == current, !isAway {
        recusals[index].away.append(Attendance.Stay(from: now))
      } else if recusals[index].item != current, isAway {
        close(index, at: now)
      }
    }
  }

  mutating func note(_ quorum: Quorum, at now: Instant) {
    if changes.last?.quorum.isPresent != quorum.isPresent {
      changes.append(Change(at: now, quorum: quorum))
    }
  }

  private mutating func link(_ member: OfficialID, _ isRemote: Bool) {
    if isRemote { remote.insert(member) } else { remote.remove(member) }
  }

  private mutating func close(_ index: Int, at now: Instant) {
    guard let last = recusals[index].away.indices.last, recusals[index].away[last].to == nil
    else { return }
    recusals[index].away[last].to = now
  }
}
