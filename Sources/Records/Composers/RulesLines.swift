import Assembly

/// The rules that were announced, changed and kept, in sentences.
struct RulesLines {
  let record: PublicRecord

  /// The rules as bullets; nothing where nobody was to speak.
  var blocks: [Block] {
    var lines = record.entries.compactMap { entry in
      announcement(entry).map { record.cited($0, [entry.number]) }
    }
    if !isLimitAnnounced, record.cards.contains(where: { $0.status != .filed }) {
      lines.append([
        .text(
          "No limit was announced; the rule of the meeting was "
            + "\(record.rules.limit.text) for each speaker.")
      ])
    }
    if let cap = record.rules.cap {
      lines.append([
        .text("All speakers under an item together had at most \(Phrase.minutes(cap)).")
      ])
    }
    return lines.isEmpty ? [] : [.points(lines + [[.text(order)]])]
  }

  private var isLimitAnnounced: Bool {
    record.entries.contains { entry in
      if case .agenda(.limited) = entry.event { true } else { false }
    }
  }

  private func announcement(_ entry: Entry) -> String? {
    let time = record.clock(entry.at)
    switch entry.event {
    case .agenda(let event): return announcement(event, time)
    case .rules(.changed(let rule, let value, let old)):
      let words = Rules.setting(rule)?.summary ?? rule
      return "At \(time) a rule was changed: \(words), from \(old) to \(value)."
    case .speakers(.drawn(let item, let seed, _)):
      return "At \(time) lots were drawn for \(record.label(item)) with seed \(seed)."
    case .session, .attendance, .speakers, .floor, .ledger, .minutes, .versions, .decorum,
      .equipment, .privacy, .roll, .motions, .votes, .points, .history:
      return nil
    }
  }

  private func announcement(_ event: Agenda.Event, _ time: String) -> String? {
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
    case .opened, .closed, .held, .skipped, .postponed, .boxed, .added, .pulled: return nil
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
