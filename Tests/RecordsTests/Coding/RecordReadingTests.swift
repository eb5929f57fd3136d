import Assembly
import Records
import Testing

@Suite("Reading a clerk's copy")
struct RecordReadingTests {
  private static let meeting = UnrestMeeting.make()

  /// A copy in which one number was changed.
  private struct Spoilt {
    var path: String
    var value: Int64
    var json: JSON
  }

  /// Every copy in which the first number of its place in an entry of its kind is another one.
  private func spoilt(_ record: JSON) throws -> [Spoilt] {
    guard case .object(let members) = record, case .array(let entries)? = record["entries"] else {
      return []
    }
    var seen: Set<String> = []
    var result: [Spoilt] = []
    for (index, entry) in entries.enumerated() {
      guard case .string(let kind)? = entry["kind"] else { continue }
      for path in numbers(in: entry, kind) where seen.insert(path.joined(separator: ".")).inserted {
        for value in [Int64.min, .max, -1] {
          var changed = entries
          changed[index] = entry.replacing(path.dropFirst()[...], with: value)
          let json = JSON.object(
            members.members.map { ($0.key, $0.key == "entries" ? .array(changed) : $0.value) })
          result.append(Spoilt(path: path.joined(separator: "."), value: value, json: json))
        }
      }
    }
    return result
  }

  private func numbers(in json: JSON, _ name: String) -> [[String]] {
    switch json {
    case .null, .bool, .number, .string: []
    case .integer: [[name]]
    case .array(let values):
      values.first.map { numbers(in: $0, "0").map { [name] + $0 } } ?? []
    case .object(let object):
      object.members.flatMap { member in numbers(in: member.value, member.key).map { [name] + $0 } }
    }
  }

  @Test("No number in it can do harm: it is refused, or every document can be made of it")
  func numbers() throws {
    let spoilt = try spoilt(RecordDataset(copy: .clerk).json(Self.meeting))
    #expect(spoilt.count > 150)
    for copy in spoilt {
      guard let read = try? RecordDataset.read(copy.json.bytes(indented: false)) else { continue }
      let proceedings = Proceedings(replaying: read.entries)
      _ = MeetingDigest.read(proceedings)
      #expect(!RecordDataset().bytes(proceedings).isEmpty, "\(copy.path)")
      #expect(!TextWriter().write(TranscriptComposer().compose(proceedings)).isEmpty)
    }
  }

  @Test(
    "Times that no meeting can have are refused", arguments: [Int64.min, .max, 253_402_300_800_000])
  func times(value: Int64) throws {
    let record = RecordDataset(copy: .clerk).json(Self.meeting)
    let paths = ["at_ms", "scheduled", "scheduledEnd", "offsets.0.from", "offsets.0.seconds"]
    for path in paths {
      let copies = try spoilt(record).filter { $0.path.hasSuffix("." + path) }
      #expect(!copies.isEmpty, "\(path)")
      for var copy in copies where copy.value != -1 {
        if copy.value == .max {
          copy.json = try JSON(
            parsing: Array(copy.json.text.replacing("\(Int64.max)", with: "\(value)").utf8))
        }
        #expect(throws: RecordReadingError.self, "\(path)") {
          try RecordDataset.read(copy.json.bytes(indented: false))
        }
      }
    }
  }
}

extension JSON {
  /// The tree with another number at a place.
  fileprivate func replacing(_ path: ArraySlice<String>, with value: Int64) -> JSON {
    guard let first = path.first else { return .integer(value) }
    switch self {
    case .null, .bool, .integer, .number, .string: return self
    case .array(var values):
      values[0] = values[0].replacing(path.dropFirst(), with: value)
      return .array(values)
    case .object(let object):
      return .object(
        object.members.map {
          ($0.key, $0.key == first ? $0.value.replacing(path.dropFirst(), with: value) : $0.value)
        })
    }
  }
}
