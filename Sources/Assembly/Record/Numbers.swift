/// A number that the meeting gives out, from 1, never used again.
public protocol Serial: RawRepresentable<Int>, Hashable, Comparable, Codable, Sendable
where RawValue == Int {
  /// Makes the number.
  init(rawValue: Int)
}

extension Serial {
  /// Makes the number.
  public init(_ value: Int) { self.init(rawValue: value) }

  /// Orders by the number.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The number after this one.
  public var next: Self { Self(rawValue: rawValue &+ 1) }
}

/// The number of an entry in one meeting's journal.
public struct EntryNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The number of a command; all entries that it made carry it.
public struct CommandNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The number of a sign-up card; runs through the whole meeting.
public struct CardNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The number of one hold of the floor.
public struct TurnNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The number of an agenda item, as the agenda prints it.
public struct ItemNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The number of a person, given by the moderator's choice and never guessed from a name.
public struct PersonNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The number of a motion; runs through the whole meeting.
public struct MotionNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `M3`.
  public var text: String { "M\(rawValue)" }
}

/// The number of a vote.
public struct VoteNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The number of a point of order, a question of privilege or an inquiry.
public struct PointNumber: Serial {
  /// The bare number.
  public var rawValue: Int
  /// Makes the number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// The name of a text in the record, such as `Q7`: a letter for its kind and a number.
public struct Reference: Hashable, Codable, Sendable {
  /// The kinds of text that can be named.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// A note or a quote.
    case note = "N"
    /// A question.
    case question = "Q"
    /// A commitment.
    case commitment = "C"
    /// An action item.
    case action = "A"
    /// A parked topic.
    case parked = "P"
    /// A motion.
    case motion = "M"
    /// An entry of the journal, for words that have no other name, such as those of a point of
    /// order.
    case entry = "E"
  }

  /// Which kind of text.
  public var kind: Kind
  /// Its number among its kind, from 1.
  public var number: Int

  /// Makes a reference.
  public init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Reads `Q7` or `q7`; nil for anything else.
  public init?(text: some StringProtocol) {
    guard let letter = text.first, let kind = Kind(rawValue: letter.uppercased()),
      text.dropFirst().utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text.dropFirst()), number > 0
    else { return nil }
    self.init(kind, number)
  }

  /// `Q7`.
  public var text: String { "\(kind.rawValue)\(number)" }
}
