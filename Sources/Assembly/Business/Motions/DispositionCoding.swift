// In the journal a disposition stands as "carried", or as {"postponed": "the next meeting"}: what
// the compiler would write, {"carried": {}}, is hard on whoever reads the archive.

extension Motion.Disposition: Codable {
  private enum Key: String, CodingKey {
    case postponed
    case referred
  }

  private static let plain: [(word: String, value: Motion.Disposition)] = [
    ("carried", .carried), ("lost", .lost), ("died", .died), ("withdrawn", .withdrawn),
    ("postponed_indefinitely", .postponedIndefinitely), ("not_considered", .notConsidered),
    ("divided", .divided), ("rescinded", .rescinded), ("fell", .fell),
    ("unfinished", .unfinished),
  ]

  /// Reads the word, else the time or the place.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer(),
      let word = try? container.decode(String.self)
    {
      guard let plain = Motion.Disposition.plain.first(where: { $0.word == word }) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "unknown disposition '\(word)'")
      }
      self = plain.value
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    if let time = try container.decodeIfPresent(String.self, forKey: .postponed) {
      self = .postponed(to: time)
    } else {
      self = .referred(to: try container.decode(String.self, forKey: .referred))
    }
  }

  /// Writes the one or the other.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .postponed(let time):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(time, forKey: .postponed)
    case .referred(let place):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(place, forKey: .referred)
    case .carried, .lost, .died, .withdrawn, .postponedIndefinitely, .notConsidered, .divided,
      .rescinded, .fell, .unfinished:
      var container = encoder.singleValueContainer()
      try container.encode(word)
    }
  }

  /// The word under which records and journals name it.
  public var word: String {
    switch self {
    case .postponed: "postponed"
    case .referred: "referred"
    case .carried, .lost, .died, .withdrawn, .postponedIndefinitely, .notConsidered, .divided,
      .rescinded, .fell, .unfinished:
      Motion.Disposition.plain.first { $0.value == self }?.word ?? ""
    }
  }
}
