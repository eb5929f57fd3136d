import Assembly

/// The sections of minutes that only a body has: its roll, its quorum, who withdrew from what.
struct RollSections {
  let record: PublicRecord

  /// Each member with seat, answer, and when they came and went.
  var roll: Section {
    guard record.isOfBody else { return Section([]) }
    let members = record.members
    let hasSeats = members.contains { $0.seat != nil }
    let rows = members.map { member in
      record.row(
        (hasSeats ? [member.title, member.seat ?? ""] : [member.title]) + [attendance(of: member)],
        .stays(member.id))
    }
    let columns: [Table.Column] =
      (hasSeats ? [.names("Member"), "Seat"] : [.names("Member")]) + ["Attendance"]
    let called =
      record.roll.calledAt.map { "The roll was called at \(record.clock($0))." }
      ?? "The roll was not called."
    return Section(
      [.paragraph(record.cited(called, .roll)), .table(Table(columns: columns, rows: rows))]
        + quorum.map { .paragraph($0) })
  }

  /// From when there was a quorum, and when it was lost.
  private var quorum: [String] {
    guard let first = record.roll.changes.first else { return [] }
    guard let come = record.roll.changes.first(where: \.quorum.isPresent) else {
      return ["There was no quorum: \(first.quorum.text)."]
    }
    let losses = record.roll.losses.map { loss in
      "The quorum was lost at \(record.clock(loss.from))"
        + (loss.to.map { " and was there again at \(record.clock($0))." }
          ?? " and was not there again.")
    }
    return ["There was a quorum from \(record.clock(come.at)) on: \(come.quorum.text)."] + losses
  }

  /// Who withdrew from which item, and why.
  var recusals: Section {
    let lines = record.roll.recusals.map { recusal in
      let who = Phrase.capitalized(record.names.mention(of: recusal.member))
      let late = recusal.isLate ? ", after discussion had begun" : ""
      let nature = Phrase.sentence(record.names.text(recusal.nature))
      let away = recusal.away.map { stay in
        stay.to.map { "from \(record.clock(stay.from)) to \(record.clock($0))" }
          ?? "from \(record.clock(stay.from)) on"
      }
      let out = away.isEmpty ? "" : " Out \(Phrase.list(away))."
      let back =
        recusal.takenBack.map { " The recusal was taken back at \(record.clock($0))." } ?? ""
      return record.cited(
        "\(who) withdrew from \(record.label(recusal.item)) at \(record.clock(recusal.at))"
          + "\(late). Nature of the interest: \(nature)\(out)\(back)",
        .recusal(recusal.member, recusal.item))
    }
    return Section(lines.isEmpty ? [] : [.points(lines)])
  }

  /// `present`, `absent`, `present from 19:20 (late) to 20:55, from elsewhere`.
  private func attendance(of member: Official) -> String {
    let roll = record.roll
    let stays = record.attendance.stays[member.id] ?? []
    let answer = roll.answers[member.id]
    guard let first = stays.first else {
      guard answer == .excused else { return "absent" }
      let reason = roll.excuses[member.id].map { ": \(record.names.text($0))" } ?? ""
      return "excused\(reason)"
    }
    let remote = roll.isRemote(member.id) ? ", from elsewhere" : ""
    let isLate = answer.map { !$0.isThere } ?? roll.calledAt.map { first.from > $0 } ?? false
    if stays.count == 1, !isLate {
      guard let left = first.to else { return "present\(remote)" }
      return "present\(remote); left at \(record.clock(left))\(excuse(of: member))"
    }
    let times = stays.enumerated().map { index, stay in
      let from =
        index == 0 && !isLate
        ? "" : "from \(record.clock(stay.from))\(index == 0 ? " (late)" : "")"
      let to = stay.to.map { "to \(record.clock($0))" } ?? ""
      return [from, to].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return "present \(Phrase.list(times))\(remote)"
      + (stays.last?.to == nil ? "" : excuse(of: member))
  }

  private func excuse(of member: Official) -> String {
    record.roll.excuses[member.id].map { ", excused: \(record.names.text($0))" } ?? ""
  }
}
