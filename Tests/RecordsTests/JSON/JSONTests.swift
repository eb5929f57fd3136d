import Chance
import Records
import Testing

@Suite("JSON values")
struct JSONTests {
  private func parse(_ text: String) throws(JSONError) -> JSON { try JSON(parsing: text.utf8) }

  @Test("Every kind of value is read and written, keys in the order given")
  func values() throws {
    let text = #"{"b":[null,true,false,-0,12,-9223372036854775808,1.5,1e+20],"a":{"":"x"}}"#
    let json = try parse(text)
    #expect(
      json == [
        "b": [nil, true, false, 0, 12, .integer(.min), 1.5, 1e20], "a": ["": "x"],
      ])
    #expect(json.text == text.replacing("-0", with: "0"))
    #expect(json["a"]?[""] == "x")
    #expect(json["c"] == nil)
  }

  @Test("The indented form has two spaces a level and a newline at the end")
  func indented() {
    let json: JSON = ["a": [1, 2], "b": [:], "c": []]
    let text = String(decoding: json.bytes(indented: true), as: UTF8.self)
    #expect(
      text == """
        {
          "a": [
            1,
            2
          ],
          "b": {},
          "c": []
        }

        """)
  }

  @Test("Escapes and surrogate pairs are read, controls are escaped when written")
  func escapes() throws {
    let read = try parse(#""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00""#)
    #expect(read == "\"\\/\u{8}\u{C}\n\r\tAé😀")
    #expect(JSON.string("\u{0}\u{1F}\"\\é").text == #""\u0000\u001f\"\\é""#)
  }

  @Test(
    "What RFC 8259 forbids is refused where it stands",
    arguments: [
      ("", 0, JSONError.Reason.end), ("  ", 2, .end), ("[1,]", 3, .unexpected),
      ("[1 2]", 3, .unexpected), ("{\"a\":1,}", 7, .unexpected), ("{a:1}", 1, .unexpected),
      ("01", 1, .unexpected), ("1.", 2, .end), (".5", 0, .unexpected), ("+1", 0, .unexpected),
      ("1e", 2, .end), ("-", 1, .end), ("tru", 3, .end), ("True", 0, .unexpected),
      ("nulll", 4, .unexpected), ("1e999", 0, .number), ("\"a\nb\"", 2, .control),
      ("\"\\x\"", 1, .escape), ("\"\\ud800\"", 1, .escape), ("\"\\udc00\"", 1, .escape),
      ("\"\\ud800\\u0041\"", 1, .escape), ("\"\\u12\"", 1, .escape), ("\"\\", 1, .escape),
      ("\"abc", 4, .end), ("{\"a\":1,\"a\":2}", 7, .duplicate), ("\u{FEFF}1", 0, .unexpected),
      ("[1] x", 4, .unexpected), ("\u{0}", 0, .unexpected),
    ])
  func refusals(text: String, offset: Int, reason: JSONError.Reason) {
    #expect(throws: JSONError(offset: offset, reason: reason)) { try parse(text) }
  }

  @Test("Bytes that are not UTF-8 are refused")
  func encoding() {
    for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]] {
      #expect(throws: JSONError(offset: 0, reason: .encoding)) {
        try JSON(parsing: [0x22] + bytes + [0x22])
      }
    }
  }

  @Test("Nesting ends at the limit, and many keys are still told apart")
  func limits() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    _ = try parse(deep)
    #expect(throws: JSONError(offset: 64, reason: .depth)) { try parse("[" + deep + "]") }
    #expect(throws: JSONError.self) { try parse(String(repeating: "{\"a\":", count: 100_000)) }
    let keys = (0..<40).map { "\"k\($0)\":\($0)" }
    _ = try parse("{" + keys.joined(separator: ",") + "}")
    let twice = "{" + (keys + ["\"k39\":0"]).joined(separator: ",") + "}"
    #expect(throws: JSONError.self) { try parse(twice) }
  }

  @Test("An object's values are set, replaced and removed by key")
  func object() {
    var object = JSON.Object()
    object["a"] = 1
    object["b"] = 2
    object["a"] = 3
    object["b"] = nil
    object["c"] = nil
    #expect(JSON.object(object) == ["a": 3])
  }

  @Test("Random trees come back from both forms, and broken bytes never trap")
  func random() throws {
    var random = Dice(seed: 20_260_304)
    for _ in 0..<300 {
      let tree = random.tree(depth: 0)
      #expect(try JSON(parsing: tree.bytes()) == tree)
      #expect(try JSON(parsing: tree.bytes(indented: true)) == tree)
      var bytes = tree.bytes()
      for _ in 0..<20 where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
        if let read = try? JSON(parsing: bytes) {
          #expect(try JSON(parsing: read.bytes()) == read)
        }
        _ = try? JSON(parsing: bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      }
    }
  }
}

/// Random values from a fixed seed.
struct Dice: RandomNumberGenerator {
  private var chance: SplitMix64

  init(seed: UInt64) { chance = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { chance.next() }

  mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\u{0}", "é", "李", "😀", "\u{2028}", "|",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<24, using: &self) {
      text.unicodeScalars.append(scalars.randomElement(using: &self) ?? "a")
    }
    return text
  }

  mutating func tree(depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .integer(Int64(bitPattern: next()) >> Int64.random(in: 0..<64, using: &self))
    case 3:
      let value = Double(bitPattern: next())
      return .number(value.isFinite ? value : 0.5)
    case 4: return .string(text())
    case 5:
      let count = Int.random(in: 0..<5, using: &self)
      return .array((0..<count).map { _ in tree(depth: depth + 1) })
    default:
      let count = Int.random(in: 0..<5, using: &self)
      return .object((0..<count).map { ("\($0)" + text(), tree(depth: depth + 1)) })
    }
  }
}
