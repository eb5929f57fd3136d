import Assembly

/// Sections that only minutes of a body have, beside its roll: earlier minutes, executive
/// sessions, what is due after the meeting.
struct BodySections {
  let record: PublicRecord

  /// Earlier minutes, approved or corrected.
  ///
  /// Corrections made before approval are made in the minutes themselves; these say only that
  /// there were some (DOMAIN 1.2).
  var earlierMinutes: Section {
    let lines = record.earlierMinutes.map { earlier in
      let of = earlier.of.map { record.names.text($0) } ?? "the last meeting"
      guard let at = earlier.approvedAt else {
        return "The minutes of \(of) were corrected and not yet approved."
      }
      let corrected = earlier.corrections.isEmpty ? "" : " as corrected"
      return "The minutes of \(of) were approved\(corrected) at \(record.clock(at))."
    }
    return Section("Earlier minutes", lines.map { .paragraph($0) })
  }

  /// Executive sessions: purpose, reason, who attended, in and out.
  var executive: Section {
    Section(
      "Executive session",
      record.session.closedSessions.flatMap { session in
        [.paragraph(course(of: session)), .paragraph(attendance(at: session))]
      })
  }

  /// What the rules ask for after the meeting, and until when.
  var duties: Section {
    let lines = record.duties.map { duty in
      Phrase.capitalized("\(duty.kind.words): \(duty.until(record.zone)).")
    }
    return Section("Deadlines", lines.isEmpty ? [] : [.bullets(lines)])
  }

  private func course(of session: ClosedSession) -> String {
    let end =
      session.ended.map { "; it ended at \(record.clock($0))" } ?? "; it has not ended"
    let motion = session.motion.map { " by \($0.text)" } ?? ""
    return "The body went into executive session at \(record.clock(session.began))\(motion) for "
      + "\(session.purpose.words)\(end). Reason stated: "
      + "\(Phrase.sentence(record.names.text(session.reason))) No vote was taken in it."
  }

  private func attendance(at session: ClosedSession) -> String {
    let members = record.members(at: session).map(\.title)
    var others = session.attending.map { record.names.officer($0) }
    others += record.officials(at: session).map(\.title).filter { !others.contains($0) }
    let present = members.isEmpty ? "no member" : Phrase.list(members)
    return "Present in it: \(present)"
      + (others.isEmpty ? "." : "; also \(Phrase.list(others)).")
  }
}

/// The matters of a consent agenda, as minutes list them.
struct ConsentMatters {
  let record: PublicRecord
  let item: Agenda.Item

  /// What passed together and what was taken out; nothing for other items.
  var blocks: [Block] {
    guard !item.parts.isEmpty else { return [] }
    return [
      .bullets(
        item.parts.map { part in
          let label = "\(item.number.rawValue).\(part.number) \(part.title)"
          guard let own = part.pulledAs else { return "\(label)." }
          let by = part.pulledBy.map { " by \(record.names.mention(of: $0))" } ?? ""
          return "\(label): taken out\(by), see item \(own.rawValue)."
        })
    ]
  }
}
