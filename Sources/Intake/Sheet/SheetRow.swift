public import Assembly

/// One card out of a sign-up sheet.
public struct SheetRow: Equatable, Sendable {
  /// The line of the sheet on which it begins.
  public var line: Int
  /// What was handed in: the public columns, and the interpreter's language, which the
  /// moderator needs.
  public var signUp: SignUp
  /// The agenda item that it is for; nil when the sheet leaves it to the meeting.
  public var itemNumber: Int?
  /// When it was received, as the sheet says it.
  public var receivedAt: String?
  /// Address, e-mail, telephone and accommodation by the names of their columns, where given;
  /// never a part of the sign-up and never exported by default.
  public var privateColumns: [String: String]

  /// Makes a row.
  public init(
    line: Int, signUp: SignUp, itemNumber: Int? = nil, receivedAt: String? = nil,
    privateColumns: [String: String] = [:]
  ) {
    self.line = line
    self.signUp = signUp
    self.itemNumber = itemNumber
    self.receivedAt = receivedAt
    self.privateColumns = privateColumns
  }
}

/// The columns of a sign-up sheet.
enum SheetColumn: String, CaseIterable {
  case receivedAt = "received_at"
  case name
  case pronunciation
  case town = "town_or_ward"
  case organization
  case representing
  case item
  case position
  case participation
  case mode
  case streetAddress = "street_address"
  case email
  case phone
  case interpreterLanguage = "interpreter_language"
  case accommodation

  /// Those that are kept out of the sign-up.
  static let kept: [SheetColumn] = [.streetAddress, .email, .phone, .accommodation]

  /// The most characters that are read from a cell.
  var longest: Int {
    switch self {
    case .receivedAt, .interpreterLanguage: 40
    case .name, .pronunciation, .town, .representing, .item, .position, .participation, .mode:
      NameCleaning.longest
    case .organization, .streetAddress, .email, .phone: 120
    case .accommodation: 300
    }
  }
}
