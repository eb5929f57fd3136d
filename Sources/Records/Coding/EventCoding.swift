public import Assembly

/// An event as the archive stores it: what happened, in which version of the form, and details.
public struct CodedEvent: Equatable, Sendable {
  /// Topic and past participle, such as `floor.recognized`.
  public var kind: String
  /// The version of the form that the payload has, from 1.
  public var version: Int
  /// The details, by the names that the event gives them.
  public var payload: JSON

  /// Makes a coded event.
  public init(kind: String, version: Int, payload: JSON) {
    self.kind = kind
    self.version = version
    self.payload = payload
  }
}

/// Why a stored event cannot be understood.
public enum EventCodingError: Error, Equatable, Sendable {
  /// The kind or its version is unknown to this Gavel, so a newer one must have written it.
  case newer(kind: String, version: Int)
  /// The payload is not what the kind asks for.
  case damaged(kind: String, detail: String)

  /// What is wrong, in plain words.
  public var message: String {
    switch self {
    case .newer(let kind, let version):
      "an event of kind '\(kind)' (version \(version)) was written by a newer Gavel"
    case .damaged(let kind, let detail):
      "an event of kind '\(kind)' is damaged: \(detail)"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .newer: "open the archive with the Gavel that wrote it, or a later one"
    case .damaged: "restore the archive from a backup; nothing was changed"
    }
  }
}

/// Turns events into kind, version and payload and back.
///
/// An event that is not known is never skipped: a record with a hole is worse than none.
public enum EventCoding {
  /// Versions of kinds whose form has changed since the first release; all others have 1.
  static let versions: [String: Int] = [:]

  private enum Topic: String {
    case session, attendance, agenda, speakers, floor, ledger, minutes, versions
    case rules, decorum, equipment, privacy, roll, history
    case motions, votes, points
  }

  /// Returns the stored form of an event.
  public static func encode(_ event: Event) throws(EventCodingError) -> CodedEvent {
    switch event {
    case .session(let event): try coded(.session, event)
    case .attendance(let event): try coded(.attendance, event)
    case .agenda(let event): try coded(.agenda, event)
    case .speakers(let event): try coded(.speakers, event)
    case .floor(let event): try coded(.floor, event)
    case .ledger(let event): try coded(.ledger, event)
    case .minutes(let event): try coded(.minutes, event)
    case .versions(let event): try coded(.versions, event)
    case .rules(let event): try coded(.rules, event)
    case .decorum(let event): try coded(.decorum, event)
    case .equipment(let event): try coded(.equipment, event)
    case .privacy(let event): try coded(.privacy, event)
    case .roll(let event): try coded(.roll, event)
    case .motions(let event): try coded(.motions, event)
    case .votes(let event): try coded(.votes, event)
    case .points(let event): try coded(.points, event)
    case .history(let event): try coded(.history, event)
    }
  }

  /// Returns the event that a stored form stands for.
  public static func decode(_ stored: CodedEvent) throws(EventCodingError) -> Event {
    guard let dot = stored.kind.utf8.firstIndex(of: UInt8(ascii: ".")),
      let topic = Topic(rawValue: String(stored.kind[..<dot])),
      stored.version == versions[stored.kind] ?? 1
    else { throw .newer(kind: stored.kind, version: stored.version) }
    let name = String(stored.kind[stored.kind.utf8.index(after: dot)...])
    return switch topic {
    case .session: .session(try nested(name, stored))
    case .attendance: .attendance(try nested(name, stored))
    case .agenda: .agenda(try nested(name, stored))
    case .speakers: .speakers(try nested(name, stored))
    case .floor: .floor(try nested(name, stored))
    case .ledger: .ledger(try nested(name, stored))
    case .minutes: .minutes(try nested(name, stored))
    case .versions: .versions(try nested(name, stored))
    case .rules: .rules(try nested(name, stored))
    case .decorum: .decorum(try nested(name, stored))
    case .equipment: .equipment(try nested(name, stored))
    case .privacy: .privacy(try nested(name, stored))
    case .roll: .roll(try nested(name, stored))
    case .motions: .motions(try nested(name, stored))
    case .votes: .votes(try nested(name, stored))
    case .points: .points(try nested(name, stored))
    case .history: .history(try nested(name, stored))
    }
  }

  /// The name that the compiler's own coding gives to a value without a label.
  private static let unlabelled = "_0"

  private static func coded(
    _ topic: Topic, _ event: some Encodable
  ) throws(EventCodingError) -> CodedEvent {
    let tree: JSON
    do {
      tree = try JSONTreeEncoder.encode(event)
    } catch {
      throw .damaged(kind: topic.rawValue, detail: "\(error)")
    }
    guard case .object(let object) = tree, object.members.count == 1 else {
      preconditionFailure("An event is encoded as an object of one member.")
    }
    let kind = "\(topic.rawValue).\(object.members[0].key)"
    var payload = object.members[0].value
    if case .object(let inner) = payload, inner.members.count == 1,
      inner.members[0].key == unlabelled
    {
      payload = inner.members[0].value
    }
    return CodedEvent(kind: kind, version: versions[kind] ?? 1, payload: payload)
  }

  private static func nested<Nested: Decodable>(
    _ name: String, _ stored: CodedEvent
  ) throws(EventCodingError) -> Nested {
    guard case .object = stored.payload else { return try wrapped(name, stored) }
    do {
      return try JSONTreeDecoder.decode(Nested.self, from: .object([(name, stored.payload)]))
    } catch DecodingError.keyNotFound(let key, _) where key.stringValue == unlabelled {
      return try wrapped(name, stored)
    } catch {
      throw failure(error, name, stored)
    }
  }

  /// Reads a payload that is the one value without a label.
  private static func wrapped<Nested: Decodable>(
    _ name: String, _ stored: CodedEvent
  ) throws(EventCodingError) -> Nested {
    do {
      let payload = JSON.object([(unlabelled, stored.payload)])
      return try JSONTreeDecoder.decode(Nested.self, from: .object([(name, payload)]))
    } catch {
      throw failure(error, name, stored)
    }
  }

  private static func failure(
    _ error: any Error, _ name: String, _ stored: CodedEvent
  ) -> EventCodingError {
    guard let error = error as? DecodingError else {
      return .damaged(kind: stored.kind, detail: "\(error)")
    }
    switch error {
    case .typeMismatch(_, let context) where context.codingPath.isEmpty:
      // The compiler's coding says so when no case has the name.
      return .newer(kind: stored.kind, version: stored.version)
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      return .damaged(kind: stored.kind, detail: context.debugDescription)
    case .keyNotFound(let key, _):
      return .damaged(kind: stored.kind, detail: "'\(key.stringValue)' is missing")
    @unknown default:  // not our enum
      return .damaged(kind: stored.kind, detail: "it cannot be read")
    }
  }
}
