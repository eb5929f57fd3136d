import Assembly

/// The business: a section for each item, in it what happened in the order of time.
struct AkomaBody {
  let record: PublicRecord

  /// The sections of the body; never empty, since a debate without a section is none.
  var sections: [XML] {
    var book = AkomaBook(record: record)
    for entry in record.entries { book.take(entry) }
    let parts = book.parts.filter { !$0.content.isEmpty }.map(\.xml)
    return [attendance] + parts
  }

  private var attendance: XML {
    let roll = RollSections(record: record).roll
    var lines = AttendanceLines(record: record).all.map(\.plainText)
    for block in roll.content {
      switch block {
      case .paragraph(let words): lines.append(words.plainText)
      case .table(let table):
        lines += table.rows.map { $0.map(\.plainText).joined(separator: ", ") }
      case .heading, .list, .facts, .preformatted, .remark, .picture: break
      }
    }
    return .tag(
      "rollCall", ["eId": "attendance"],
      [.tag("heading", [:], text: "Attendance")] + lines.map { .tag("p", [:], text: $0) })
  }
}

/// Collects the sections entry by entry.
private struct AkomaBook {
  /// What happened under one item, or between items.
  struct Part {
    let id: String
    let name: String
    var number: String?
    var heading: String
    var content: [XML] = []

    var xml: XML {
      let number = number.map { [XML.tag("num", [:], text: $0)] } ?? []
      return .tag(
        "debateSection", ["name": name, "eId": id],
        number + [.tag("heading", [:], text: heading.isEmpty ? "Item" : heading)] + content)
    }
  }

  let record: PublicRecord
  private(set) var parts: [Part]
  private var teller: TranscriptLines
  private var texts: StandingTexts
  private var openings: [ItemNumber: Int] = [:]

  init(record: PublicRecord) {
    self.record = record
    teller = TranscriptLines(record: record)
    texts = record.texts
    parts = [Part(id: "before", name: "opening", heading: "Before the first item")]
  }

  private mutating func add(_ xml: XML) { parts[parts.count - 1].content.append(xml) }

  private func time(_ instant: Instant) -> String {
    (record.opening?.zone ?? .utc).timestamp(instant)
  }

  mutating func take(_ entry: Entry) {
    switch entry.event {
    case .floor(let event): floor(event)
    case .ledger(let event): ledger(event, entry)
    case .minutes(let event): minutes(event, entry)
    case .agenda(.opened(let item)):
      let times = openings[item, default: 0] + 1
      openings[item] = times
      parts.append(
        Part(
          id: AkomaID.item(item) + (times == 1 ? "" : "-\(times)"), name: "item",
          number: String(item.rawValue), heading: record.item(item)?.title ?? "Item"))
      narrate(entry)
    case .session, .attendance, .roll, .motions, .votes, .points, .agenda, .speakers, .rules,
      .versions, .decorum, .equipment, .privacy, .history:
      narrate(entry)
    }
  }

  /// What the transcript says of an entry, with its time.
  private mutating func narrate(_ entry: Entry) {
    guard let line = teller.line(entry) else { return }
    let at = line.at ?? entry.at
    add(
      .tag(
        "narrative", [:],
        [
          .tag("recordedTime", ["time": time(at)], text: record.seconds(at)),
          .text(" \(line.text)"),
        ]))
  }

  private mutating func floor(_ event: Floor.Event) {
    guard let number = begun(by: event), let turn = record.turn(number) else { return }
    let from = turn.clock.startedAt ?? turn.calledAt
    let own = record.notes.filter { $0.turn == number && $0.quoted == turn.holder }
    let quotes = own.map { XML.tag("p", [:], text: Phrase.quoted(record.names.text($0))) }
    add(
      .tag(
        "speech",
        [
          "eId": AkomaID.turn(number), "by": "#\(AkomaID.holder(turn.holder))",
          "as": turn.holder.card == nil ? "#official" : "#resident", "startTime": time(from),
          "endTime": turn.endedAt.map { time(max(from, $0)) },
        ],
        [.tag("from", [:], text: record.names.name(of: turn.holder))]
          + (quotes.isEmpty ? [.tag("p")] : quotes)))
  }

  /// The turn that an event begins: a resident's with the first word, an official's when given.
  private func begun(by event: Floor.Event) -> TurnNumber? {
    switch event {
    case .started(let turn, _), .recognized(let turn, _, _, _): turn
    case .called, .paused, .resumed, .wrapped, .extended, .corrected, .rebound, .interpreted,
      .ended:
      nil
    }
  }

  private mutating func ledger(_ event: Ledger.Event, _ entry: Entry) {
    switch event {
    case .asked:
      _ = teller.line(entry)
      guard let asked = texts.nextQuestion() else { return }
      add(
        .tag(
          "question",
          [
            "eId": "question-\(asked.number)",
            "by": asked.asker.map { "#\(AkomaID.card($0))" } ?? "#body",
            "startTime": time(entry.at), "to": asked.to.map { "#\(AkomaID.official($0))" },
          ], [.tag("p", [:], text: record.names.text(asked))]))
    case .answered(let number, let gist):
      guard let question = record.ledger.question(number), let to = question.to else {
        return narrate(entry)
      }
      _ = teller.line(entry)
      let words = gist.map { record.names.text($0, of: Reference(.question, number)) }
      add(
        .tag(
          "answer", ["by": "#\(AkomaID.official(to))", "startTime": time(entry.at)],
          [words.map { .tag("p", [:], text: $0) } ?? .tag("p")]))
    case .deferred, .declined, .committed, .confirmed, .settled, .resolved, .tasked, .parked:
      narrate(entry)
    }
  }

  /// A note as a summary of what was said; the holder's own quotes stand in the speech.
  private mutating func minutes(_ event: MinuteBook.Event, _ entry: Entry) {
    switch event {
    case .noted, .quoted:
      _ = teller.line(entry)
      guard let note = texts.nextNote(), !note.isPrivate else { return }
      let isInSpeech = note.turn.flatMap { record.turn($0) }.map { $0.holder == note.quoted }
      guard isInSpeech != true else { return }
      let words = record.names.text(note)
      let text =
        note.quoted.map { "\(record.names.name(of: $0)): \(Phrase.quoted(words))" } ?? words
      add(.tag("summary", [:], text: text))
    case .received, .corrected, .earlierCorrected, .earlierApproved: narrate(entry)
    }
  }
}
