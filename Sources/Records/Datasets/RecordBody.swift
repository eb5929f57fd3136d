import Assembly

/// The members of the JSON record that only a body has beside its roll.
extension RecordParts {
  /// Executive sessions: that they were, why and who attended.
  var closedSessions: JSON {
    .array(
      state.session.closedSessions.map { session in
        .object([
          ("purpose", .string(session.purpose.rawValue)), ("reason", text(session.reason)),
          ("motion", JSON(session.motion?.text)),
          ("began_at", moment(session.began)), ("ended_at", moment(session.ended)),
          (
            "members",
            .array(state.members(at: session).map { .string($0.id.text) })
          ),
          (
            "others",
            .array(
              (session.attending.map { names.officer($0) }
                + state.officials(at: session).map(\.title)
                .filter { title in !session.attending.contains { names.officer($0) == title } })
                .map { .string($0) })
          ),
        ])
      })
  }

  /// Minutes of earlier meetings that were before the body.
  var earlierMinutes: JSON {
    .array(
      state.minutes.earlier.map { earlier in
        .object([
          ("of", text(earlier.of)), ("approved_at", moment(earlier.approvedAt)),
          ("corrections", .array(earlier.corrections.map { text($0) })),
        ])
      })
  }

  /// What is due after the meeting.
  var duties: JSON {
    .array(
      state.duties.map { duty in
        .object([
          ("what", .string(duty.kind.rawValue)), ("day", .string(duty.day.text)),
          ("at", moment(duty.moment)),
        ])
      })
  }

  /// The matters of a consent agenda.
  func parts(of item: Agenda.Item) -> JSON {
    .array(
      item.parts.map { part in
        .object([
          ("part", JSON(part.number)), ("title", .string(part.title)),
          ("pulled_as", number(part.pulledAs)), ("pulled_by", JSON(part.pulledBy?.text)),
        ])
      })
  }
}
