import Records
import Testing

private struct CardNumber: Codable, Equatable, Hashable {
  var value: Int

  init(_ value: Int) { self.value = value }

  init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

private enum Position: String, Codable { case pro, con }

private enum Event: Codable, Equatable {
  case opened
  case added(card: CardNumber, name: String, town: String?, position: Position, late: Bool)
  case limited(seconds: Double, items: [CardNumber], words: [String: Int])
  case noted(String, Int8)
}

private struct Entry: Codable, Equatable {
  var event: Event
  var seats: [String?]
  var counts: [UInt64]
  var factor: Float
  var parts: [[Event]]
}

private func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
  let tree = try JSONTreeEncoder.encode(value)
  return try JSONTreeDecoder.decode(Value.self, from: JSON(parsing: tree.bytes()))
}

@Suite("Codable values over the JSON tree")
struct JSONCodingTests {
  @Test("An event is one key over its payload, nil left out, wrappers bare")
  func shape() throws {
    let event = Event.added(
      card: CardNumber(7), name: "Ana", town: nil, position: .con, late: true)
    let json = try JSONTreeEncoder.encode(event).text
    #expect(
      json == #"{"added":{"card":7,"name":"Ana","position":"con","late":true}}"#)
    #expect(try JSONTreeEncoder.encode(Event.opened).text == #"{"opened":{}}"#)
    #expect(try JSONTreeEncoder.encode(Event.noted("x", 1)).text == #"{"noted":{"_0":"x","_1":1}}"#)
    #expect(try roundTrip(event) == event)
  }

  @Test("Structures, lists of lists, missing values and numbers of every size come back")
  func entry() throws {
    let entry = Entry(
      event: .limited(
        seconds: 1.5, items: [CardNumber(1), CardNumber(2)], words: ["b": 1, "a": 2]),
      seats: ["chair", nil], counts: [0, 9_223_372_036_854_775_807], factor: 0.1,
      parts: [[.opened], [], [.noted("é\u{1F600}", -128)]])
    #expect(try roundTrip(entry) == entry)
  }

  @Test("Dictionaries are written in the order of their keys")
  func sortedKeys() throws {
    let words = Dictionary(uniqueKeysWithValues: (0..<200).map { (String($0), $0) })
    let tree = try JSONTreeEncoder.encode(words)
    guard case .object(let object) = tree else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.map(\.key) == words.keys.sorted())
    #expect(try roundTrip(words) == words)
  }

  @Test("What does not fit is refused with its place")
  func refusals() throws {
    let tree: JSON = ["added": ["card": "seven", "name": "Ana", "position": "pro", "late": false]]
    let error = #expect(throws: DecodingError.self) {
      try JSONTreeDecoder.decode(Event.self, from: tree)
    }
    guard case .typeMismatch(_, let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["added", "card"])
    for bad: JSON in [
      nil, [], ["unknown": [:]], ["noted": ["_0": "x", "_1": 128]], ["noted": [:]],
    ] {
      #expect(throws: DecodingError.self) { try JSONTreeDecoder.decode(Event.self, from: bad) }
    }
    #expect(throws: EncodingError.self) { try JSONTreeEncoder.encode([Double.infinity]) }
    #expect(throws: EncodingError.self) { try JSONTreeEncoder.encode(["a": UInt64.max]) }
    #expect(throws: DecodingError.self) {
      try JSONTreeDecoder.decode([Int].self, from: [1, 2.5])
    }
  }

  @Test("A class writes its parent beside it and reads it back")
  func inheritance() throws {
    class Base: Codable {
      var a = 1
      init() {}
    }
    final class Derived: Base {
      var b = 2
      override init() { super.init() }
      private enum Keys: CodingKey { case b }
      required init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        b = try container.decode(Int.self, forKey: .b)
        try super.init(from: container.superDecoder())
      }
      override func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(b, forKey: .b)
        try super.encode(to: container.superEncoder())
      }
    }
    let derived = Derived()
    derived.a = 10
    derived.b = 20
    #expect(try JSONTreeEncoder.encode(derived) == ["b": 20, "super": ["a": 10]])
    let back = try roundTrip(derived)
    #expect(back.a == 10)
    #expect(back.b == 20)
  }
}
