/// What a person at a console may do (DOMAIN 1.4).
public enum Role: String, CaseIterable, Codable, Sendable {
  /// Presides; all commands.
  case moderator
  /// Stands in for the moderator after a handover.
  case deputy
  /// Keeps the clocks only.
  case timekeeper
  /// Keeps the record: notes, attendance, corrections, exports.
  case clerk
  /// Takes sign-ups and notes at the door and the microphone.
  case floorManager = "floor_manager"
  /// Takes sign-ups from remote participants.
  case remoteHost = "remote_host"

  /// The role in words.
  public var title: String {
    switch self {
    case .moderator: "moderator"
    case .deputy: "deputy"
    case .timekeeper: "timekeeper"
    case .clerk: "clerk"
    case .floorManager: "floor manager"
    case .remoteHost: "remote host"
    }
  }
}

/// A place at which commands are typed; every entry carries the seat that made it.
public struct Seat: Hashable, Codable, Sendable {
  /// What the seat may do.
  public var role: Role
  /// Who sits there, if said.
  public var name: String?

  /// Makes a seat.
  public init(_ role: Role, name: String? = nil) {
    self.role = role
    self.name = name
  }

  /// The moderator's own seat.
  public static let moderator = Seat(.moderator)

  /// Reads `clerk` or `clerk:Lee`; nil when the role is unknown.
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let role = parts.first.flatMap({ Role(rawValue: $0.lowercased()) }) else { return nil }
    self.init(role, name: parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil)
  }

  /// `clerk:Lee`.
  public var text: String { name.map { "\(role.rawValue):\($0)" } ?? role.rawValue }
}
