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
    if !questions.isEmpty { blocks.append(.points(questions.map(question))) }
    return blocks + ItemSection.notes(record, under: item.number)
  }

  /// The public notes and quotes under an item, or under none.
  static func notes(_ record: PublicRecord, under item: ItemNumber?) -> [Block] {
    let lines = record.notes.filter { $0.item == item }.map { note in
      let text = record.names.text(note)
      let words =
        note.quoted.map { "\(record.names.name(of: $0)): \(Phrase.quoted(text))" }
        ?? Phrase.sentence(text)
      return record.cited(
        "\(record.clock(note.at)) \(words)", .text(Reference(.note, note.number)))
    }
    return lines.isEmpty ? [] : [.points(lines)]
  }

  /// The written comments that came in under an item, or under none.
  static func written(_ record: PublicRecord, under item: ItemNumber?) -> [Block] {
    record.written.enumerated().filter { $0.element.item == item }.map { index, written in
      .paragraph(record.cited(record.received(written.count, written.note), .written(index)))
    }
  }

  /// How many left a position without speaking, by side.
  var positions: String? {
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

  /// When it was taken up and what became of it.
  var course: [Inline] { record.cited(courseText, .item(item.number)) }

  private var courseText: String {
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
    let lines: [[Inline]] = order.compactMap { id in
      guard let (count, spoken) = times[id] else { return nil }
      let often = count == 1 ? "" : " in \(count) turns"
      let own = turns.filter { $0.holder == .official(id) }
      return record.cited(
        Phrase.capitalized("\(record.names.mention(of: id)) spoke for \(spoken.text)\(often)."),
        record.citations.map { citations in own.flatMap { citations[.turn($0.number)] } } ?? [])
    }
    return lines.isEmpty ? [] : [.points(lines)]
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

  private func question(_ question: Ledger.Question) -> [Inline] {
    let to = question.to.map { " to \(record.names.mention(of: $0))" } ?? ""
    let by =
      question.asker.map { "\(record.names.name(of: $0))\(to): " }
      ?? (to.isEmpty ? "" : Phrase.capitalized(String(to.dropFirst())) + ": ")
    let outcome = LedgerSections(record: record).outcome(of: question)
    return record.cited(
      "Q\(question.number). \(by)\(Phrase.sentence(record.names.text(question))) \(outcome)",
      .text(Reference(.question, question.number)))
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
