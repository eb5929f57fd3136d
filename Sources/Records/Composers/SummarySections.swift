import Assembly

/// The sections of summary minutes: of a town hall, and of every kind that has no own order.
struct SummarySections {
  let record: PublicRecord

  /// All sections in order.
  var all: [Section] {
    let ledger = LedgerSections(record: record)
    let close = ClosingSections(record: record)
    return [
      callToOrder, Section("Rules", rules), ledger.carried,
      Section("Business", record.items.flatMap { ItemSection(record: record, item: $0).blocks }),
      Section("Other notes", ItemSection.notes(record, under: nil)),
      ledger.questions, ledger.commitments, ledger.parked,
      close.written, close.notHeard, close.interruptions, close.nextMeeting, close.adjournment,
      close.approval, close.airTime,
    ]
  }

  private var callToOrder: Section {
    var lines: [String] = []
    if let at = record.session.calledToOrderAt {
      let by = presiding.map { "; \($0) presided" } ?? ""
      lines.append("The meeting was called to order at \(record.clock(at))\(by).")
    } else {
      lines.append("The meeting was not called to order.")
    }
    for entry in record.entries {
      if case .session(.chairTaken(let name)) = entry.event {
        lines.append("\(name) took the chair at \(record.clock(entry.at)).")
      }
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

  private var rules: [Block] {
    var lines = record.entries.compactMap(announcement)
    if lines.isEmpty, record.cards.contains(where: { $0.status != .filed }) {
      lines.append(
        "No limit was announced; the rule of the meeting was "
          + "\(record.rules.limit.text) for each speaker.")
    }
    if let cap = record.rules.cap {
      lines.append("All speakers under an item together had at most \(Phrase.minutes(cap)).")
    }
    return lines.isEmpty ? [] : [.bullets(lines + [order])]
  }

  private func announcement(_ entry: Entry) -> String? {
    guard case .agenda(let event) = entry.event else { return nil }
    let time = record.clock(entry.at)
    switch event {
    case .limited(let item, let limit, let unequal):
      let others = unequal ? "; speakers before had another limit" : ""
      return "At \(time) a limit of \(limit.text) for each speaker was announced for "
        + "\(record.label(item))\(others)."
    case .capped(let item, let cap?):
      return "At \(time) the time of all speakers together was set to "
        + "\(Phrase.minutes(cap)) for \(record.label(item))."
    case .capped(let item, nil):
      return "At \(time) the limit on the time of all speakers together was lifted for "
        + "\(record.label(item))."
    case .budgeted(let item, let side, let budget?):
      return "At \(time) the time of all speakers \(side.group) was set to "
        + "\(Phrase.minutes(budget)) for \(record.label(item))."
    case .budgeted(let item, let side, nil):
      return "At \(time) the limit on the time of all speakers \(side.group) was lifted for "
        + "\(record.label(item))."
    case .listed(let item, let isOpen):
      return "At \(time) the speakers list of \(record.label(item)) was "
        + (isOpen ? "opened again." : "closed.")
    case .opened, .closed, .held, .skipped, .postponed, .boxed: return nil
    }
  }

  private var order: String {
    let rules = record.rules
    var parts: [String] = []
    if rules.firstTimeFirst { parts.append("those who had not spoken lately first") }
    if rules.registeredFirst { parts.append("those who had signed up in advance first") }
    if rules.residentsFirst { parts.append("residents first") }
    switch rules.order {
    case .arrival: parts.append("then by sign-up")
    case .lottery: parts.append("then by lot")
    }
    if parts.count == 1 { parts = [String(parts[0].dropFirst("then ".count))] }
    let lanes: String =
      switch rules.alternation {
      case .none: ""
      case .side: "; sides alternated"
      case .mode(let room, let remote): "; \(room) in the room, then \(remote) remote"
      }
    return "Order of speakers: \(parts.joined(separator: ", "))\(lanes)."
  }
}

/// Who was there, in sentences.
struct AttendanceLines {
  let record: PublicRecord

  /// Officials, the count of the public, and who else kept the meeting.
  var all: [String] {
    var lines: [String] = []
    let (present, missing) = (present, missing)
    if !present.isEmpty { lines.append("Officials present: \(present.joined(separator: "; ")).") }
    if !missing.isEmpty {
      lines.append("Officials not noted as present: \(missing.joined(separator: "; ")).")
    }
    let counts = record.attendance.counts.map {
      "\(Phrase.count($0.people, "person", "people")) at \(record.clock($0.at))"
    }
    lines.append(
      counts.isEmpty
        ? "The public was not counted." : "The public was counted: \(Phrase.list(counts)).")
    lines += record.session.seats.compactMap { seat in
      guard let name = seat.name, seat.role != .moderator, seat.role != .clerk else { return nil }
      return "\(Phrase.capitalized(seat.role.title)): \(name)."
    }
    return lines
  }

  private var present: [String] {
    record.officials.compactMap { official in
      guard let stays = record.attendance.stays[official.id], !stays.isEmpty else { return nil }
      let times = stays.map { stay in
        "from \(record.clock(stay.from))" + (stay.to.map { " to \(record.clock($0))" } ?? "")
      }
      return "\(official.title) (\(Phrase.list(times)))"
    }
  }

  private var missing: [String] {
    record.officials.filter { (record.attendance.stays[$0.id] ?? []).isEmpty }.map(\.title)
  }
}
