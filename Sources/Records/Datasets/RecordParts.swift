import Assembly

/// The members of the JSON record that say how the meeting stands.
struct RecordParts {
  let state: Meeting
  let names: PublicNames
  let asOf: Instant
  let copy: RecordCopy

  init(_ proceedings: Proceedings, copy: RecordCopy) {
    state = proceedings.meeting
    names = PublicNames(proceedings, rule: copy == .clerk ? .name : nil)
    asOf = proceedings.entries.last?.at ?? Instant(milliseconds: 0)
    self.copy = copy
  }

  func moment(_ instant: Instant?) -> JSON { JSON(instant.map { state.zone.timestamp($0) }) }

  func text(_ text: String?) -> JSON { JSON(text.map { names.text($0) }) }

  /// A fact that is public only where names are.
  private func personal(_ text: String?) -> JSON { names.areShown ? JSON(text) : .null }

  var meeting: JSON {
    guard let opening = state.opening else { return .null }
    return .object([
      ("id", .string(opening.id)), ("title", .string(opening.title)),
      ("body", JSON(opening.body)), ("kind", .string(opening.kind.rawValue)),
      ("notice", .string(opening.notice.rawValue)), ("series", JSON(opening.series)),
      ("zone", .string(opening.zone.name)), ("scheduled_at", moment(opening.scheduled)),
      ("scheduled_end_at", moment(opening.scheduledEnd)), ("place", JSON(opening.place)),
      ("phase", .string(state.session.phase.rawValue)),
      ("called_to_order_at", moment(state.session.calledToOrderAt)),
      ("adjourned_at", moment(state.session.adjournedAt)),
      ("continued_to", text(state.session.continuedTo)),
      ("presiding", JSON(state.session.presiding)), ("clerk", JSON(state.session.clerk)),
      ("rehearsal", .bool(opening.isRehearsal)), ("as_of", moment(asOf)),
      ("carried", .array(opening.carried.map(carried))),
    ])
  }

  private func carried(_ carried: Carried) -> JSON {
    .object([
      ("meeting", .string(carried.meeting)), ("origin", .string(carried.origin.text)),
      ("text", text(carried.text)), ("owner", JSON(carried.owner.map { names.owner($0) })),
      ("due", text(carried.due)),
    ])
  }

  var rules: JSON {
    .object(Rules.settings.map { ($0.key, JSON.string($0.show(state.rules))) })
  }

  var attendance: JSON {
    let counts = state.attendance.counts.map {
      JSON.object([("at", moment($0.at)), ("people", JSON($0.people))])
    }
    let officials = state.officials.map { official in
      JSON.object([
        ("id", .string(official.id.text)), ("office", .string(official.office)),
        ("name", JSON(official.name)),
        (
          "stays",
          .array(
            (state.attendance.stays[official.id] ?? []).map {
              .object([("from", moment($0.from)), ("to", moment($0.to))])
            })
        ),
      ])
    }
    return .object([("counts", .array(counts)), ("officials", .array(officials))])
  }

  var seats: JSON {
    .array(
      state.session.seats.map {
        .object([("role", .string($0.role.rawValue)), ("name", JSON($0.name))])
      })
  }

  var agenda: JSON {
    .array(
      state.agenda.items.map { item in
        .object([
          ("item", JSON(item.number.rawValue)), ("title", .string(item.title)),
          ("type", .string(item.type.rawValue)), ("owner", JSON(item.owner)),
          ("state", .string(item.state.word)), ("postponed_to", text(item.state.postponedTo)),
          ("opened_at", moment(item.openedAt)), ("closed_at", moment(item.closedAt)),
          ("planned_s", item.box.map { JSON(seconds: $0) } ?? .null),
          ("used_s", JSON(seconds: item.stopwatch.elapsed(at: asOf))),
          ("limit_s", JSON(seconds: item.limit)),
          ("limit_announced", .bool(item.isLimitAnnounced)),
          ("cap_s", item.cap.map { JSON(seconds: $0) } ?? .null),
        ])
      })
  }

  var cards: JSON {
    .array(
      state.speakers.all.map { card in
        var members: [(String, JSON)] = [
          ("card", JSON(card.number.rawValue)), ("name", .string(names.name(of: card.number))),
          ("item", JSON(card.item.rawValue)), ("person", JSON(card.person.rawValue)),
          ("status", .string(card.status.rawValue)), ("added_at", moment(card.addedAt)),
          ("source", .string(card.signUp.source.rawValue)),
          ("participation", .string(card.signUp.participation.rawValue)),
          ("side", JSON(card.signUp.side?.rawValue)), ("remote", .bool(card.signUp.isRemote)),
          ("late", .bool(card.isLate)), ("no_shows", JSON(card.noShows)),
          ("town", personal(card.signUp.town)),
          ("organization", personal(card.signUp.organization)),
          ("group", personal(card.signUp.group)), ("topic", text(card.signUp.topic)),
        ]
        if copy == .clerk {
          members += [
            ("pronunciation", JSON(card.signUp.pronunciation)),
            ("language", JSON(card.signUp.language)),
          ]
        }
        return .object(members)
      })
  }

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
}

extension Agenda.Item.State {
  /// The state as the record writes it.
  fileprivate var word: String {
    switch self {
    case .pending: "pending"
    case .open: "open"
    case .closed: "closed"
    case .held: "held"
    case .skipped: "skipped"
    case .postponed: "postponed"
    }
  }

  fileprivate var postponedTo: String? {
    switch self {
    case .postponed(let to): to
    case .pending, .open, .closed, .held, .skipped: nil
    }
  }
}
