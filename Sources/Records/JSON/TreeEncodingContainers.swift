/// Turns single values into JSON.
enum TreeScalar {
  static func whole(
    _ value: some FixedWidthInteger, _ path: @autoclosure () -> [any CodingKey]
  ) throws -> JSON {
    if let value = Int64(exactly: value) { return .integer(value) }
    throw EncodingError.invalidValue(
      value, .init(codingPath: path(), debugDescription: "Whole numbers have at most 63 bits."))
  }

  static func floating(
    _ value: Double, _ path: @autoclosure () -> [any CodingKey]
  ) throws -> JSON {
    if value.isFinite { return .number(value) }
    throw EncodingError.invalidValue(
      value, .init(codingPath: path(), debugDescription: "JSON has no infinite numbers."))
  }
}

extension TreeEncoder: SingleValueEncodingContainer {
  func encodeNil() { set(.null) }
  func encode(_ value: Bool) { set(.bool(value)) }
  func encode(_ value: String) { set(.string(value)) }
  func encode(_ value: Double) throws { set(try TreeScalar.floating(value, codingPath)) }
  func encode(_ value: Float) throws { set(try TreeScalar.floating(Double(value), codingPath)) }
  func encode(_ value: some Encodable) throws { try value.encode(to: self) }
  func encode(_ value: Int) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: Int8) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: Int16) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: Int32) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: Int64) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: UInt) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: UInt8) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: UInt16) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: UInt32) throws { set(try TreeScalar.whole(value, codingPath)) }
  func encode(_ value: UInt64) throws { set(try TreeScalar.whole(value, codingPath)) }
}

/// An object that is written member by member.
struct KeyedTreeEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let encoder: TreeEncoder

  init(_ encoder: TreeEncoder) {
    self.encoder = encoder
  }

  var codingPath: [any CodingKey] { encoder.codingPath }

  private func child(_ key: any CodingKey) -> TreeEncoder { encoder.addPlace(key) }

  private func add(_ json: JSON, _ key: Key) { encoder.add(json, key: key.stringValue) }

  private func whole(_ value: some FixedWidthInteger, _ key: Key) throws {
    add(try TreeScalar.whole(value, codingPath + [key]), key)
  }

  func encodeNil(forKey key: Key) { add(.null, key) }
  func encode(_ value: Bool, forKey key: Key) { add(.bool(value), key) }
  func encode(_ value: String, forKey key: Key) { add(.string(value), key) }

  func encode(_ value: Double, forKey key: Key) throws {
    add(try TreeScalar.floating(value, codingPath + [key]), key)
  }

  func encode(_ value: Float, forKey key: Key) throws { try encode(Double(value), forKey: key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try value.encode(to: child(key))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    child(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    child(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { child(TreeKey.parent) }
  func superEncoder(forKey key: Key) -> any Encoder { child(key) }

  func encode(_ value: Int, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: Int8, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: Int16, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: Int32, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: Int64, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt8, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt16, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt32, forKey key: Key) throws { try whole(value, key) }
  func encode(_ value: UInt64, forKey key: Key) throws { try whole(value, key) }
}

/// An array that is written value by value.
struct UnkeyedTreeEncoding: UnkeyedEncodingContainer {
  private let encoder: TreeEncoder

  init(_ encoder: TreeEncoder) {
    self.encoder = encoder
  }

  var codingPath: [any CodingKey] { encoder.codingPath }
  var count: Int { encoder.count }

  private func child() -> TreeEncoder { encoder.addPlace(TreeKey(intValue: count)) }

  func encodeNil() { encoder.add(.null) }
  func encode(_ value: some Encodable) throws { try value.encode(to: child()) }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    child().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { child().unkeyedContainer() }
  func superEncoder() -> any Encoder { child() }

  func encode(_ value: Bool) { encoder.add(.bool(value)) }
  func encode(_ value: String) { encoder.add(.string(value)) }
  func encode(_ value: Double) throws { try child().encode(value) }
  func encode(_ value: Float) throws { try child().encode(value) }
  func encode(_ value: Int) throws { try child().encode(value) }
  func encode(_ value: Int8) throws { try child().encode(value) }
  func encode(_ value: Int16) throws { try child().encode(value) }
  func encode(_ value: Int32) throws { try child().encode(value) }
  func encode(_ value: Int64) throws { try child().encode(value) }
  func encode(_ value: UInt) throws { try child().encode(value) }
  func encode(_ value: UInt8) throws { try child().encode(value) }
  func encode(_ value: UInt16) throws { try child().encode(value) }
  func encode(_ value: UInt32) throws { try child().encode(value) }
  func encode(_ value: UInt64) throws { try child().encode(value) }
}
