import Assembly

/// The sections of the notes of a listening visit: what was heard, by theme and without names,
/// what was asked for, what was promised, and what comes next (DOMAIN 5.2).
struct ListeningSections {
  let record: PublicRecord

  /// All sections in order.
  var all: [Section] {
    let ledger = LedgerSections(record: record)
    let close = ClosingSections(record: record)
    return [
      Section("Who was there", attendance.map { .paragraph($0) }),
      ledger.carried,
      Section("What was heard", ifEmpty: "None.", heard),
      Section("What was asked", ifEmpty: "None.", asked),
      Section("What was promised", ifEmpty: "None.", ledger.commitments.content),
      ledger.parked,
      Section(
        "Written comments",
        record.written.map { .paragraph(record.received($0.count, under: $0.item, $0.note)) }),
      close.interruptions,
      Section("Next contact", close.nextMeeting.content),
      close.approval,
    ]
  }

  private var attendance: [String] {
    let floor = FloorTime(record)
    let topics = record.items.filter(\.type.takesPublic).map(\.title)
    return [course] + AttendanceLines(record: record).all
      + [
        "\(Phrase.counted(floor.residents.count, "resident")) spoke. \(floor.sharesText)",
        topics.isEmpty ? "" : "Topics: \(topics.joined(separator: "; ")).",
      ].filter { !$0.isEmpty }
  }

  private var heard: [Block] {
    record.items.flatMap { item -> [Block] in
      let words = words(under: item.number)
      guard !words.isEmpty else { return [] }
      return [.heading(2, item.title), .bullets(words)]
    } + (words(under: nil).isEmpty ? [] : [.bullets(words(under: nil))])
  }

  private func words(under item: ItemNumber?) -> [String] {
    record.notes.compactMap { note in
      guard note.item == item else { return nil }
      let text = record.names.text(note)
      switch note.quoted {
      case nil: return Phrase.sentence(text)
      case .card: return Phrase.quoted(text)
      case .official(let id): return "\(record.names.name(of: id)): \(Phrase.quoted(text))"
      }
    }
  }

  private var asked: [Block] {
    let ledger = LedgerSections(record: record)
    let lines = record.questions.map {
      "\(Phrase.sentence(record.names.text($0))) \(ledger.outcome(of: $0))"
    }
    return lines.isEmpty ? [] : [.bullets(lines)]
  }

  private var course: String {
    guard let began = record.session.calledToOrderAt else { return "The visit has not begun." }
    let end = record.session.adjournedAt.map { " and ended at \(record.clock($0))" } ?? ""
    return "The visit began at \(record.clock(began))\(end)."
  }
}
