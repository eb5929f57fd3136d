/// The purposes for which a body may exclude the public (DOMAIN 1.2).
///
/// They are those of Connecticut's law of open meetings, CGS 1-200(6); other states know the like.
public enum ClosedPurpose: String, CaseIterable, Codable, Sendable {
  /// A named officer or employee: appointment, performance, health, dismissal.
  case personnel
  /// Strategy about a pending claim or pending litigation.
  case litigation
  /// Security strategy, personnel or devices.
  case security
  /// The choice, lease, sale or purchase of real estate, where publicity would change the price.
  case realEstate = "realestate"
  /// Matters that would disclose records which the law keeps from the public.
  case records

  /// The purpose in words, after "for".
  public var words: String {
    switch self {
    case .personnel: "the appointment, performance, health or dismissal of an officer or employee"
    case .litigation: "strategy about a pending claim or pending litigation"
    case .security: "security strategy, personnel or devices"
    case .realEstate: "the lease, sale or purchase of real estate"
    case .records: "records that the law keeps from the public"
    }
  }
}

/// An executive session: why, when and who; what was said in it is nowhere.
public struct ClosedSession: Equatable, Sendable {
  /// For which purpose.
  public let purpose: ClosedPurpose
  /// The reason that was stated in public.
  public let reason: String
  /// Who attended besides the members.
  public let attending: [String]
  /// The motion that was carried for it.
  public let motion: MotionNumber?
  /// When it began.
  public let began: Instant
  /// When it ended.
  public internal(set) var ended: Instant?
}

extension Meeting {
  /// The members who attended an executive session for any part of it; who had withdrawn from
  /// the item stayed out.
  public func members(at session: ClosedSession) -> [Official] {
    let end = session.ended ?? Instant(milliseconds: .max)
    func overlaps(_ stay: Attendance.Stay) -> Bool {
      stay.from <= end && (stay.to ?? end) >= session.began
    }
    return members.filter { member in
      let isOut = roll.recusals.contains { recusal in
        recusal.member == member.id
          && recusal.away.contains { $0.from <= session.began && ($0.to ?? end) >= end }
      }
      return !isOut && (attendance.stays[member.id] ?? []).contains(where: overlaps)
    }
  }

  /// Other officials who were in the room during an executive session.
  public func officials(at session: ClosedSession) -> [Official] {
    let end = session.ended ?? Instant(milliseconds: .max)
    return officials.filter { official in
      !official.isMember && session.attending.contains("@\(official.id.text)")
        || !official.isMember
          && (attendance.stays[official.id] ?? []).contains {
            $0.from > session.began && $0.from <= end
          }
    }
  }
}
