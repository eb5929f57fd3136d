/// The members of an object by name, apart from the generic code around them for speed.
private struct MemberTable {
  let members: [JSON.Object.Member]
  /// Where each key stands, once there are too many to look through.
  private let places: [String: Int]?

  init(_ members: [JSON.Object.Member]) {
    self.members = members
    places =
      members.count <= 16
      ? nil
      : Dictionary(
        members.enumerated().map { ($0.element.key, $0.offset) },
        uniquingKeysWith: { _, last in last })
  }

  func value(of name: String) -> JSON? {
    if let places { return places[name].map { members[$0].value } }
    for member in members where member.key == name { return member.value }
    return nil
  }

  /// The value unless it is missing or nothing.
  func present(_ name: String) -> JSON? {
    guard let json = value(of: name) else { return nil }
    if case .null = json { return nil }
    return json
  }
}

/// An object whose members are asked for by key.
struct KeyedTreeDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let decoder: TreeDecoder
  private let table: MemberTable

  init(_ decoder: TreeDecoder, _ members: [JSON.Object.Member]) {
    self.decoder = decoder
    table = MemberTable(members)
  }

  var codingPath: [any CodingKey] { decoder.codingPath }

  var allKeys: [Key] {
    var keys: [Key] = []
    for member in table.members {
      if let key = Key(stringValue: member.key) { keys.append(key) }
    }
    return keys
  }

  private func json(_ key: Key) throws -> JSON {
    if let json = table.value(of: key.stringValue) { return json }
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

  func contains(_ key: Key) -> Bool { table.value(of: key.stringValue) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try child(json(key), key).decodeNil() }

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

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    guard let json = table.present(key.stringValue) else { return nil }
    guard case .string(let value) = json else { throw child(json, key).mismatch(type) }
    return value
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    guard let json = table.present(key.stringValue) else { return nil }
    guard let value = json.whole(as: type) else { throw child(json, key).mismatch(type) }
    return value
  }

  func decodeIfPresent<Value: Decodable>(
    _ type: Value.Type, forKey key: Key
  ) throws -> Value? {
    try table.present(key.stringValue).map { try Value(from: child($0, key)) }
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
    let value = table.value(of: TreeKey.parent.stringValue)
    return child(value ?? .null, TreeKey.parent)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    child(table.value(of: key.stringValue) ?? .null, key)
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
