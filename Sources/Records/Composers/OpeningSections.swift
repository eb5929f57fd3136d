import Assembly

/// The first section of minutes: the call to order and who was there.
struct OpeningSections {
  let record: PublicRecord

  /// When the meeting began, who presided, and who was there.
  var callToOrder: Section {
    var lines: [[Inline]] = []
    if let at = record.session.calledToOrderAt {
      let by = presiding.map { "; \(record.names.mention(ofOfficer: $0)) presided" } ?? ""
      lines.append(
        record.cited(
          "The meeting was called to order at \(record.clock(at))\(by).", .calledToOrder))
    } else {
      lines.append(["The meeting was not called to order."])
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
