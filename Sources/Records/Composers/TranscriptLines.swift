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
  private var texts: StandingTexts

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
    case .decorum(let event): Line(text: record.sentence(event))
    case .equipment(let event): equipment(event, at: entry.at).map { Line(text: $0) }
    case .privacy(let event): Line(text: privacy(event))
    case .history: nil
    }
  }

  private func session(_ event: Session.Event) -> String? {
    switch event {
    case .opened: return "The record was opened."
    case .calledToOrder(let presiding, _):
      return
        "The meeting was called to order\(presiding.map { " by \(record.names.officer($0))" } ?? "")."
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
      return "The chair was offered to \(record.names.officer(name))."
    case .chairTaken(let name): return "\(record.names.officer(name)) took the chair."
    case .sergeantNamed(let name):
      return "\(record.names.officer(name)) keeps order at the door."

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

  private mutating func ledger(_ event: Ledger.Event) -> String? {
    let names = record.names
    func due(_ text: String?, _ word: String) -> String {
      text.map { ", \(word) \(names.text($0))" } ?? ""
    }
    switch event {
    case .asked(_, _, let asker, let to, _):
      guard let asked = texts.nextQuestion() else { return nil }
      let by = asker.map { ", \(record.numbered($0))" } ?? ""
      let whom = to.map { " to \(names.mention(of: $0))" } ?? ""
      return "Question Q\(asked.number)\(by)\(whom): \(names.text(asked))"
    case .answered(let question, let gist?):
      return "Answer to Q\(question): \(names.text(gist, of: Reference(.question, question)))"
    case .answered(let question, nil): return "Q\(question) was answered."
    case .deferred(let question, let owner, let until):
      let who = owner.map { " by \(names.mention(ofOwner: $0))" } ?? ""
      return "Q\(question) will be answered later\(who)\(due(until, "due"))."
    case .declined(let question, let reason):
      return "No answer was given to Q\(question)"
        + (reason.map { ": \(names.text($0, of: Reference(.question, question)))" } ?? ".")
    case .committed:
      guard let made = texts.nextCommitment() else { return nil }
      return "Commitment C\(made.number), \(names.name(of: made.official)): "
        + names.text(made) + due(made.due, "by")
    case .confirmed(let number): return "C\(number) was read back and confirmed."
    case .settled(let number, let isKept, let note):
      let end =
        note.map {
          ": \(Phrase.sentence(names.text($0, of: Reference(.commitment, number))))"
        } ?? "."
      return "C\(number) was \(isKept ? "kept" : "given up")\(end)"
    case .tasked:
      guard let task = texts.nextAction() else { return nil }
      return "Action A\(task.number), \(names.owner(task.owner)): "
        + names.text(task) + due(task.due, "by")
    case .parked:
      guard let topic = texts.nextParked() else { return nil }
      return "Kept for later P\(topic.number), \(names.owner(topic.owner)): "
        + names.text(topic)
    }
  }

  private mutating func minutes(_ event: MinuteBook.Event) -> String? {
    switch event {
    case .noted, .quoted:
      guard let note = texts.nextNote(), !note.isPrivate else { return nil }
      let words = record.names.text(note)
      return note.quoted.map { "\(record.speaking($0)): \(Phrase.quoted(words))" }
        ?? "Note: \(words)"
    case .received(let count, let item, let note):
      let under = item.map { " on \(record.label($0))" } ?? ""
      let end = note.map { ": \(Phrase.sentence(record.names.text($0)))" } ?? "."
      return "\(Phrase.counted(count, "written comment")) "
        + "\(count == 1 ? "was" : "were") received\(under)\(end)"
    case .corrected: return nil
    }
  }
}
