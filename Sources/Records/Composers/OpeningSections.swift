import Assembly

/// The first section of minutes: the call to order and who was there.
struct OpeningSections {
  let record: PublicRecord

  /// When the meeting began, who presided, and who was there.
  var callToOrder: Section {
    var lines: [[Inline]] = []
    if let at = record.session.calledToOrderAt {
      let chair = presiding.map { record.names.mention(ofOfficer: $0) } ?? ""
      let words = record.phrase(
        .calledToOrder, ["time": record.clock(at), "presiding": chair])
      lines.append(record.cited(words, .calledToOrder))
    } else {
      lines.append([.text(record.phrase(.notCalled))])
    }
    lines += AttendanceLines(record: record).all
    return Section(lines.map { .paragraph($0) })
  }

  /// Who presided when the meeting was called to order.
  private var presiding: String? {
    for entry in record.entries {
      if case .session(.calledToOrder(let presiding?, _)) = entry.event { return presiding }
    }
    return record.opening?.moderator
  }
}
