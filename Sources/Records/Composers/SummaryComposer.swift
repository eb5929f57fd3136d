public import Assembly

/// Tells a meeting on one page: who was heard, what was promised, whether time was kept.
public struct SummaryComposer: Composer {
  /// The word a person types to choose the publication.
  public let name = "summary"
  /// What the publication is called.
  public let title = "Summary"
  /// What it is good for.
  public let summary = "one page: who was heard, what was promised, the use of time"

  /// Makes the composer.
  public init() {}

  /// Tells the meeting, as far as it has gone.
  public func compose(_ proceedings: Proceedings) -> Document {
    let record = PublicRecord(proceedings)
    let heading = Heading(record: record)
    var blocks = heading.remarks
    if record.opening != nil {
      let page = SummaryPage(record: record)
      blocks.append(.facts(heading.facts + page.facts))
      blocks += page.sections.flatMap(\.blocks)
    }
    return Document(title: "\(title) of \(record.title)", facts: heading.pageFacts, blocks)
  }
}

/// What the page of a summary holds.
private struct SummaryPage {
  let record: PublicRecord
  let floor: FloorTime

  init(record: PublicRecord) {
    self.record = record
    floor = FloorTime(record)
  }

  var facts: [Fact] {
    var facts: [Fact] = []
    if let at = record.session.calledToOrderAt {
      facts.append(Fact("Called to order", record.clock(at)))
    }
    if let at = record.session.adjournedAt { facts.append(Fact("Adjourned", record.clock(at))) }
    facts.append(Fact("Turnout", record.attendance.most.map(String.init) ?? "not counted"))
    let limits = record.entries.compactMap { entry -> String? in
      guard case .agenda(.limited(let item, let limit, _)) = entry.event else { return nil }
      return "\(limit.text) (item \(item.rawValue))"
    }
    let announced = limits.isEmpty ? "none announced" : Phrase.list(limits)
    facts.append(Fact("Limit for each speaker", announced))
    if let cap = record.rules.cap {
      facts.append(Fact("Limit for all of an item", Phrase.minutes(cap)))
    }
    return facts
  }

  var sections: [Section] {
    let ledger = LedgerSections(record: record)
    let close = ClosingSections(record: record)
    return [
      Section("Who was heard", [.bullets(heard)]),
      Section("Not heard", close.notHeard.content),
      ledger.carried,
      ledger.questions,
      Section(
        "Commitments", ifEmpty: "None.", record.commitments.isEmpty ? [] : commitments),
      ledger.parked,
      Section("Use of the floor", floor.table.rows.isEmpty ? [] : [.table(floor.table)]),
      Section("Time planned and used", onTime),
      close.interruptions,
    ]
  }

  private var heard: [String] {
    let people = floor.residents.count
    let turns = floor.residents.reduce(0) { $0 + $1.turns }
    let verb = people == 1 ? "was" : "were"
    let times = "in \(Phrase.count(turns, "turn")) and spoke for \(floor.ofResidents.text)"
    var lines = [
      "\(Phrase.counted(people, "resident")) \(verb) heard\(people == 0 ? "" : " \(times)").",
      "Floor time: \(floor.sharesText)",
    ]
    if turns > 0 {
      let longer = Phrase.counted(floor.overLimit, "turn")
      lines.append(
        "\(longer) went more than \(record.rules.grace.text) over the limit.")
    }
    return lines
  }

  private var commitments: [Block] {
    let ledger = LedgerSections(record: record)
    return [.paragraph(ledger.commitmentCount)]
      + (ledger.commitmentsTable.map { [.table($0)] } ?? [])
  }

  private var onTime: [Block] {
    var lines: [String] = []
    if let opening = record.opening, let called = record.session.calledToOrderAt {
      lines.append("Called to order \(punctual(called, opening.scheduled)).")
      if let end = opening.scheduledEnd, let adjourned = record.session.adjournedAt {
        lines.append("Adjourned \(punctual(adjourned, end)).")
      }
    }
    let rows = record.items.map { item in
      let used = record.used(item)
      return [
        "\(item.number.rawValue). \(item.title)", item.box?.text ?? "", used.text,
        item.box.map { difference(used - $0) } ?? "",
      ]
    }
    let columns: [Table.Column] = [
      .names("Item"), .figures("Planned"), .figures("Used"), .figures("Difference"),
    ]
    return (lines.isEmpty ? [] : [.bullets(lines)])
      + (rows.isEmpty ? [] : [.table(Table(columns: columns, rows: rows))])
  }

  private func punctual(_ actual: Instant, _ planned: Instant) -> String {
    let late = actual - planned
    let time = "at \(record.clock(actual)), planned for \(record.clock(planned))"
    if late >= .minutes(1) { return "\(time), \(late.text) late" }
    if -late >= .minutes(1) { return "\(time), \((-late).text) early" }
    return "\(time), on time"
  }

  private func difference(_ time: Duration) -> String {
    time >= .seconds(1) ? "+\(time.text)" : time.text
  }
}
