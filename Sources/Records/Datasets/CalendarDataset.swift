public import Assembly

/// What was promised and undertaken as to-dos of iCalendar (RFC 5545).
///
/// A to-do that was carried over keeps the identity that it had at its first meeting, so a
/// calendar that reads the next meeting's file updates it instead of showing it twice.
public struct CalendarDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "icalendar"
  /// The usual name of the file.
  public let fileName = "commitments.ics"
  /// The IANA media type.
  public let mediaType = "text/calendar"
  /// What the format is good for.
  public let summary = "commitments and tasks as to-dos with their dates, for a calendar"

  /// Makes the dataset.
  public init() {}

  /// The to-dos of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let page = CalendarPage(record: PublicRecord(proceedings))
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gavel//Record//EN"]
    lines += page.components.isEmpty ? page.journal : page.components
    lines.append("END:VCALENDAR")
    return lines.flatMap { Array((CalendarPage.folded($0) + "\r\n").utf8) }
  }
}

/// The components of a calendar.
private struct CalendarPage {
  let record: PublicRecord

  /// A to-do for each promise and each task.
  var components: [String] { commitments + actions }

  private var commitments: [String] {
    record.ledger.commitments.flatMap { made in
      let who = record.names.name(of: made.official)
      let status: String =
        switch made.state {
        case .made, .confirmed: "NEEDS-ACTION"
        case .done: "COMPLETED"
        case .dropped: "CANCELLED"
        }
      return todo(
        Reference(.commitment, made.number), "\(who): \(record.names.text(made))", due: made.due,
        status: status, at: made.at)
    }
  }

  private var actions: [String] {
    record.ledger.actions.flatMap { task in
      let status: String =
        switch task.state {
        case .open: "NEEDS-ACTION"
        case .done: "COMPLETED"
        case .dropped: "CANCELLED"
        }
      return todo(
        Reference(.action, task.number),
        "\(record.names.owner(task.owner)): \(record.names.text(task))", due: task.due,
        status: status, at: task.at)
    }
  }

  private func todo(
    _ reference: Reference, _ text: String, due: String?, status: String, at: Instant
  ) -> [String] {
    let origin = record.carried.first { $0.reference == reference }?.carried
    let meeting = origin?.meeting ?? record.opening?.id ?? "meeting"
    let name = origin?.origin.text ?? reference.text
    let words = record.names.due(due, of: reference)
    let date = record.dueDay(due, of: reference, origin)
    return [
      "BEGIN:VTODO", "UID:\(escaped("\(name)@\(meeting)"))", "DTSTAMP:\(stamp(at))",
      "SUMMARY:\(escaped(text))",
      "DESCRIPTION:\(escaped("\(reference.text) of \(record.title)" + (words.map { ", due \($0)" } ?? "")))",
    ] + (date.map { ["DUE;VALUE=DATE:\(day($0))"] } ?? [])
      + ["STATUS:\(status)", "END:VTODO"]
  }

  /// What stands there when nothing was promised, since a calendar must hold something.
  var journal: [String] {
    let at = record.opening?.scheduled ?? record.asOf
    return [
      "BEGIN:VJOURNAL", "UID:\(escaped("none@\(record.opening?.id ?? "meeting")"))",
      "DTSTAMP:\(stamp(at))", "DTSTART;VALUE=DATE:\(day(record.date(of: at)))",
      "SUMMARY:\(escaped("Nothing was promised at \(record.title)"))", "END:VJOURNAL",
    ]
  }

  /// `20160719T230405Z`.
  private func stamp(_ at: Instant) -> String {
    let (date, time) = (Zone.utc.date(of: at), Zone.utc.hourMinuteSecond(at))
    return "\(day(date))T\(time.filter { $0 != ":" })Z"
  }

  private func day(_ date: CivilDate) -> String { date.text.filter { $0 != "-" } }

  private func escaped(_ text: String) -> String {
    // By scalars, since a comma with an accent over it is a comma to a calendar all the same.
    cleaned(text, keepingLines: true).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The line in pieces of at most 75 octets, none of which cuts a character in two.
  static func folded(_ line: String) -> String {
    var (result, used) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if used + size > 75 {
        result += "\r\n "
        used = 1
      }
      result.unicodeScalars.append(scalar)
      used += size
    }
    return result
  }
}

extension PublicRecord {
  /// The civil day of an instant.
  func date(of instant: Instant) -> CivilDate {
    (opening?.zone ?? .utc).date(of: instant)
  }

  /// The day on which the meeting was, or was to be, called to order.
  var firstDay: CivilDate {
    date(of: session.calledToOrderAt ?? opening?.scheduled ?? asOf)
  }

  /// The day that the words of a promise mean; nil where they name none or were taken out.
  ///
  /// What was carried over was promised at its first meeting, whose id begins with its day.
  func dueDay(_ due: String?, of reference: Reference, _ origin: Carried?) -> CivilDate? {
    guard let due, !names.isRedacted(reference) else { return nil }
    let said = origin.flatMap { CivilDate(text: $0.meeting.prefix(10)) } ?? firstDay
    return CivilDate(promised: due, on: said)
  }
}
