/// How many members make a quorum (DOMAIN 4.4).
public enum QuorumRule: Hashable, Sendable {
  /// The meeting decides nothing and needs no quorum.
  case none
  /// So many members, as a charter says (five in Hartford).
  case members(Int)
  /// More than half of the seats.
  case majority
  /// A third of the seats and at least three, as in English parishes.
  case third

  /// Reads `none`, a number from 1 to 999, `majority` or `third`; nil for anything else.
  public init?(text: some StringProtocol) {
    switch text.lowercased() {
    case "none": self = .none
    case "majority": self = .majority
    case "third": self = .third
    default:
      guard let number = Int(text), (1...999).contains(number) else { return nil }
      self = .members(number)
    }
  }

  /// `none`, `5`, `majority` or `third`.
  public var text: String {
    switch self {
    case .none: "none"
    case .members(let number): String(number)
    case .majority: "majority"
    case .third: "third"
    }
  }

  /// Returns how many members of a body with so many seats are needed; nil where none are.
  public func needed(of seats: Int) -> Int? {
    switch self {
    case .none: nil
    case .members(let number): number
    case .majority: seats / 2 + 1
    case .third: max(3, (seats + 2) / 3)
    }
  }
}

/// Whether enough members are there to decide, at a moment.
public struct Quorum: Hashable, Sendable {
  /// Members who must be there.
  public let needed: Int
  /// Members who are there and count.
  public let counted: Int
  /// Seats of the body, vacant ones too.
  public let seats: Int

  /// Whether there is a quorum.
  public var isPresent: Bool { counted >= needed }

  /// `6 of 9 members, 5 needed`.
  public var text: String { "\(counted) of \(seats) members, \(needed) needed" }
}

extension Meeting {
  /// The members of the body, in the order of the plan: in which the roll is called.
  public var members: [Official] { officials.filter(\.isMember) }

  /// Seats of the body, vacant ones too.
  public var seatCount: Int { max(rules.seats ?? 0, members.count) }

  /// Whether the body itself meets, so that the roll is called and votes are taken.
  public var isOfBody: Bool { opening?.kind.isOfBody == true && !members.isEmpty }

  /// Members who are there, recused or not.
  public var membersPresent: [Official] { members.filter { attendance.isPresent($0.id) } }

  /// Returns whether a member has withdrawn from the item under way.
  public func isRecused(_ member: OfficialID) -> Bool {
    roll.recusal(of: member, on: agenda.current) != nil
  }

  /// Members who may vote on the question at hand: there, and not recused from the item.
  ///
  /// Whether who presides votes is another rule.
  public var voters: [Official] { membersPresent.filter { !isRecused($0.id) } }

  /// Whether there is a quorum now; nil where none is needed or nobody is a member.
  ///
  /// It is a function of the roll, of the item under way and of the rules.
  public var quorum: Quorum? {
    let members = members
    guard !members.isEmpty, let needed = rules.quorum.needed(of: seatCount) else { return nil }
    let counted = members.count {
      attendance.isPresent($0.id) && (rules.recusedCount || !isRecused($0.id))
        && (rules.remoteCount || !roll.isRemote($0.id))
    }
    return Quorum(needed: needed, counted: counted, seats: seatCount)
  }

  /// The member who presides, if it is one.
  public var presidingMember: Official? {
    guard let presiding = session.presiding else { return nil }
    let name = presiding.lowercased()
    return members.first {
      name == "@\($0.id.text)" || name == $0.title.lowercased() || name == $0.name?.lowercased()
        || name == $0.office.lowercased()
    }
  }

  /// Takes note when a quorum came or went.
  mutating func followQuorum(at now: Instant) {
    switch session.phase {
    case .doors, .adjourned: return
    case .inSession, .recess, .executive: break
    }
    guard isOfBody, let quorum else { return }
    roll.note(quorum, at: now)
  }
}
