import Assembly

/// The lines of a transcript: what one entry says in public, in the wording that holds now.
struct TranscriptLines {
  /// One line.
  struct Line {
    /// What it says.
    var text: String
    /// When, if not at the time of the entry.
    var at: Instant?
    /// The heading that it begins a part with.
    var opens: String?
  }

  let record: PublicRecord
  var texts: StandingTexts

  init(record: PublicRecord) {
    self.record = record
    texts = record.texts
  }

  /// The line of an entry; nil where it says nothing to the public.
  mutating func line(_ entry: Entry) -> Line? {
    switch entry.event {
    case .session(let event): session(event).map { Line(text: $0) }
    case .attendance(let event): Line(text: attendance(event))
    case .agenda(let event): agenda(event)
    case .speakers(let event): speakers(event).map { Line(text: $0) }
    case .floor(let event): floor(event)
    case .ledger(let event): ledger(event).map { Line(text: $0) }
    case .minutes(let event): minutes(event).map { Line(text: $0) }
    case .rules(let event): Line(text: rules(event))
    case .decorum(let event):
      Line(text: MeasureSentences(record: record, isNumbered: true).sentence(event))
    case .equipment(let event): equipment(event, at: entry.at).map { Line(text: $0) }
    case .privacy(let event): privacy(event).map { Line(text: $0) }
    case .roll(let event): Line(text: RollSentences(record: record).sentence(event))
    case .motions(let event): motions(event).map { Line(text: $0) }
    case .votes(let event): votes(event).map { Line(text: $0) }
    case .points(let event): points(event).map { Line(text: $0) }
    case .history: nil
    }
  }

  private func session(_ event: Session.Event) -> String? {
    switch event {
    case .opened: return "The record was opened."
    case .calledToOrder(let presiding, _):
      return
        "The meeting was called to order\(presiding.map { " by \(record.names.mention(ofOfficer: $0))" } ?? "")."
    case .recessed(let until, let reason, let note):
      let end = until.map { " until \(record.clock($0))" } ?? ""
      let why = note.map { ": \(Phrase.sentence(record.names.text($0)))" } ?? "."
      return "Recess\(end)\(reason.words)\(why)"
    case .resumed: return "The meeting went on."
    case .adjourned(let to, _):
      return "The meeting was adjourned\(to.map { " to \(record.names.text($0))" } ?? "")."
    case .reopened: return "The adjournment was taken back."
    case .recovered(let from, let to):
      return "The record was interrupted from \(record.seconds(from)) to \(record.seconds(to)) "
        + "(\((to - from).text)); no time was charged to a speaker."
    case .seated: return nil
    case .chairOffered(let name):
      return "The chair was offered to \(record.names.mention(ofOfficer: name))."
    case .chairTaken(let name):
      return Phrase.capitalized("\(record.names.mention(ofOfficer: name)) took the chair.")
    case .sergeantNamed(let name):
      return Phrase.capitalized(
        "\(record.names.mention(ofOfficer: name)) keeps order at the door.")
    case .closed(let purpose, let reason, _, _):
      return "Executive session for \(purpose.words): "
        + Phrase.sentence(record.names.text(reason))
    case .publicAgain: return "The meeting was public again."

    }
  }

  private func attendance(_ event: Attendance.Event) -> String {
    switch event {
    case .counted(let people):
      "\(Phrase.counted(people, "person", "people")) "
        + (people == 1 ? "was" : "were") + " counted in the room."
    case .arrived(let official):
      Phrase.capitalized("\(record.names.mention(of: official)) was noted as present.")
    case .left(let official):
      Phrase.capitalized("\(record.names.mention(of: official)) left.")
    case .capacity(let isFull):
      isFull ? "The room was full." : "The room had space again."
    }
  }

  private func agenda(_ event: Agenda.Event) -> Line {
    func sentence(_ item: ItemNumber, _ what: String) -> Line {
      Line(text: Phrase.capitalized(record.label(item)) + " \(what).")
    }
    switch event {
    case .opened(let item):
      var line = sentence(item, "was taken up")
      line.opens = "\(item.rawValue). \(record.item(item)?.title ?? "Item")"
      return line
    case .closed(let item): return sentence(item, "was closed")
    case .held(let item): return sentence(item, "was set aside")
    case .skipped(let item): return sentence(item, "was left out")
    case .postponed(let item, let to):
      return sentence(item, "was put off to \(record.names.text(to))")
    case .boxed(let item, let box): return sentence(item, "was given \(Phrase.minutes(box))")
    case .limited(_, let limit, let unequal):
      let others = unequal ? " Speakers before had another limit." : ""
      return Line(text: "A limit of \(limit.text) for each speaker was announced.\(others)")
    case .capped(_, let cap?):
      return Line(text: "All public turns may take \(Phrase.minutes(cap)) together.")
    case .capped(_, nil): return Line(text: "The limit for all public turns was lifted.")
    case .budgeted(_, let side, let budget?):
      return Line(
        text: "All speakers \(side.group) may take \(Phrase.minutes(budget)) together.")
    case .budgeted(_, let side, nil):
      return Line(text: "The limit for all speakers \(side.group) was lifted.")
    case .listed(let item, let isOpen):
      let what = isOpen ? "opened again" : "closed"
      return Line(text: "The speakers list of \(record.label(item)) was \(what).")
    case .added(let item, _, _, _): return sentence(item, "was added to the agenda")
    case .pulled(let item, let part, let member, let own):
      let by = member.map { " by \(record.names.mention(of: $0))" } ?? ""
      return Line(
        text: "Matter \(item.rawValue).\(part) was taken out of the consent agenda\(by): "
          + "\(record.label(own)).")
    }
  }

  private func speakers(_ event: SpeakersList.Event) -> String? {
    switch event {
    case .added, .placed, .named, .identified: return nil
    case .withdrawn(let card): return "\(record.numbered(card)) withdrew."
    case .noShow(let card, let forfeited):
      return "\(record.numbered(card)) was called and not present"
        + (forfeited ? " a second time; the turn was lost." : ".")
    case .unheard(let cards):
      guard !cards.isEmpty else { return nil }
      return "Not heard: \(Phrase.list(cards.map { record.numbered($0) }))."
    case .drawn(let item, let seed, let order):
      return "Lots were drawn for \(record.label(item)) with seed \(seed): "
        + "\(Phrase.list(order.map { record.numbered($0) }))."
    case .ceded(let from, let to, let time):
      return "\(record.numbered(from)) ceded \(time.text) to \(record.numbered(to))."
    case .grouped(let card, let name, let size, let represented):
      return grouped(card, name, size, represented)
    case .released(let cards):
      return "Back on the speakers list: \(Phrase.list(cards.map { record.numbered($0) }))."
    }
  }
}
