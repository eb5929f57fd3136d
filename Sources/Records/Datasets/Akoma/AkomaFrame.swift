import Assembly

/// What stands before and after the business.
struct AkomaFrame {
  let record: PublicRecord

  /// Title, body, day and place.
  var preface: XML {
    let opening = record.opening
    let day = record.session.calledToOrderAt ?? opening?.scheduled ?? record.asOf
    var lines: [XML] = [
      .tag(
        "p", [:], [.tag("docTitle", [:], text: record.phrase(.minutesOf, ["title": record.title]))]),
      .tag(
        "p", [:],
        [.tag("docDate", ["date": record.date(of: day).text], text: record.day(day))]),
    ]
    lines += Heading(record: record).facts
      .filter { !["Date", "Scheduled"].contains($0.term) }
      .map { .tag("p", [:], text: "\($0.term): \($0.value.plainText)") }
    return .tag("preface", [:], lines)
  }

  /// When the meeting ended, and who prepared the minutes.
  var conclusions: XML {
    let close = ClosingSections(record: record)
    var lines = [XML.tag("p", [:], text: words(close.adjournment))]
    let next = words(close.nextMeeting)
    if !next.isEmpty { lines.append(.tag("p", [:], text: next)) }
    if let clerk = record.clerk {
      lines.append(.tag("p", [:], text: "Prepared by \(clerk)"))
    }
    return .tag("conclusions", [:], lines)
  }

  private func words(_ section: Section) -> String {
    for block in section.content {
      if case .paragraph(let words) = block { return words.plainText }
    }
    return section.ifEmpty.map { record.phrase($0) } ?? ""
  }
}
