/// An array whose values are taken one after the other.
struct UnkeyedTreeDecoding: UnkeyedDecodingContainer {
  private let decoder: TreeDecoder
  private let values: [JSON]
  private(set) var currentIndex = 0

  init(_ decoder: TreeDecoder, _ values: [JSON]) {
    self.decoder = decoder
    self.values = values
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { values.count }
  var isAtEnd: Bool { currentIndex >= values.count }

  /// The decoder of the value in turn; the turn passes only after the value was right.
  private func current(_ type: Any.Type) throws -> TreeDecoder {
    let key = TreeKey(intValue: currentIndex)
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type, .init(codingPath: codingPath + [key], debugDescription: "The list ends here."))
    }
    return TreeDecoder(values[currentIndex], parent: decoder, key: key)
  }

  private mutating func take<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try Value(from: current(type))
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { _ = try current(Never.self); return false }
    guard case .null = values[currentIndex] else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try take(type) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let container = try current(JSON.Object.self).container(keyedBy: type)
    currentIndex += 1
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try current([JSON].self).unkeyedContainer()
    currentIndex += 1
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try current(JSON.self)
    currentIndex += 1
    return decoder
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try take(type) }
  mutating func decode(_ type: String.Type) throws -> String { try take(type) }
  mutating func decode(_ type: Double.Type) throws -> Double { try take(type) }
  mutating func decode(_ type: Float.Type) throws -> Float { try take(type) }
  mutating func decode(_ type: Int.Type) throws -> Int { try take(type) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try take(type) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try take(type) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try take(type) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try take(type) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try take(type) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try take(type) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try take(type) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try take(type) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try take(type) }
}
