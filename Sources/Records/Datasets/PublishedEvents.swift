import Assembly

/// Events as the public may read them; walked in order over the entries that hold.
struct PublishedEvents {
  let names: PublicNames
  var texts: StandingTexts
  private let turns: [TurnNumber: Floor.Holder]
  /// The motions in the wording that holds now.
  let made: Motions

  init(_ proceedings: Proceedings) {
    texts = StandingTexts(proceedings)
    names = PublicNames(proceedings)
    made = proceedings.meeting.motions
    turns = Dictionary(
      uniqueKeysWithValues: proceedings.meeting.floor.turns.map { ($0.number, $0.holder) })
  }

  /// The public form of the next event that holds; nil where nothing of it is public.
  mutating func event(_ event: Event) -> Event? {
    switch event {
    case .session(let event): .session(session(event))
    case .attendance, .history: event
    case .agenda(let event): .agenda(agenda(event))
    case .speakers(let event): .speakers(speakers(event))
    case .floor(.interpreted(let turn, let language, let mode)):
      .floor(
        .interpreted(
          turn: turn, language: names.language(language, of: turns[turn]), mode: mode))
    case .floor: event
    case .ledger(let event): ledger(event).map { .ledger($0) }
    case .minutes(let event): minutes(event).map { .minutes($0) }
    case .rules, .privacy: event
    case .motions(let event): motions(event).map { .motions($0) }
    case .votes(let event): .votes(votes(event))
    case .points(let event): .points(points(event))
    case .decorum(let event): .decorum(decorum(event))
    case .equipment(.failed(let channel, let note)):
      .equipment(.failed(channel: channel, note: text(note)))
    case .equipment(.restored): event
    case .roll(let event): .roll(roll(event))
    }
  }

  func text(_ text: String?) -> String? { text.map { names.text($0) } }

  private func session(_ event: Session.Event) -> Session.Event {
    switch event {
    case .recessed(let until, let reason, let note):
      return .recessed(until: until, reason: reason, note: text(note))
    case .adjourned(let to, let waived):
      return .adjourned(to: text(to), waived: waived.map { names.text($0) })
    case .opened(var opening):
      opening.carried = names.carried.map(\.carried)
      opening.spokeLately = []
      return .opened(opening)
    case .closed(let purpose, let reason, let attending, let motion):
      return .closed(
        purpose: purpose, reason: names.text(reason),
        attending: attending.map { names.officer($0) },
        motion: motion)
    case .calledToOrder, .resumed, .reopened, .recovered, .seated, .chairOffered, .chairTaken,
      .sergeantNamed, .publicAgain:
      return event
    }
  }

  private func roll(_ event: Roll.Event) -> Roll.Event {
    switch event {
    case .excused(let member, let reason): .excused(member: member, reason: text(reason))
    case .recused(let member, let item, let nature, let late):
      .recused(member: member, item: item, nature: names.text(nature), late: late)
    case .called, .linked, .returned: event
    }
  }

  private func decorum(_ event: Decorum.Event) -> Decorum.Event {
    switch event {
    case .calledToOrder: event
    case .reminded(let who, let rule): .reminded(subject: subject(who), rule: rule)
    case .warned(let who, let conduct, let final):
      .warned(subject: subject(who), conduct: names.text(conduct), final: final)
    case .muted(let who): .muted(subject(who))
    case .removed(let who, let forced, let reason, let by):
      .removed(subject: subject(who), forced: forced, reason: text(reason), by: by)
    case .cleared(let reason): .cleared(reason: text(reason))
    case .readmitted(let who): .readmitted(subject(who))
    }
  }

  private func subject(_ subject: Decorum.Subject) -> Decorum.Subject {
    switch subject {
    case .card: subject
    case .described(let words): .described(names.text(words))
    }
  }

  private func agenda(_ event: Agenda.Event) -> Agenda.Event {
    switch event {
    case .postponed(let item, let to): .postponed(item: item, to: names.text(to))
    case .added(let item, let title, let type, let box):
      .added(item: item, title: names.text(title), type: type, box: box)
    case .opened, .closed, .held, .skipped, .boxed, .limited, .capped, .budgeted, .listed, .pulled:
      event
    }
  }

  private func speakers(_ event: SpeakersList.Event) -> SpeakersList.Event {
    switch event {
    case .added(let card, let item, let signUp, let late, let next):
      return .added(
        card: card, item: item, signUp: published(signUp, of: card), late: late, next: next)
    case .placed(let card, let position, _):
      return .placed(card: card, position: position, reason: nil)
    case .named(let card, _, _):
      return .named(card: card, name: names.name(of: card), old: nil)
    case .grouped(let card, let name, let size, let represented):
      return .grouped(
        card: card, name: names.areShown(of: card) ? names.text(name) : "", size: size,
        represented: represented)
    case .withdrawn, .noShow, .unheard, .drawn, .ceded, .released, .identified: return event
    }
  }

  private func published(_ signUp: SignUp, of card: CardNumber) -> SignUp {
    var published = signUp
    published.name = names.name(of: card)
    published.topic = text(signUp.topic)
    published.pronunciation = nil
    published.language = nil
    if names.areShown(of: card) {
      published.town = text(signUp.town)
      published.organization = text(signUp.organization)
      published.group = text(signUp.group)
    } else {
      published.town = nil
      published.organization = nil
      published.group = nil
    }
    return published
  }
}
