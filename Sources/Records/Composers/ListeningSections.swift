import Assembly

/// The sections of the notes of a listening visit: what was heard, by theme and without names,
/// what was asked for, what was promised, and what comes next (DOMAIN 5.2).
struct ListeningSections {
  let record: PublicRecord

  /// A section of the notes; empty for a name that belongs elsewhere.
  func section(_ name: SectionName) -> Section {
    switch name {
    case .visitors: Section(attendance.map { .paragraph($0) })
    case .heard: Section(ifEmpty: .nothing, heard)
    case .asked: Section(ifEmpty: .nothing, asked)
    case .promised:
      Section(ifEmpty: .nothing, LedgerSections(record: record).commitments.content)
    case .letters: Section(letters)
    case .nextContact:
      Section(ClosingSections(record: record).nextMeeting.content)
    case .callToOrder, .earlierMinutes, .executive, .duties, .motions, .roll, .recusals, .rules,
      .carried, .business, .notes, .questions,
      .commitments, .parked,
      .written, .notHeard, .interruptions, .nextMeeting, .adjournment, .approval, .airTime,
      .turnout, .decisions, .promises, .floor, .time:
      Section([])
    }
  }

  private var letters: [Block] {
    record.written.enumerated().map { index, written in
      .paragraph(
        record.cited(
          record.received(written.count, under: written.item, written.note), .written(index)))
    }
  }

  private var attendance: [[Inline]] {
    let floor = FloorTime(record)
    let topics = record.items.filter(\.type.takesPublic).map(\.title)
    return [record.cited(course, .calledToOrder, .adjourned)] + AttendanceLines(record: record).all
      + [
        "\(Phrase.counted(floor.residents.count, "resident")) spoke. \(floor.sharesText)",
        topics.isEmpty ? "" : "Topics: \(topics.joined(separator: "; ")).",
      ].filter { !$0.isEmpty }.map { [.text($0)] }
  }

  private var heard: [Block] {
    record.items.flatMap { item -> [Block] in
      let words = words(under: item.number)
      guard !words.isEmpty else { return [] }
      return [.heading(2, item.title), .points(words)]
    } + (words(under: nil).isEmpty ? [] : [.points(words(under: nil))])
  }

  private func words(under item: ItemNumber?) -> [[Inline]] {
    record.notes.filter { $0.item == item }.map { note in
      record.cited(words(of: note), .text(Reference(.note, note.number)))
    }
  }

  private func words(of note: MinuteBook.Note) -> String {
    let text = record.names.text(note)
    switch note.quoted {
    case nil: return Phrase.sentence(text)
    case .card: return Phrase.quoted(text)
    case .official(let id): return "\(record.names.name(of: id)): \(Phrase.quoted(text))"
    }
  }

  private var asked: [Block] {
    let ledger = LedgerSections(record: record)
    let lines = record.questions.map {
      record.cited(
        "\(Phrase.sentence(record.names.text($0))) \(ledger.outcome(of: $0))",
        .text(Reference(.question, $0.number)))
    }
    return lines.isEmpty ? [] : [.points(lines)]
  }

  private var course: String {
    guard let began = record.session.calledToOrderAt else { return "The visit has not begun." }
    let end = record.session.adjournedAt.map { " and ended at \(record.clock($0))" } ?? ""
    return "The visit began at \(record.clock(began))\(end)."
  }
}
