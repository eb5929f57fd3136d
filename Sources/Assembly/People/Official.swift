/// The short name by which an official is called in commands, as in `@chief`.
public struct OfficialID: Hashable, Codable, Sendable {
  /// The id without the at sign, lower case.
  public var text: String

  /// Makes an id from text without the at sign.
  public init(_ text: String) {
    self.text = text.lowercased()
  }

  /// Reads the bare text.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Somebody who answers to the public at the meeting: on the panel, or a member of the body.
public struct Official: Hashable, Codable, Sendable {
  /// How commands name the official.
  public var id: OfficialID
  /// The office, as the record prints it: `Police Chief`.
  public var office: String
  /// The person's name, if the plan gives one.
  public var name: String?
  /// Whether the official is a member of the body, whose quorum makes a gathering a meeting.
  public var isMember: Bool
  /// The ward, district or seat that a member holds, if the plan gives one.
  public var seat: String?
  /// Whether a member chairs the body or stands in for the chair.
  public var presides: Presiding?

  /// Who presides by office.
  public enum Presiding: String, CaseIterable, Codable, Sendable {
    /// The chair of the body.
    case chair
    /// Who presides when the chair is away.
    case vice
  }

  /// Makes an official.
  public init(
    id: OfficialID, office: String, name: String? = nil, isMember: Bool = false,
    seat: String? = nil, presides: Presiding? = nil
  ) {
    self.id = id
    self.office = office
    self.name = name
    self.isMember = isMember
    self.seat = seat
    self.presides = presides
  }

  /// Office and name as the record prints them.
  public var title: String { name.map { "\(office) \($0)" } ?? office }
}
