/// A JSON value (RFC 8259) whose objects keep the order of their keys.
public enum JSON: Equatable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number without fraction and exponent, in the range of 64 bits.
  case integer(Int64)
  /// Any other number; one that is not finite is written as `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSON])
  /// Named values in order.
  case object(Object)

  /// Named values in the order they were given.
  public struct Object: Equatable, Sendable {
    /// A name with its value.
    public struct Member: Equatable, Sendable {
      /// The name.
      public var key: String
      /// The value.
      public var value: JSON

      /// Makes a member.
      public init(key: String, value: JSON) {
        self.key = key
        self.value = value
      }
    }

    /// The members in order; each key stands once.
    public var members: [Member]

    /// Makes an object of members whose keys differ.
    public init(_ members: [Member] = []) {
      self.members = members
    }

    /// The value of a key; setting nil removes it, a new key goes to the end.
    public subscript(key: String) -> JSON? {
      get { members.first { $0.key == key }?.value }
      set {
        let index = members.firstIndex { $0.key == key }
        switch (index, newValue) {
        case (let index?, let value?): members[index].value = value
        case (let index?, nil): members.remove(at: index)
        case (nil, let value?): members.append(Member(key: key, value: value))
        case (nil, nil): break
        }
      }
    }
  }

  /// An object of pairs whose keys differ.
  public static func object(_ pairs: [(String, JSON)]) -> JSON {
    .object(Object(pairs.map { Object.Member(key: $0.0, value: $0.1) }))
  }

  /// The value of a key if this is an object that has it.
  public subscript(key: String) -> JSON? {
    if case .object(let object) = self { object[key] } else { nil }
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }

  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes a whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }

  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// Makes a text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes values in order.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// Makes an object in the order of the literal, whose keys must differ.
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}
