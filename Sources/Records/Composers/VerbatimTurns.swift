import Assembly

/// The business of verbatim minutes: turn by turn, with the time of each first word, and between
/// the turns what the chair and the body did (DOMAIN 5.2).
///
/// Only what was typed as a quote stands in quotation marks; nobody's words are made up.
struct VerbatimTurns {
  let record: PublicRecord

  /// The turns under the items that they belong to.
  var blocks: [Block] {
    var book = VerbatimBook(record: record)
    for entry in record.entries { book.take(entry) }
    let parts = book.parts.filter { !$0.lines.isEmpty }
    guard !parts.isEmpty else { return [] }
    return [.remark(.note, record.phrase(.verbatim))]
      + parts.flatMap { part -> [Block] in
        (part.title.map { [.heading(2, $0)] } ?? []) + [.list(part.lines, ordered: false)]
      }
  }
}

/// Collects the lines of verbatim minutes entry by entry.
private struct VerbatimBook {
  /// What happened under one item, or between items.
  struct Part {
    var title: String?
    var lines: [ListItem] = []
  }

  let record: PublicRecord
  private(set) var parts = [Part(title: "Before the first item")]
  private var teller: TranscriptLines
  private var notes: StandingTexts
  /// The turn whose line is the last one of the last part.
  private var shown: TurnNumber?
  private var begun: Set<TurnNumber> = []
  private var pausedAt: [TurnNumber: Instant] = [:]

  init(record: PublicRecord) {
    self.record = record
    teller = TranscriptLines(record: record)
    notes = record.texts
  }

  mutating func take(_ entry: Entry) {
    switch entry.event {
    case .floor(let event):
      _ = teller.line(entry)
      floor(event, entry)
    case .minutes(let event):
      guard let line = teller.line(entry) else {
        _ = isNote(event) ? notes.nextNote() : nil
        return
      }
      let note = isNote(event) ? notes.nextNote() : nil
      add(words(of: note) ?? line.text, entry, within: note?.turn)
    case .ledger:
      if let line = teller.line(entry) { add(line.text, entry, within: shown) }
    case .session, .attendance, .roll, .motions, .votes, .points, .agenda, .speakers, .rules,
      .versions, .decorum, .equipment, .privacy, .history:
      guard let line = teller.line(entry) else { return }
      if let title = line.opens {
        parts.append(Part(title: title))
        shown = nil
      }
      add("\(stamp(line.at ?? entry.at)) \(line.text)", entry, within: nil)
    }
  }

  private func stamp(_ at: Instant) -> String { "[\(record.seconds(at))]" }

  private func isNote(_ event: MinuteBook.Event) -> Bool {
    switch event {
    case .noted, .quoted: true
    case .received, .corrected, .earlierCorrected, .earlierApproved: false
    }
  }

  /// A quote of the person whose turn it is, without the name that stands above it.
  private func words(of note: MinuteBook.Note?) -> String? {
    guard let note, let quoted = note.quoted, let turn = note.turn.flatMap({ record.turn($0) }),
      turn.holder == quoted, note.turn == shown
    else { return nil }
    return Phrase.quoted(record.names.text(note))
  }

  /// Adds a line of its own, or below the turn that is shown.
  private mutating func add(_ text: String, _ entry: Entry, within turn: TurnNumber?) {
    let last = parts.count - 1
    let item = ListItem(record.cited(text, [entry.number]))
    if let turn, turn == shown, let line = parts[last].lines.indices.last {
      parts[last].lines[line].children.append(item)
    } else {
      shown = nil
      let isStamped = text.hasPrefix("[")
      parts[last].lines.append(
        isStamped ? item : ListItem(record.cited("\(stamp(entry.at)) \(text)", [entry.number])))
    }
  }

  private mutating func show(_ number: TurnNumber, at: Instant, _ entry: Entry) {
    guard let turn = record.turn(number) else { return }
    let isFirst = begun.insert(number).inserted
    var head = "\(stamp(at)) \(record.speaking(turn.holder))"
    if let card = turn.holder.card.flatMap({ record.card($0) }), card.signUp.isRemote {
      head += " (remote)"
    }
    if turn.interpreting != .off {
      let language = record.names.language(turn.language, of: turn.holder).map { ", \($0)" } ?? ""
      head += " [through interpreter\(language)]"
    }
    head += isFirst ? " (\(record.spoken(turn).text))" : " (goes on)"
    parts[parts.count - 1].lines.append(ListItem(record.cited(head, [entry.number])))
    shown = number
  }

  private mutating func floor(_ event: Floor.Event, _ entry: Entry) {
    switch event {
    case .called, .wrapped, .corrected, .interpreted: break
    case .recognized(let turn, _, _, _): show(turn, at: entry.at, entry)
    case .started(let turn, let first): show(turn, at: first, entry)
    case .paused(let turn, let cause):
      pausedAt[turn] = entry.at
      if cause == .disorder { add("[disorder in the room]", entry, within: turn) }
    case .resumed(let turn):
      if shown != turn { show(turn, at: entry.at, entry) }
      lost(turn, entry)
    case .extended(let turn, let more):
      add("[the chair gave \(more.text) more]", entry, within: turn)
    case .rebound(_, let from, let to):
      add(
        "[the speaker is \(record.numbered(to)) and not \(record.numbered(from))]", entry,
        within: shown)
    case .ended(let turn, let ending): end(turn, ending, entry)
    }
  }

  /// What nobody could hear, and for how long.
  private mutating func lost(_ turn: TurnNumber, _ entry: Entry) {
    guard let since = pausedAt.removeValue(forKey: turn),
      record.failures.contains(where: { $0.from <= entry.at && ($0.to ?? entry.at) > since })
    else { return }
    add("[inaudible \((entry.at - since).milliseconds / 1000) s]", entry, within: turn)
  }

  private mutating func end(_ turn: TurnNumber, _ ending: Floor.Ending, _ entry: Entry) {
    defer { if shown == turn { shown = nil } }
    switch ending {
    case .completed, .noShow: break
    case .thanked, .yielded, .cut, .withdrawn, .removed:
      add("[\(ending.words)]", entry, within: turn)
    }
  }
}
