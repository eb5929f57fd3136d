public import Assembly

/// A record that was read from the clerk's JSON copy of another machine.
public struct ReadRecord: Equatable, Sendable {
  /// All entries, as they were recorded there.
  public let entries: [Entry]
  /// The seal that the copy bears; nil where that machine had none.
  public let seal: Seal?
}

/// Why a JSON record cannot be taken over; what, and what to do.
public struct RecordReadingError: Error, Equatable, Sendable {
  /// What is wrong, in plain words.
  public let message: String
  /// What to do about it.
  public let remedy: String
}

extension RecordDataset {
  /// Reads a record out of the bytes that this dataset writes for the clerk.
  ///
  /// A public copy is refused: it holds no typed lines, no private notes, no former wordings and
  /// nothing of what was struck, so the journal cannot be made of it.
  public static func read(_ bytes: [UInt8]) throws(RecordReadingError) -> ReadRecord {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw RecordReadingError(
        message: "it is \(error)", remedy: "export it again on the machine that it comes from")
    }
    guard json["schema"] == .string(schema) else {
      throw RecordReadingError(
        message: "it is no record of this Gavel (\(schema))",
        remedy: "take the file that 'gavel export M --format json --copy clerk' wrote")
    }
    guard case .array(let rows)? = json["entries"], !rows.isEmpty else {
      throw RecordReadingError(
        message: "it holds no entries", remedy: "export it again on the machine that it comes from")
    }
    guard json["copy"] == .string(RecordCopy.clerk.rawValue) else {
      let hidden = rows.count { $0["payload"] == .null || $0["payload"] == nil }
      throw RecordReadingError(
        message: "it is a public copy: typed lines, private notes, former wordings and "
          + "\(hidden) of its \(rows.count) entries are left out, so the record cannot be made of it",
        remedy: "export 'gavel export M --format json --copy clerk' on the other machine")
    }
    var entries: [Entry] = []
    for (index, row) in rows.enumerated() {
      entries.append(try entry(row, numbered: index + 1))
    }
    return ReadRecord(entries: entries, seal: seal(json["seal"]))
  }

  private static func entry(_ row: JSON, numbered number: Int) throws(RecordReadingError) -> Entry {
    func damaged(_ what: String) -> RecordReadingError {
      RecordReadingError(
        message: "entry \(number) \(what)", remedy: "export it again on the machine it comes from")
    }
    guard row["entry"] == .integer(Int64(number)) else { throw damaged("is missing") }
    guard case .integer(let command)? = row["command"], case .integer(let at)? = row["at_ms"],
      case .string(let seat)? = row["seat"], case .string(let kind)? = row["kind"],
      case .integer(let version)? = row["version"], let payload = row["payload"]
    else { throw damaged("lacks something") }
    var typed: TypedLine?
    if case .string(let verb)? = row["verb"], case .string(let line)? = row["line"] {
      typed = TypedLine(verb: verb, line: line)
    }
    let coded = CodedEntry(
      number: number, command: Int(command), at: at, seat: seat, typed: typed,
      event: CodedEvent(kind: kind, version: Int(version), payload: payload))
    let entry: Entry
    do { entry = try coded.entry() } catch {
      throw RecordReadingError(message: error.message, remedy: error.remedy)
    }
    guard entry.at.isOnCalendar, entry.event.isOnCalendar else {
      throw damaged("holds a time that no meeting can have")
    }
    return entry
  }

  private static func seal(_ json: JSON?) -> Seal? {
    guard case .integer(let entry)? = json?["entry"], case .string(let hash)? = json?["hash"] else {
      return nil
    }
    var key: String?
    if case .string(let text)? = json?["key"] { key = text }
    return Seal(entry: EntryNumber(Int(entry)), hash: hash, key: key)
  }
}

extension Instant {
  /// Whether it lies in the years 1900 to 9999, so that every date can be reckoned from it.
  fileprivate var isOnCalendar: Bool {
    (-2_208_988_800_000..<253_402_300_800_000).contains(milliseconds)
  }
}

extension Zone {
  /// Whether its offsets are such as places on Earth have.
  fileprivate var isOnEarth: Bool {
    offsets.allSatisfy { $0.from.isOnCalendar && (-64_800...64_800).contains($0.seconds) }
  }
}

extension Event {
  /// Whether the times in it can be reckoned with; those of an opening are the meeting's own.
  fileprivate var isOnCalendar: Bool {
    switch self {
    case .session(.opened(let opening)):
      opening.scheduled.isOnCalendar && opening.scheduledEnd?.isOnCalendar ?? true
        && opening.zone.isOnEarth
    case .session(.recessed(let until, _, _)): until?.isOnCalendar ?? true
    case .session(.recovered(let from, let to)): from.isOnCalendar && to.isOnCalendar
    case .floor(.started(_, let at)): at.isOnCalendar
    case .session, .attendance, .roll, .motions, .votes, .points, .agenda, .speakers, .floor,
      .ledger, .minutes, .versions, .rules, .decorum, .equipment, .privacy, .history:
      true
    }
  }
}
