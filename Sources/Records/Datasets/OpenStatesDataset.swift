public import Assembly

/// The meeting as an event of civic data, in the form that Open States reads.
///
/// It names officials only; what residents said belongs to the minutes.
public struct OpenStatesDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "openstates"
  /// The usual name of the file.
  public let fileName = "openstates-event.json"
  /// The IANA media type.
  public let mediaType = "application/json"
  /// What the format is good for.
  public let summary = "the meeting as an Open States event, for civic data"

  /// Makes the dataset.
  public init() {}

  /// The event of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let event = OpenStatesEvent(record: PublicRecord(proceedings))
    return event.json.cleaned.bytes(indented: true)
  }
}

/// The members of an event.
private struct OpenStatesEvent {
  let record: PublicRecord

  var json: JSON {
    let opening = record.opening
    return .object([
      ("name", .string(record.title)), ("description", .string(description)),
      ("classification", .string(opening?.kind.rawValue ?? "meeting")), ("all_day", .bool(false)),
      ("start_date", moment(record.session.calledToOrderAt ?? opening?.scheduled)),
      ("end_date", moment(record.session.adjournedAt ?? opening?.scheduledEnd)),
      ("status", .string(status)), ("upstream_id", .string(opening?.id ?? "")),
      (
        "location",
        .object([
          ("name", .string(opening?.place.flatMap { $0.isEmpty ? nil : $0 } ?? "not stated")),
          ("note", .string("")), ("url", .null), ("coordinates", .null),
        ])
      ),
      ("media", .array([])), ("documents", .array([])), ("links", .array([])),
      ("participants", .array(participants)), ("agenda", .array(agenda)),
      ("sources", .array([source])), ("extras", .object(extras)),
    ])
  }

  private var source: JSON {
    .object([
      ("url", .string("urn:gavel:\(record.opening?.id ?? "meeting")")),
      ("note", .string("the record of the meeting")),
    ])
  }

  /// Seconds with an offset; Open States knows no smaller part.
  private func moment(_ instant: Instant?) -> JSON {
    guard let instant else { return .string("") }
    let zone = record.opening?.zone ?? .utc
    return .string(
      "\(zone.date(of: instant).text)T\(zone.hourMinuteSecond(instant))"
        + Zone.offsetText(zone.offset(at: instant)))
  }

  private var status: String {
    switch record.session.phase {
    case .doors: "confirmed"
    case .inSession, .recess, .executive, .adjourned: "passed"
    }
  }

  private var description: String {
    guard let opening = record.opening else { return "" }
    return (opening.body.map { "\($0): " } ?? "") + opening.kind.title
  }

  private var extras: [(String, JSON)] {
    var extras: [(String, JSON)] = []
    if let series = record.opening?.series { extras.append(("series", .string(series))) }
    if let most = record.attendance.most { extras.append(("turnout", JSON(most))) }
    return extras
  }

  private func participant(_ name: String, _ type: String, _ note: String) -> JSON {
    .object([("name", .string(name)), ("type", .string(type)), ("note", .string(note))])
  }

  private var participants: [JSON] {
    var all: [JSON] = []
    if let body = record.opening?.body, !body.isEmpty {
      all.append(participant(body, "organization", "host"))
    }
    if let chair = record.session.presiding {
      all.append(participant(record.names.officer(chair), "person", "chair"))
    }
    all += record.officials.filter { record.attendance.stays[$0.id] != nil }.map {
      participant($0.title, "person", $0.isMember ? "member" : "participant")
    }
    return all
  }

  private var agenda: [JSON] {
    record.items.map { item in
      .object([
        ("description", .string(item.title.isEmpty ? "Item" : item.title)),
        ("classification", .array([.string(item.type.rawValue)])),
        ("order", JSON(item.number.rawValue)), ("subjects", .array([])), ("media", .array([])),
        ("notes", .array([.string(ItemSection(record: record, item: item).course.plainText)])),
        ("related_entities", .array([])),
      ])
    }
  }
}
