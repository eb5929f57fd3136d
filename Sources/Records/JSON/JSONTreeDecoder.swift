/// Makes values of any `Decodable` type from a JSON tree, without Foundation.
public enum JSONTreeDecoder {
  /// The value a tree stands for; throws a `DecodingError` that names the place.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from json: JSON
  ) throws -> Value {
    try Value(from: TreeDecoder(json, parent: nil, key: nil))
  }
}

/// A value on its way to a type, and its place in the tree.
final class TreeDecoder: Decoder {
  let json: JSON
  private let parent: TreeDecoder?
  private let key: (any CodingKey)?

  init(_ json: JSON, parent: TreeDecoder?, key: (any CodingKey)?) {
    self.json = json
    self.parent = parent
    self.key = key
  }

  // Made only when asked for, which is when something is wrong.
  var codingPath: [any CodingKey] {
    (parent?.codingPath ?? []) + (key.map { [$0] } ?? [])
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = json else { throw mismatch(JSON.Object.self) }
    return KeyedDecodingContainer(KeyedTreeDecoding(self, object.members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let values) = json else { throw mismatch([JSON].self) }
    return UnkeyedTreeDecoding(self, values)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  /// The error that this value is not what was asked for.
  func mismatch(_ type: Any.Type) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: codingPath, debugDescription: "Found \(json.kind) instead of \(type).")
    return json == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  func whole<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    guard let value = json.whole(as: type) else { throw mismatch(type) }
    return value
  }
}

extension TreeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { if case .null = json { true } else { false } }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .bool(let value) = json else { throw mismatch(type) }
    return value
  }

  func decode(_ type: String.Type) throws -> String {
    guard case .string(let value) = json else { throw mismatch(type) }
    return value
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard let value = json.floating else { throw mismatch(type) }
    return value
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }
}
