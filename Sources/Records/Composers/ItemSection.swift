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
    blocks += ConsentMatters(record: record, item: item).blocks
    blocks += officials + residents
    if !absent.isEmpty {
      blocks.append(.paragraph("Called and not present: \(Phrase.list(absent))."))
    }
    if let positions { blocks.append(.paragraph(positions)) }
    blocks += MotionSection(record: record, item: item.number).blocks
    blocks += ItemSection.written(record, under: item.number)
    let questions = record.questions.filter { $0.item == item.number }
    if !questions.isEmpty { blocks.append(.list(questions.map(question), ordered: false)) }
    return blocks + ItemSection.notes(record, under: item.number)
  }

  /// The public notes and quotes under an item, or under none.
  static func notes(_ record: PublicRecord, under item: ItemNumber?) -> [Block] {
    let lines: [String] = record.notes.compactMap { note in
      guard note.item == item else { return nil }
      let text = record.names.text(note)
      let time = record.clock(note.at)
      guard let holder = note.quoted else { return "\(time) \(Phrase.sentence(text))" }
      return "\(time) \(record.names.name(of: holder)): \(Phrase.quoted(text))"
    }
    return lines.isEmpty ? [] : [.bullets(lines)]
  }

  /// The written comments that came in under an item, or under none.
  static func written(_ record: PublicRecord, under item: ItemNumber?) -> [Block] {
    record.written.filter { $0.item == item }.map { .paragraph(record.received($0.count, $0.note)) }
  }

  /// How many left a position without speaking, by side.
  private var positions: String? {
    let cards = record.cards.filter {
      $0.item == item.number && $0.status == .filed && $0.signUp.participation == .position
    }
    guard !cards.isEmpty else { return nil }
    var parts: [String] = Side.allCases.compactMap { side in
      let count = cards.count { $0.signUp.side == side }
      return count == 0 ? nil : "\(count) \(side.words)"
    }
    let others = cards.count { $0.signUp.side == nil }
    if others > 0, !parts.isEmpty { parts.append("\(others) without a side") }
    let sides = parts.isEmpty ? "" : ": \(Phrase.list(parts))"
    let people = Phrase.counted(cards.count, "person", "people")
    return "\(people) left a position without speaking\(sides)."
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
      "Q\(question.number). \(by)\(Phrase.sentence(record.names.text(question))) \(outcome)")
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
