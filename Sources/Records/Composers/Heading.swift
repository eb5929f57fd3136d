import Assembly

/// The facts at the head of every publication.
struct Heading {
  let record: PublicRecord

  /// What a reader must know before the first fact: a rehearsal, or a meeting that goes on.
  var remarks: [Block] {
    guard let opening = record.opening else {
      return [.remark(.warning, "The record is empty: no meeting was opened.")]
    }
    var remarks: [Block] = []
    if opening.isRehearsal {
      remarks.append(.remark(.warning, "REHEARSAL: this was practice and not a meeting."))
    }
    if record.session.adjournedAt == nil {
      let time = record.clock(record.asOf)
      remarks.append(.remark(.note, "The meeting is not adjourned; this covers it until \(time)."))
    }
    return remarks
  }

  /// Body, kind, notice, series, date, place; only what is known.
  var facts: [Fact] {
    guard let opening = record.opening else { return [] }
    var facts: [Fact] = []
    if let body = opening.body { facts.append(Fact("Body", body)) }
    facts.append(Fact("Meeting", Heading.kind(opening)))
    if let series = opening.series { facts.append(Fact("Series", series)) }
    facts.append(Fact("Date", record.day(record.session.calledToOrderAt ?? opening.scheduled)))
    facts.append(Fact("Scheduled", scheduled(opening)))
    if let place = opening.place { facts.append(Fact("Place", place)) }
    if let presiding = record.session.presiding {
      facts.append(Fact("Presiding", record.names.officer(presiding)))
    }
    if let clerk = record.clerk { facts.append(Fact("Clerk", clerk)) }
    return facts
  }

  /// The same for the head of a page.
  var pageFacts: [Fact] {
    guard let opening = record.opening else { return [] }
    return [Fact("date", opening.zone.date(of: opening.scheduled).text)]
  }

  private static func kind(_ opening: Opening) -> String {
    let notice: String? =
      switch opening.notice {
      case .regular: "regular meeting"
      case .special: "special meeting"
      case .emergency: "emergency meeting"
      case .none: nil
      }
    return opening.kind.title + (notice.map { ", \($0)" } ?? "")
  }

  private func scheduled(_ opening: Opening) -> String {
    record.clock(opening.scheduled) + (opening.scheduledEnd.map { " to \(record.clock($0))" } ?? "")
  }
}
