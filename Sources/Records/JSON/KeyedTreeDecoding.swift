/// An object whose members are asked for by key.
struct KeyedTreeDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: TreeDecoder
  private let members: [JSON.Object.Member]
  /// Where each key stands, once there are too many to look through.
  private let places: [String: Int]?

  init(_ decoder: TreeDecoder, _ members: [JSON.Object.Member]) {
    self.decoder = decoder
    self.members = members
    places =
      members.count <= 16
      ? nil
      : Dictionary(
        members.enumerated().map { ($0.element.key, $0.offset) },
        uniquingKeysWith: { _, last in last })
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { members.compactMap { Key(stringValue: $0.key) } }

  private func found(_ key: Key) -> JSON? {
    let name = key.stringValue
    if let places { return places[name].map { members[$0].value } }
    for member in members where member.key == name { return member.value }
    return nil
  }

  private func json(_ key: Key) throws -> JSON {
    if let json = found(key) { return json }
    throw DecodingError.keyNotFound(
      key,
      .init(codingPath: codingPath, debugDescription: "There is no \"\(key.stringValue)\"."))
  }

  private func child(_ json: JSON, _ key: any CodingKey) -> TreeDecoder {
    TreeDecoder(json, parent: decoder, key: key)
  }

  private func whole<Value: FixedWidthInteger>(_ type: Value.Type, _ key: Key) throws -> Value {
    let json = try json(key)
    guard let value = json.whole(as: type) else { throw child(json, key).mismatch(type) }
    return value
  }

  func contains(_ key: Key) -> Bool { found(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try json(key) == .null }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try child(json(key), key).decode(type)
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    let json = try json(key)
    guard case .string(let value) = json else { throw child(json, key).mismatch(type) }
    return value
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try child(json(key), key).decode(type)
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try child(json(key), key).decode(type)
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: child(json(key), key))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try child(json(key), key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try child(json(key), key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    let value = members.first { $0.key == TreeKey.parent.stringValue }?.value
    return child(value ?? .null, TreeKey.parent)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    child(found(key) ?? .null, key)
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try whole(type, key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try whole(type, key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try whole(type, key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try whole(type, key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try whole(type, key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try whole(type, key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try whole(type, key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try whole(type, key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try whole(type, key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try whole(type, key) }
}
