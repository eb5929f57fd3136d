import Foundation
import Records
import Testing

@Suite("The schema of the record")
struct DatasetSchemaTests {
  private let schema: JSON

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "docs/record.schema.json"))
    schema = try JSON(parsing: [UInt8](bytes))
  }

  @Test("Every record has what the schema asks for and nothing that it does not describe")
  func records() {
    for proceedings in PublicationTests.meetings {
      for copy in RecordCopy.allCases {
        let judge = SchemaJudge(root: schema)
        let faults = judge.faults(RecordDataset(copy: copy).json(proceedings), schema, "record")
        #expect(faults.isEmpty, "\(faults.prefix(5))")
      }
    }
  }

  @Test("A missing member, an unknown one and a wrong word are found")
  func mutants() {
    let record = RecordDataset().json(RichMeeting.make())
    let judge = SchemaJudge(root: schema)
    let changes: [(String, JSON?)] = [
      ("schema", nil), ("turns", nil), ("schema", "gavel-record-0"), ("copy", "mine"),
      ("invented", 1), ("notes", "none"), ("outages", [["from": "noon"]]),
    ]
    for (key, value) in changes {
      guard case .object(var object) = record else { continue }
      object[key] = value
      #expect(!judge.faults(.object(object), schema, "record").isEmpty, "\(key)")
    }
  }
}

/// As much of JSON Schema as the record's schema needs to catch a member that came or went.
private struct SchemaJudge {
  let root: JSON

  func faults(_ value: JSON, _ schema: JSON, _ path: String) -> [String] {
    if case .string(let reference)? = schema["$ref"],
      let name = reference.split(separator: "/").last
    {
      return faults(value, root["$defs"]?[String(name)] ?? .null, path)
    }
    if case .array(let options)? = schema["anyOf"] {
      return options.contains { faults(value, $0, path).isEmpty } ? [] : ["\(path): fits nothing"]
    }
    if case .array(let words)? = schema["enum"], !words.contains(value) {
      return ["\(path): \(value.text) is no word of \(words.map(\.text))"]
    }
    if let constant = schema["const"], constant != value { return ["\(path): \(value.text)"] }
    if let type = schema["type"], !fits(value, type) { return ["\(path): no \(type.text)"] }
    switch value {
    case .object(let object): return members(object, schema, path)
    case .array(let values):
      guard let items = schema["items"] else { return [] }
      return values.enumerated().flatMap { faults($0.element, items, "\(path)[\($0.offset)]") }
    case .null, .bool, .integer, .number, .string: return []
    }
  }

  private func members(_ object: JSON.Object, _ schema: JSON, _ path: String) -> [String] {
    guard case .object(let properties)? = schema["properties"] else { return [] }
    var faults: [String] = []
    if case .array(let required)? = schema["required"] {
      faults += required.compactMap {
        guard case .string(let key) = $0, object[key] == nil else { return nil }
        return "\(path): '\(key)' is missing"
      }
    }
    for member in object.members {
      if let property = properties[member.key] {
        faults += self.faults(member.value, property, "\(path).\(member.key)")
      } else if schema["additionalProperties"] == false {
        faults.append("\(path): '\(member.key)' is not described")
      }
    }
    return faults
  }

  private func fits(_ value: JSON, _ type: JSON) -> Bool {
    if case .array(let types) = type { return types.contains { fits(value, $0) } }
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"),
      (.number, "number"), (.string, "string"), (.array, "array"), (.object, "object"):
      return true
    default: return false
    }
  }
}
