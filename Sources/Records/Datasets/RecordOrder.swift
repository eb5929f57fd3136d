import Assembly

/// The members of the JSON record that say what interrupted the meeting, and what was taken out.
extension RecordParts {
  var recesses: JSON {
    .array(
      state.session.recesses.map {
        .object([
          ("began_at", moment($0.began)), ("until", moment($0.until)),
          ("ended_at", moment($0.ended)),
          ("reason", .string($0.reason.rawValue)), ("note", text($0.note)),
        ])
      })
  }

  var outages: JSON {
    .array(
      state.session.outages.map { .object([("from", moment($0.from)), ("to", moment($0.to))]) })
  }

  var failures: JSON {
    .array(
      state.equipment.failures.map {
        .object([
          ("channel", .string($0.channel.rawValue)), ("from", moment($0.from)),
          ("to", moment($0.to)), ("note", text($0.note)),
        ])
      })
  }

  var measures: JSON {
    .array(
      state.decorum.measures.map { measure in
        let told = Measure(measure.event)
        var (card, described): (JSON, String?) = (.null, nil)
        switch told.subject {
        case .card(let number): card = JSON(number.rawValue)
        case .described(let words): described = words
        case nil: break
        }
        return .object([
          ("at", moment(measure.at)), ("measure", .string(told.word)), ("card", card),
          ("described", text(described)), ("text", text(told.text)),
          ("by", JSON(told.by.map { names.officer($0) })), ("forced", .bool(told.isForced)),
        ])
      })
  }

  /// What was taken out of the public copies, when and at which seat: for the clerk.
  static func redactions(_ proceedings: Proceedings) -> JSON {
    let zone = proceedings.meeting.zone
    return .array(
      proceedings.standing.compactMap { entry in
        let (reference, card): (JSON, JSON)
        switch entry.event {
        case .privacy(.redacted(let text)): (reference, card) = (.string(text.text), .null)
        case .privacy(.nameRedacted(let number)):
          (reference, card) = (.null, JSON(number.rawValue))
        case .privacy(.attributed), .privacy(.kept), .session, .attendance, .agenda, .speakers,
          .floor, .ledger, .minutes, .versions, .rules, .decorum, .equipment, .roll, .motions,
          .votes, .points, .history:
          return nil
        }
        return .object([
          ("reference", reference), ("card", card), ("at", .string(zone.timestamp(entry.at))),
          ("seat", .string(entry.seat.text)),
        ])
      })
  }
}

/// A measure in the members of the record.
private struct Measure {
  let word: String
  var subject: Decorum.Subject?
  var text: String?
  var by: String?
  var isForced = false

  init(_ event: Decorum.Event) {
    switch event {
    case .calledToOrder: word = "called_to_order"
    case .reminded(let who, let rule): (word, subject, text) = ("reminded", who, rule.words)
    case .warned(let who, let conduct, let isFinal):
      (word, subject, text) = (isFinal ? "warned_finally" : "warned", who, conduct)
    case .muted(let who): (word, subject) = ("muted", who)
    case .removed(let who, let isForced, let reason, let by):
      (word, subject, text) = ("removed", who, reason)
      (self.by, self.isForced) = (by, isForced)
    case .cleared(let reason): (word, text) = ("cleared", reason)
    case .readmitted(let who): (word, subject) = ("readmitted", who)
    }
  }
}
