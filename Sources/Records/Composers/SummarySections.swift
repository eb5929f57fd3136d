import Assembly

/// The sections of summary minutes: of a town hall, and of every kind that has no own order.
struct SummarySections {
  let record: PublicRecord

  /// All sections in order.
  var all: [Section] {
    let ledger = LedgerSections(record: record)
    let close = ClosingSections(record: record)
    return [
      callToOrder, RollSections(record: record).roll, BodySections(record: record).earlierMinutes,
      Section("Rules", RulesLines(record: record).blocks), ledger.carried,
      Section("Business", record.items.flatMap { ItemSection(record: record, item: $0).blocks }),
      Section("Other motions", MotionSection(record: record, item: nil).blocks),
      RollSections(record: record).recusals, BodySections(record: record).executive,
      Section("Other notes", ItemSection.notes(record, under: nil)),
      ledger.questions, ledger.commitments, ledger.parked,
      close.written, close.notHeard, close.interruptions, close.nextMeeting, close.adjournment,
      BodySections(record: record).duties, close.approval, close.airTime,
    ]
  }

  private var callToOrder: Section {
    var lines: [String] = []
    if let at = record.session.calledToOrderAt {
      let by = presiding.map { "; \(record.names.mention(ofOfficer: $0)) presided" } ?? ""
      lines.append("The meeting was called to order at \(record.clock(at))\(by).")
    } else {
      lines.append("The meeting was not called to order.")
    }
    lines += AttendanceLines(record: record).all
    return Section("Call to order and attendance", lines.map { .paragraph($0) })
  }

  /// Who presided when the meeting was called to order.
  private var presiding: String? {
    for entry in record.entries {
      if case .session(.calledToOrder(let presiding?, _)) = entry.event { return presiding }
    }
    return record.opening?.moderator
  }
}
