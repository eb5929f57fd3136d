public import Assembly

/// For whom a record is written.
public enum RecordCopy: String, CaseIterable, Sendable {
  /// For everybody: names as was decided, nothing that was taken out, no private notes, no typed
  /// lines, and of struck commands only that there were such.
  case open = "public"
  /// For the clerk: everything that the journal holds.
  case clerk
}

/// The whole meeting as JSON, described by `docs/record.schema.json`.
public struct RecordDataset: Dataset {
  /// The version of the form, the first member of every record.
  public static let schema = "gavel-record-1"

  /// The word a person types to choose the format.
  public let name = "json"
  /// The usual name of the file.
  public let fileName = "record.json"
  /// The IANA media type.
  public let mediaType = "application/json"
  /// What the format is good for.
  public let summary = "the whole record, for other programs"
  /// For whom it is written.
  public let copy: RecordCopy

  /// Makes the dataset for the public or for the clerk.
  public init(copy: RecordCopy = .open) {
    self.copy = copy
  }

  /// The data of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    json(proceedings).bytes(indented: true)
  }

  /// The record as a tree.
  public func json(_ proceedings: Proceedings) -> JSON {
    let proceedings = copy == .open ? proceedings.published : proceedings
    let parts = RecordParts(proceedings, copy: copy)
    var members: [(String, JSON)] = [
      ("schema", .string(RecordDataset.schema)), ("copy", .string(copy.rawValue)),
      ("meeting", parts.meeting), ("rules", parts.rules), ("attendance", parts.attendance),
      ("roll", parts.roll), ("closed_sessions", parts.closedSessions),
      ("earlier_minutes", parts.earlierMinutes), ("duties", parts.duties),
      ("seats", parts.seats), ("agenda", parts.agenda), ("cards", parts.cards),
      ("turns", parts.turns), ("recesses", parts.recesses), ("outages", parts.outages),
      ("failures", parts.failures), ("measures", parts.measures),
      ("questions", parts.questions), ("commitments", parts.commitments),
      ("actions", parts.actions), ("parked", parts.parked), ("notes", parts.notes),
      ("written", parts.written), ("motions", parts.motions), ("votes", parts.votes),
      ("polls", parts.polls), ("points", parts.points),
      ("minutes", parts.minutes), ("seal", parts.seal),
      ("entries", RecordEntries(proceedings, copy: copy).json),
    ]
    switch copy {
    case .open: return JSON.object(members).cleaned
    case .clerk:
      members.append(("redactions", RecordParts.redactions(proceedings)))
      return .object(members)
    }
  }
}

extension JSON {
  /// The tree with every text cleaned of characters that act instead of being read.
  var cleaned: JSON {
    switch self {
    case .null, .bool, .integer, .number: self
    case .string(let text): .string(Records.cleaned(text, keepingLines: true))
    case .array(let values): .array(values.map(\.cleaned))
    case .object(let object):
      .object(
        Object(object.members.map { Object.Member(key: $0.key, value: $0.value.cleaned) }))
    }
  }

  /// A text, or null.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A whole number.
  init(_ number: Int) { self = .integer(Int64(number)) }

  /// Seconds, exact to the millisecond.
  init(seconds duration: Duration) {
    let milliseconds = duration.milliseconds
    self =
      milliseconds % 1000 == 0
      ? .integer(milliseconds / 1000) : .number(Double(milliseconds) / 1000)
  }
}
