import Assembly

/// What only the page of a summary holds: figures of who was heard and how time was used.
struct SummarySections {
  let record: PublicRecord
  let floor: FloorTime

  init(record: PublicRecord) {
    self.record = record
    floor = FloorTime(record)
  }

  /// A section of the page; empty for a name that belongs elsewhere.
  func section(_ name: SectionName) -> Section {
    switch name {
    case .turnout: Section([.bullets(heard)])
    case .promises:
      Section(ifEmpty: .nothing, record.commitments.isEmpty ? [] : commitments)
    case .floor: Section(FloorPictures(record: record, floor: floor).blocks)
    case .time: Section(onTime)
    case .callToOrder, .earlierMinutes, .executive, .duties, .motions, .roll, .recusals, .rules,
      .carried, .business, .notes, .questions,
      .commitments, .parked,
      .written, .notHeard, .interruptions, .nextMeeting, .adjournment, .approval, .airTime,
      .visitors, .heard, .asked, .promised, .letters, .nextContact, .decisions:
      Section([])
    }
  }

  /// Times, turnout and limits, for the head of the page.
  var facts: [Fact] {
    var facts: [Fact] = []
    if let at = record.session.calledToOrderAt {
      facts.append(Fact("Called to order", record.cited(record.clock(at), .calledToOrder)))
    }
    if let at = record.session.adjournedAt {
      facts.append(Fact("Adjourned", record.cited(record.clock(at), .adjourned)))
    }
    let most = record.attendance.most.map(String.init) ?? "not counted"
    facts.append(Fact("Turnout", record.cited(most, .counts)))
    var (limits, entries): ([String], [EntryNumber]) = ([], [])
    for entry in record.entries {
      guard case .agenda(.limited(let item, let limit, _)) = entry.event else { continue }
      limits.append("\(limit.text) (item \(item.rawValue))")
      entries.append(entry.number)
    }
    let announced = limits.isEmpty ? "none announced" : Phrase.list(limits)
    facts.append(Fact("Limit for each speaker", record.cited(announced, entries)))
    if let cap = record.rules.cap {
      facts.append(Fact("Limit for all of an item", Phrase.minutes(cap)))
    }
    return facts
  }

  private var heard: [String] {
    let people = floor.residents.count
    let turns = floor.residents.reduce(0) { $0 + $1.turns }
    let verb = people == 1 ? "was" : "were"
    let times = "in \(Phrase.count(turns, "turn")) and spoke for \(floor.ofResidents.text)"
    var lines = [
      "\(Phrase.counted(people, "resident")) \(verb) heard\(people == 0 ? "" : " \(times)")."
    ]
    // Where somebody spoke, both shares stand in the section on the use of the floor.
    if floor.isEmpty { lines.append("Floor time: \(floor.sharesText)") }
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
      return record.row(
        [
          "\(item.number.rawValue). \(item.title)", item.box?.text ?? "", used.text,
          item.box.map { difference(used - $0) } ?? "",
        ], .item(item.number))
    }
    let columns: [Table.Column] = [
      .names("Item"), .figures("Planned"), .figures("Used"), .figures("Difference"),
    ]
    return CoursePicture(record: record).blocks + (lines.isEmpty ? [] : [.bullets(lines)])
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
