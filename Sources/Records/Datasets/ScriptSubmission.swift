public import Assembly

/// Why a machine's line of a script cannot be understood.
public enum SubmissionCodingError: Error, Equatable, Sendable {
  /// A member is missing or is of another type.
  case missing(String)
  /// The seat is none.
  case seat(String)
  /// An event cannot be read.
  case event(EventCodingError)

  /// What is wrong, in plain words.
  public var message: String {
    switch self {
    case .missing(let name): "'\(name)' is missing or is not what it should be"
    case .seat(let text): "'\(cleaned(text))' is no seat"
    case .event(let error): cleaned(error.message)
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .missing: "it wants seat, events with kind, version and payload, and typed if it was"
    case .seat: "write \(Role.allCases.map(\.rawValue).joined(separator: ", "))"
    case .event(.newer): "play it with the Gavel that wrote it, or a later one"
    case .event(.damaged): "export the script again"
    }
  }
}

extension Submission {
  /// The submission as one JSON object, as it stands in a script:
  /// `{"seat":…,"typed":{"verb":…,"line":…},"events":[{"kind":…,"version":…,"payload":…}]}`.
  ///
  /// `typed` is left out where nothing was typed.
  public func json() throws(EventCodingError) -> JSON {
    var members: [(String, JSON)] = [("seat", .string(seat.text))]
    if let typed {
      members.append(
        ("typed", .object([("verb", .string(typed.verb)), ("line", .string(typed.line))])))
    }
    var coded: [JSON] = []
    for event in events {
      let stored = try EventCoding.encode(event)
      coded.append(
        .object([
          ("kind", .string(stored.kind)), ("version", .integer(Int64(stored.version))),
          ("payload", stored.payload),
        ]))
    }
    return .object(members + [("events", .array(coded))])
  }

  /// Reads a submission from its JSON object.
  public init(json: JSON) throws(SubmissionCodingError) {
    guard case .string(let text) = json["seat"] else { throw .missing("seat") }
    guard let seat = Seat(text: text) else { throw .seat(text) }
    guard case .array(let coded) = json["events"], !coded.isEmpty else {
      throw .missing("events")
    }
    var events: [Event] = []
    for event in coded {
      guard case .string(let kind) = event["kind"] else { throw .missing("kind") }
      guard case .integer(let version) = event["version"] else { throw .missing("version") }
      guard let payload = event["payload"] else { throw .missing("payload") }
      do {
        events.append(
          try EventCoding.decode(
            CodedEvent(kind: kind, version: Int(version), payload: payload)))
      } catch {
        throw .event(error)
      }
    }
    self.init(typed: try Submission.typed(json["typed"]), seat: seat, events: events)
  }

  private static func typed(_ json: JSON?) throws(SubmissionCodingError) -> TypedLine? {
    guard let json, json != .null else { return nil }
    guard case .string(let verb) = json["verb"], case .string(let line) = json["line"] else {
      throw .missing("typed")
    }
    return TypedLine(verb: verb, line: line)
  }
}
