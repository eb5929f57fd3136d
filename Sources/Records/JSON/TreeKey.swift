/// The place of a value in an array, or of a superclass, as a coding key.
struct TreeKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  static let parent = TreeKey(stringValue: "super")

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}

extension JSON {
  /// What the value is, in words for an error.
  var kind: String {
    switch self {
    case .null: "nothing"
    case .bool: "a truth value"
    case .integer, .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The whole number of a type, if it is one and fits.
  func whole<Value: FixedWidthInteger>(as type: Value.Type) -> Value? {
    switch self {
    case .integer(let value): Value(exactly: value)
    case .number(let value): Value(exactly: value)
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The number, if it is one.
  var floating: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .null, .bool, .string, .array, .object: nil
    }
  }
}
