import Assembly

/// The members of the JSON record that say how the meeting stands.
struct RecordParts {
  let state: Meeting
  let names: PublicNames
  let asOf: Instant
  let copy: RecordCopy
  let sealed: Seal?

  init(_ proceedings: Proceedings, copy: RecordCopy) {
    state = proceedings.meeting
    names = PublicNames(proceedings, copy: copy)
    asOf = proceedings.entries.last?.at ?? Instant(milliseconds: 0)
    self.copy = copy
    sealed = proceedings.seal
  }

  func moment(_ instant: Instant?) -> JSON { JSON(instant.map { state.zone.timestamp($0) }) }

  func text(_ text: String?) -> JSON { JSON(text.map { names.text($0) }) }

  func number(_ item: ItemNumber?) -> JSON { item.map { JSON($0.rawValue) } ?? .null }

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
      ("presiding", JSON(state.session.presiding.map { names.officer($0) })),
      ("clerk", JSON(state.session.clerk)),
      ("sergeant", JSON(state.session.sergeant.map { names.officer($0) })),
      (
        "chairs",
        .array(
          state.session.chairs.map {
            .object([("from", moment($0.from)), ("name", .string(names.officer($0.name)))])
          })
      ),
      ("rehearsal", .bool(opening.isRehearsal)), ("as_of", moment(asOf)),
      ("carried", .array(names.carried.map { carried($0.reference, $0.carried) })),
    ])
  }

  private func carried(_ reference: Reference, _ carried: Carried) -> JSON {
    .object([
      ("reference", .string(reference.text)), ("meeting", .string(carried.meeting)),
      ("origin", .string(carried.origin.text)), ("text", .string(carried.text)),
      ("owner", JSON(carried.owner)), ("due", JSON(carried.due)),
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
        ("name", JSON(official.name)), ("member", .bool(official.isMember)),
        (
          "stays",
          .array(
            (state.attendance.stays[official.id] ?? []).map {
              .object([("from", moment($0.from)), ("to", moment($0.to))])
            })
        ),
      ])
    }
    let capacity = state.attendance.capacity.map {
      JSON.object([("at", moment($0.at)), ("full", .bool($0.isFull))])
    }
    return .object([
      ("counts", .array(counts)), ("capacity", .array(capacity)),
      ("officials", .array(officials)),
    ])
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
          ("item", JSON(item.number.rawValue)), ("title", .string(names.title(of: item))),
          ("type", .string(item.type.rawValue)), ("owner", JSON(item.owner)),
          ("state", .string(item.state.word)), ("postponed_to", text(item.state.postponedTo)),
          ("opened_at", moment(item.openedAt)), ("closed_at", moment(item.closedAt)),
          ("planned_s", item.box.map { JSON(seconds: $0) } ?? .null),
          ("used_s", JSON(seconds: item.stopwatch.elapsed(at: asOf))),
          ("limit_s", JSON(seconds: item.limit)),
          ("limit_announced", .bool(item.isLimitAnnounced)),
          ("cap_s", item.cap.map { JSON(seconds: $0) } ?? .null),
          (
            "budgets_s",
            .object(
              Side.allCases.map { side in
                (side.rawValue, item.budgets[side].map { JSON(seconds: $0) } ?? .null)
              })
          ),
          ("list_open", .bool(item.isListOpen)), ("added", .bool(item.isAdded)),
          ("parts", parts(of: item)),
        ])
      })
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
