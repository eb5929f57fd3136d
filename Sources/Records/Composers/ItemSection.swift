import Assembly

/// What the minutes say of one item of business.
struct ItemSection {
  let record: PublicRecord
  let item: Agenda.Item

  /// Heading and content.
  var blocks: [Block] {
    var blocks: [Block] = [
      .heading(2, "\(item.number.rawValue). \(item.title)"), .paragraph(course),
    ]
    blocks += officials + residents
    if !absent.isEmpty {
      blocks.append(.paragraph("Called and not present: \(Phrase.list(absent))."))
    }
    let questions = record.ledger.questions.filter { $0.item == item.number }
    if !questions.isEmpty { blocks.append(.list(questions.map(question), ordered: false)) }
    return blocks + ItemSection.notes(record, under: item.number)
  }

  /// The public notes and quotes under an item, or under none.
  static func notes(_ record: PublicRecord, under item: ItemNumber?) -> [Block] {
    let lines: [String] = record.notes.compactMap { note in
      guard note.item == item else { return nil }
      let text = record.names.text(note.text)
      let time = record.clock(note.at)
      guard let holder = note.quoted else { return "\(time) \(Phrase.sentence(text))" }
      return "\(time) \(record.names.name(of: holder)): \(Phrase.quoted(text))"
    }
    return lines.isEmpty ? [] : [.bullets(lines)]
  }

  private var turns: [Floor.Turn] { record.turns.filter { $0.item == item.number } }

  private var course: String {
    var parts: [String] = []
    if let opened = item.openedAt { parts.append("taken up at \(record.clock(opened))") }
    let time = item.closedAt.map { " at \(record.clock($0))" } ?? ""
    switch item.state {
    case .pending: parts.append("not reached")
    case .open: break
    case .closed: parts.append("closed\(time)")
    case .held: parts.append("set aside\(time)")
    case .skipped: parts.append("left out")
    case .postponed(let to): parts.append("put off\(time) to \(record.names.text(to))")
    }
    let owner = item.owner.map { " Led by \(record.names.mention(ofOwner: $0))." } ?? ""
    return Phrase.capitalized(Phrase.list(parts)) + "." + owner
  }

  private var officials: [Block] {
    var order: [OfficialID] = []
    var times: [OfficialID: (turns: Int, spoken: Duration)] = [:]
    for turn in turns {
      guard let id = turn.holder.official else { continue }
      if times[id] == nil { order.append(id) }
      let (turns, spoken) = times[id] ?? (0, .zero)
      times[id] = (turns + 1, spoken + record.spoken(turn))
    }
    let lines: [String] = order.compactMap { id in
      guard let (turns, spoken) = times[id] else { return nil }
      let often = turns == 1 ? "" : " in \(turns) turns"
      return Phrase.capitalized(
        "\(record.names.mention(of: id)) spoke for \(spoken.text)\(often).")
    }
    return lines.isEmpty ? [] : [.bullets(lines)]
  }

  private var residents: [Block] {
    let heard = turns.filter { record.isHeard($0) }
    guard !heard.isEmpty else { return [] }
    let table = SpeakersTable(record: record, turns: heard).table
    return [.table(table)]
  }

  private var absent: [String] {
    var seen: Set<CardNumber> = []
    return turns.compactMap { turn in
      guard turn.ending == .noShow, let number = turn.holder.card, seen.insert(number).inserted
      else { return nil }
      let card = record.card(number)
      let outcome = card?.status == .forfeited ? " (twice)" : ""
      return record.names.name(of: number) + outcome
    }
  }

  private func question(_ question: Ledger.Question) -> ListItem {
    let to = question.to.map { " to \(record.names.mention(of: $0))" } ?? ""
    let by =
      question.asker.map { "\(record.names.name(of: $0))\(to): " }
      ?? (to.isEmpty ? "" : Phrase.capitalized(String(to.dropFirst())) + ": ")
    let outcome = LedgerSections(record: record).outcome(of: question)
    return ListItem(
      "Q\(question.number). \(by)\(Phrase.sentence(record.names.text(question.text))) \(outcome)")
  }
}

/// The register of those who spoke under an item; a column stands only where a card filled it.
struct SpeakersTable {
  let record: PublicRecord
  let turns: [Floor.Turn]

  private struct Column {
    let column: Table.Column
    let cell: (Floor.Turn, Card?) -> String
  }

  /// The table.
  var table: Table {
    let rows = turns.map { turn in (turn, turn.holder.card.flatMap { record.card($0) }) }
    let shown = columns.filter { column in
      rows.contains { !column.cell($0.0, $0.1).isEmpty }
    }
    return Table(
      columns: shown.map(\.column),
      rows: rows.map { turn, card in shown.map { $0.cell(turn, card) } })
  }

  private var columns: [Column] {
    let names = record.names
    func shown(_ text: String?) -> String { names.areShown ? text ?? "" : "" }
    return [
      Column(column: .names("Speaker")) { turn, _ in names.name(of: turn.holder) },
      Column(column: "Town") { _, card in shown(card?.signUp.town) },
      Column(column: "For") { _, card in shown(card?.signUp.group ?? card?.signUp.organization) },
      Column(column: "Subject") { _, card in card?.signUp.topic.map { names.text($0) } ?? "" },
      Column(column: Table.Column("Position", weight: 0)) { _, card in
        card?.signUp.side?.words ?? ""
      },
      Column(column: Table.Column("Part", weight: 0)) { _, card in
        if card?.signUp.participation == .readByClerk { return "read by the clerk" }
        return card?.signUp.isRemote == true ? "remote" : ""
      },
      Column(column: .figures("At")) { turn, _ in
        record.clock(turn.clock.startedAt ?? turn.calledAt)
      },
      Column(column: .figures("Time")) { turn, _ in
        turn.clock.startedAt == nil ? "not timed" : record.spoken(turn).text
      },
      Column(column: "Remark") { turn, _ in turn.ending?.remark ?? "" },
    ]
  }
}

extension Side {
  /// The side in words.
  var words: String {
    switch self {
    case .pro: "for"
    case .con: "against"
    case .neutral: "neutral"
    }
  }

  /// The speakers of the side, after "speakers".
  var group: String {
    switch self {
    case .pro: "in favour"
    case .con: "against"
    case .neutral: "who are neutral"
    }
  }
}

extension Floor.Ending {
  /// What minutes say of an ending; nil of the ordinary ones.
  fileprivate var remark: String? {
    switch self {
    case .completed, .thanked, .yielded, .noShow: nil
    case .cut: "microphone turned off"
    case .withdrawn: "withdrew"
    case .removed: "removed from the meeting"
    }
  }
}
