public import Assembly

/// An entry in the form in which it is stored and hashed: plain numbers and text.
public struct CodedEntry: Equatable, Sendable {
  /// Its number in the meeting, from 1.
  public var number: Int
  /// The number of the command that made it.
  public var command: Int
  /// When: milliseconds since the Unix epoch.
  public var at: Int64
  /// At which seat, as `clerk:Lee`.
  public var seat: String
  /// What was typed, if a person typed it.
  public var typed: TypedLine?
  /// What happened.
  public var event: CodedEvent

  /// Makes a coded entry from its parts.
  public init(
    number: Int, command: Int, at: Int64, seat: String, typed: TypedLine?, event: CodedEvent
  ) {
    self.number = number
    self.command = command
    self.at = at
    self.seat = seat
    self.typed = typed
    self.event = event
  }

  /// Makes the stored form of an entry.
  public init(_ entry: Entry) throws(EventCodingError) {
    self.init(
      number: entry.number.rawValue, command: entry.command.rawValue, at: entry.at.milliseconds,
      seat: entry.seat.text, typed: entry.typed, event: try EventCoding.encode(entry.event))
  }

  /// Returns the entry that the stored form stands for.
  public func entry() throws(EventCodingError) -> Entry {
    guard let seat = Seat(text: seat) else { throw .newer(kind: "seat \(seat)", version: 1) }
    return try entry(seat: seat)
  }

  /// Returns the entry, for a reader that has read the seat already.
  public func entry(seat: Seat) throws(EventCodingError) -> Entry {
    let instant = Instant(milliseconds: at)
    guard instant.isPlausible else {
      throw .damaged(kind: event.kind, detail: "its time is not within ten thousand years")
    }
    return Entry(
      number: EntryNumber(number), command: CommandNumber(command), at: instant, seat: seat,
      typed: typed, event: try EventCoding.decode(event))
  }
}

extension CodedEntry {
  /// The whole entry as one JSON object, for the JSON record and for scripts.
  public var json: JSON {
    var members: [(String, JSON)] = [
      ("number", .integer(Int64(number))), ("command", .integer(Int64(command))),
      ("at", .integer(at)), ("seat", .string(seat)),
    ]
    if let typed { members += [("verb", .string(typed.verb)), ("line", .string(typed.line))] }
    members += [
      ("kind", .string(event.kind)), ("version", .integer(Int64(event.version))),
      ("payload", event.payload),
    ]
    return .object(members)
  }

  /// Reads a whole entry from its JSON object; nil where a member is missing or of another type.
  public init?(json: JSON) {
    guard case .integer(let number) = json["number"], case .integer(let command) = json["command"],
      case .integer(let at) = json["at"], case .string(let seat) = json["seat"],
      case .string(let kind) = json["kind"], case .integer(let version) = json["version"],
      let payload = json["payload"]
    else { return nil }
    var typed: TypedLine?
    if case .string(let verb) = json["verb"], case .string(let line) = json["line"] {
      typed = TypedLine(verb: verb, line: line)
    }
    self.init(
      number: Int(number), command: Int(command), at: at, seat: seat, typed: typed,
      event: CodedEvent(kind: kind, version: Int(version), payload: payload))
  }
}
