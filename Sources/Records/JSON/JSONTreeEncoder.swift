/// Makes JSON trees from values of any `Encodable` type, without Foundation.
///
/// The same value gives the same tree: structures keep the order of their keys, dictionaries are
/// sorted by theirs. Sets and dictionaries with keys that are neither texts nor whole numbers come
/// in no fixed order; encode them as sorted arrays.
public enum JSONTreeEncoder {
  /// The tree of a value; throws an `EncodingError` for numbers that JSON cannot hold.
  public static func encode(_ value: some Encodable) throws -> JSON {
    let encoder = TreeEncoder(parent: nil, key: nil)
    try value.encode(to: encoder)
    return encoder.json
  }
}

/// A place in the tree that a value is written to.
final class TreeEncoder: Encoder {
  private enum Content {
    case nothing
    case value(JSON)
    case keyed(isSorted: Bool)
    case unkeyed
  }

  /// A value that is there already, or a place where one is being written.
  private enum Child {
    case json(JSON)
    case place(TreeEncoder)

    var json: JSON {
      switch self {
      case .json(let json): json
      case .place(let encoder): encoder.json
      }
    }
  }

  private var content = Content.nothing
  private var keys: [String] = []
  private var children: [Child] = []
  private let parent: TreeEncoder?
  private let key: (any CodingKey)?

  init(parent: TreeEncoder?, key: (any CodingKey)?) {
    self.parent = parent
    self.key = key
  }

  // Made only when asked for, which is when something is wrong.
  var codingPath: [any CodingKey] {
    (parent?.codingPath ?? []) + (key.map { [$0] } ?? [])
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .keyed = content {} else { content = .keyed(isSorted: DictionaryKey.is(type)) }
    return KeyedEncodingContainer(KeyedTreeEncoding(self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    content = .unkeyed
    return UnkeyedTreeEncoding(self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  /// How many values an array has so far.
  var count: Int { children.count }

  func set(_ json: JSON) { content = .value(json) }

  /// Adds a value under a key, or at the end of an array.
  func add(_ json: JSON, key: String? = nil) {
    if let key { keys.append(key) }
    children.append(.json(json))
  }

  /// Adds a place for a value under a key, or at the end of an array.
  func addPlace(_ key: any CodingKey) -> TreeEncoder {
    let place = TreeEncoder(parent: self, key: key)
    if case .keyed = content { keys.append(key.stringValue) }
    children.append(.place(place))
    return place
  }

  /// What was written; nothing at all is an object without members.
  var json: JSON {
    switch content {
    case .nothing: return .object(JSON.Object())
    case .value(let json): return json
    case .unkeyed: return .array(children.map(\.json))
    case .keyed(let isSorted):
      var members = zip(keys, children).map { JSON.Object.Member(key: $0, value: $1.json) }
      if isSorted { members.sort { $0.key < $1.key } }
      return .object(JSON.Object(members))
    }
  }
}

/// The key type of the standard library's dictionaries, which it does not name.
private enum DictionaryKey {
  /// Whether a container is one of a dictionary, whose order changes from run to run.
  static func `is`(_ type: any CodingKey.Type) -> Bool { ObjectIdentifier(type) == identity }

  private static let identity: ObjectIdentifier? = {
    let probe = Probe()
    try? ["": 0].encode(to: probe)
    return probe.found
  }()

  private final class Probe: Encoder {
    var found: ObjectIdentifier?
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      found = ObjectIdentifier(type)
      return KeyedEncodingContainer(KeyedTreeEncoding(TreeEncoder(parent: nil, key: nil)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
      UnkeyedTreeEncoding(TreeEncoder(parent: nil, key: nil))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
      TreeEncoder(parent: nil, key: nil)
    }
  }
}
