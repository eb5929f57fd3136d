// In the journal a holder of the floor stands as {"card": 12} or {"official": "chief"}, and whom
// a measure is about as {"card": 12} or {"described": "a man in the third row"}: what the
// compiler would write, {"card": {"_0": 12}}, is hard on whoever reads the archive.

extension Floor.Holder: Codable {
  private enum Key: CodingKey {
    case card
    case official
  }

  /// Reads the card's number, else the official's id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let card = try container.decodeIfPresent(CardNumber.self, forKey: .card) {
      self = .card(card)
    } else {
      self = .official(try container.decode(OfficialID.self, forKey: .official))
    }
  }

  /// Writes the one or the other.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .card(let card): try container.encode(card, forKey: .card)
    case .official(let id): try container.encode(id, forKey: .official)
    }
  }
}

extension Decorum.Subject: Codable {
  private enum Key: CodingKey {
    case card
    case described
  }

  /// Reads the card's number, else the description.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let card = try container.decodeIfPresent(CardNumber.self, forKey: .card) {
      self = .card(card)
    } else {
      self = .described(try container.decode(String.self, forKey: .described))
    }
  }

  /// Writes the one or the other.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .card(let card): try container.encode(card, forKey: .card)
    case .described(let words): try container.encode(words, forKey: .described)
    }
  }
}
