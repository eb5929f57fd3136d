import Assembly

/// The journal as the JSON record gives it.
///
/// In the public copy each entry keeps number, command, time, seat and kind. Its payload has the
/// names and the wording that hold now; former wordings, private notes, typed lines and what a
/// struck command held are left out.
struct RecordEntries {
  private let proceedings: Proceedings
  private let copy: RecordCopy

  init(_ proceedings: Proceedings, copy: RecordCopy) {
    self.proceedings = proceedings
    self.copy = copy
  }

  var json: JSON {
    var published = PublishedEvents(proceedings)
    return .array(
      proceedings.entries.map { entry in
        let isStruck = proceedings.struck.contains(entry.command)
        switch copy {
        case .clerk: return row(entry, entry.event, isStruck: isStruck, typed: entry.typed)
        case .open:
          let event = isStruck ? nil : published.event(entry.event)
          return row(entry, event, isStruck: isStruck, typed: nil)
        }
      })
  }

  /// One entry; without an event it has no payload.
  private func row(_ entry: Entry, _ event: Event?, isStruck: Bool, typed: TypedLine?) -> JSON {
    var members: [(String, JSON)] = [
      ("entry", JSON(entry.number.rawValue)), ("command", JSON(entry.command.rawValue)),
      ("at", .string(proceedings.meeting.zone.timestamp(entry.at))),
      ("at_ms", .integer(entry.at.milliseconds)), ("seat", .string(entry.seat.text)),
      ("struck", .bool(isStruck)),
    ]
    if let typed { members += [("verb", .string(typed.verb)), ("line", .string(typed.line))] }
    // Only an event with a number that JSON lacks cannot be coded; events hold whole numbers.
    if let coded = try? EventCoding.encode(event ?? entry.event) {
      members += [("kind", .string(coded.kind)), ("version", JSON(coded.version))]
      members.append(("payload", event == nil ? .null : coded.payload))
    }
    return .object(members)
  }
}
