import Assembly

/// Which entries of the journal each thing in the record rests on.
///
/// A line of a document that cites them can be checked against the record, entry by entry.
struct Citations: Sendable {
  /// Something that entries tell of.
  enum Subject: Hashable, Sendable {
    case calledToOrder
    case adjourned
    case chairs
    case sergeant
    case roll
    case recusal(OfficialID, ItemNumber)
    case seat(Seat)
    case counts
    case fullness
    case stays(OfficialID)
    case item(ItemNumber)
    case card(CardNumber)
    case turn(TurnNumber)
    case motion(MotionNumber)
    case vote(VoteNumber)
    case point(PointNumber)
    case text(Reference)
    case poll(Int)
    case closedSession(Int)
    case earlierMinutes
    /// Recesses, outages, failures, measures and written comments go by their place, from 0.
    case recess(Int)
    case outage(Int)
    case failure(Int)
    case measure(Int)
    case written(Int)
  }

  private var entries: [Subject: [EntryNumber]] = [:]
  private var recesses = 0
  private var outages = 0
  private var failures: [Equipment.Channel] = []
  private var measures = 0
  private var polls = 0
  private var closedSessions = 0
  private var written = 0

  /// Walks the entries that hold, once.
  init(_ proceedings: Proceedings) {
    var texts = StandingTexts(proceedings)
    for entry in proceedings.standing {
      for subject in subjects(of: entry.event, &texts) {
        entries[subject, default: []].append(entry.number)
      }
    }
  }

  /// The entries of something, in order; empty where none tells of it.
  subscript(subject: Subject) -> [EntryNumber] { entries[subject] ?? [] }

  private mutating func subjects(
    of event: Event, _ texts: inout StandingTexts
  ) -> [Subject] {
    switch event {
    case .session(let event): session(event)
    case .attendance(let event): attendance(event)
    case .roll(let event): roll(event)
    case .motions(let event): motions(event)
    case .votes(let event): votes(event)
    case .points(let event): points(event)
    case .agenda(let event): agenda(event)
    case .speakers(let event): speakers(event)
    case .floor(let event): floor(event)
    case .ledger(let event): ledger(event, &texts)
    case .minutes(let event): minutes(event, &texts)
    case .decorum: next(&measures) { .measure($0) }
    case .equipment(let event): equipment(event)
    case .privacy(.redacted(let reference)): [.text(reference)]
    case .rules, .versions, .privacy, .history: []
    }
  }

  private func next(_ count: inout Int, _ subject: (Int) -> Subject) -> [Subject] {
    defer { count += 1 }
    return [subject(count)]
  }

  private mutating func session(_ event: Session.Event) -> [Subject] {
    switch event {
    case .opened, .chairOffered: return []
    case .calledToOrder: return [.calledToOrder]
    case .closed: return next(&closedSessions) { .closedSession($0) }
    case .publicAgain: return closedSessions == 0 ? [] : [.closedSession(closedSessions - 1)]
    case .recessed: return next(&recesses) { .recess($0) }
    case .resumed: return recesses == 0 ? [] : [.recess(recesses - 1)]
    case .adjourned, .reopened: return [.adjourned]
    case .recovered: return next(&outages) { .outage($0) }
    case .seated(let seat): return [.seat(seat)]
    case .chairTaken: return [.chairs]
    case .sergeantNamed: return [.sergeant]
    }
  }

  private func attendance(_ event: Attendance.Event) -> [Subject] {
    switch event {
    case .counted: [.counts]
    case .arrived(let official), .left(let official): [.stays(official)]
    case .capacity: [.fullness]
    }
  }

  private func roll(_ event: Roll.Event) -> [Subject] {
    switch event {
    case .called: [.roll]
    case .linked(let member, _), .excused(let member, _): [.roll, .stays(member)]
    case .recused(let member, let item, _, _), .returned(let member, let item):
      [.recusal(member, item)]
    }
  }

  private func motions(_ event: Motions.Event) -> [Subject] {
    switch event {
    case .moved(let motion, _, _, _, _, _, _, _), .seconded(let motion, _),
      .stated(let motion), .amended(let motion, _, _, _), .tabled(let motion),
      .taken(let motion), .reopened(let motion), .settled(let motion, _):
      [.motion(motion)]
    case .deferred, .asked, .debated, .debateClosed, .debateLimited: []
    }
  }

  private mutating func votes(_ event: Voting.Event) -> [Subject] {
    switch event {
    case .opened(let vote, _, _, _, _, _, _, _, _), .counted(let vote, _, _, _),
      .cast(let vote, _, _, _, _), .objected(let vote, _), .divided(let vote, _),
      .announced(let vote, _, _, _, _, _):
      [.vote(vote)]
    case .polled: next(&polls) { .poll($0) }
    }
  }

  private func points(_ event: Points.Event) -> [Subject] {
    switch event {
    case .raised(let point, _, _, _, _), .ruled(let point, _, _), .appealDecided(let point, _):
      [.point(point)]
    }
  }

  private func agenda(_ event: Agenda.Event) -> [Subject] {
    switch event {
    case .opened(let item), .closed(let item), .held(let item), .skipped(let item),
      .postponed(let item, _), .added(let item, _, _, _), .pulled(let item, _, _, _):
      [.item(item)]
    case .boxed, .limited, .capped, .budgeted, .listed: []
    }
  }

  private func speakers(_ event: SpeakersList.Event) -> [Subject] {
    switch event {
    case .added(let card, _, _, _, _), .withdrawn(let card), .noShow(let card, _),
      .named(let card, _, _), .grouped(let card, _, _, _), .received(let card, _, _, _, _),
      .refused(let card, _):
      [.card(card)]
    case .ceded(let from, let to, _): [.card(from), .card(to)]
    case .unheard(let cards), .released(let cards), .accepted(let cards): cards.map { .card($0) }
    case .placed, .drawn, .identified: []
    }
  }

  private func floor(_ event: Floor.Event) -> [Subject] {
    switch event {
    case .called(let turn, _, _, _), .recognized(let turn, _, _, _), .started(let turn, _),
      .ended(let turn, _), .rebound(let turn, _, _):
      [.turn(turn)]
    case .paused, .resumed, .wrapped, .extended, .corrected, .interpreted: []
    }
  }

  private mutating func equipment(_ event: Equipment.Event) -> [Subject] {
    switch event {
    case .failed(let channel, _):
      failures.append(channel)
      return [.failure(failures.count - 1)]
    case .restored(let channel):
      return failures.lastIndex(of: channel).map { [.failure($0)] } ?? []
    }
  }

  private func ledger(_ event: Ledger.Event, _ texts: inout StandingTexts) -> [Subject] {
    func made(_ kind: Reference.Kind, _ number: Int?) -> [Subject] {
      number.map { [.text(Reference(kind, $0))] } ?? []
    }
    switch event {
    case .asked: return made(.question, texts.nextQuestion()?.number)
    case .committed: return made(.commitment, texts.nextCommitment()?.number)
    case .tasked: return made(.action, texts.nextAction()?.number)
    case .parked: return made(.parked, texts.nextParked()?.number)
    case .answered(let question, _), .deferred(let question, _, _), .declined(let question, _):
      return made(.question, question)
    case .confirmed(let commitment), .settled(let commitment, _, _):
      return made(.commitment, commitment)
    case .resolved(let reference, _, _): return [.text(reference)]
    }
  }

  private mutating func minutes(
    _ event: MinuteBook.Event, _ texts: inout StandingTexts
  ) -> [Subject] {
    switch event {
    case .noted, .quoted:
      return texts.nextNote().map { [.text(Reference(.note, $0.number))] } ?? []
    case .received: return next(&written) { .written($0) }
    case .corrected(let reference, _, _): return [.text(reference)]
    case .earlierCorrected, .earlierApproved: return [.earlierMinutes]
    }
  }
}

extension PublicRecord {
  /// Words with the entries that they rest on, where the document cites entries.
  func cited(_ text: String, _ subjects: Citations.Subject...) -> [Inline] {
    cited(text, citations.map { citations in subjects.flatMap { citations[$0] } } ?? [])
  }

  /// Words with the entries that they rest on, where the document cites entries.
  func cited(_ text: String, _ entries: [EntryNumber]) -> [Inline] {
    citations == nil || entries.isEmpty
      ? [.text(text)] : [.text(text), .citation(Array(Set(entries)).sorted())]
  }

  /// The cells of a row whose first one cites the entries that the row rests on.
  func row(_ cells: [String], _ subjects: Citations.Subject...) -> [[Inline]] {
    cells.enumerated().map { index, cell in
      let entries = citations.map { citations in subjects.flatMap { citations[$0] } } ?? []
      return cited(cell, index == 0 ? entries : [])
    }
  }
}
