import Assembly

/// Events as the public may read them; walked in order over the entries that hold.
struct PublishedEvents {
  private let names: PublicNames
  private var texts: StandingTexts

  init(_ proceedings: Proceedings) {
    texts = StandingTexts(proceedings)
    names = PublicNames(proceedings)
  }

  /// The public form of the next event that holds; nil where nothing of it is public.
  mutating func event(_ event: Event) -> Event? {
    switch event {
    case .session(let event): .session(session(event))
    case .attendance, .history: event
    case .agenda(let event): .agenda(agenda(event))
    case .speakers(let event): .speakers(speakers(event))
    case .floor: event
    case .ledger(let event): ledger(event).map { .ledger($0) }
    case .minutes(let event): minutes(event).map { .minutes($0) }
    case .rules, .privacy: event
    case .decorum(let event): .decorum(decorum(event))
    case .equipment(.failed(let channel, let note)):
      .equipment(.failed(channel, note: text(note)))
    case .equipment(.restored): event
    }
  }

  private func text(_ text: String?) -> String? { text.map { names.text($0) } }

  private func session(_ event: Session.Event) -> Session.Event {
    switch event {
    case .recessed(let until, let reason, let note):
      return .recessed(until: until, reason: reason, note: text(note))
    case .adjourned(let to, let waived):
      return .adjourned(to: text(to), waived: waived.map { names.text($0) })
    case .opened(var opening):
      for index in opening.carried.indices {
        opening.carried[index].text = names.text(opening.carried[index].text)
      }
      opening.spokeLately = []
      return .opened(opening)
    case .calledToOrder, .resumed, .reopened, .recovered, .seated, .chairOffered, .chairTaken,
      .sergeantNamed:
      return event
    }
  }

  private func decorum(_ event: Decorum.Event) -> Decorum.Event {
    switch event {
    case .calledToOrder: event
    case .reminded(let who, let rule): .reminded(subject(who), rule: rule)
    case .warned(let who, let conduct, let final):
      .warned(subject(who), conduct: names.text(conduct), final: final)
    case .muted(let who): .muted(subject(who))
    case .removed(let who, let forced, let reason, let by):
      .removed(subject(who), forced: forced, reason: text(reason), by: by)
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
    case .opened, .closed, .held, .skipped, .boxed, .limited, .capped, .budgeted, .listed: event
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
        card: card, name: names.areShown ? names.text(name) : "", size: size,
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
    if !names.areShown {
      published.town = nil
      published.organization = nil
      published.group = nil
    }
    return published
  }

  private mutating func ledger(_ event: Ledger.Event) -> Ledger.Event? {
    switch event {
    case .asked(_, _, let asker, let to, let item):
      return texts.nextQuestion().map {
        .asked(number: $0.number, text: names.text($0.text), asker: asker, to: to, item: item)
      }
    case .answered(let question, let gist): return .answered(question: question, gist: text(gist))
    case .deferred(let question, let owner, let due):
      return .deferred(
        question: question, owner: owner.map { names.owner($0) }, due: text(due))
    case .declined(let question, let reason):
      return .declined(question: question, reason: text(reason))
    case .committed(_, let official, _, let due, let item):
      return texts.nextCommitment().map {
        .committed(
          number: $0.number, official: official, text: names.text($0.text), due: text(due),
          item: item)
      }
    case .confirmed: return event
    case .settled(let commitment, let kept, let note):
      return .settled(commitment: commitment, kept: kept, note: text(note))
    case .tasked(_, let owner, _, let due):
      return texts.nextAction().map {
        .tasked(
          number: $0.number, owner: names.owner(owner), text: names.text($0.text), due: text(due))
      }
    case .parked(_, _, let owner):
      return texts.nextParked().map {
        .parked(number: $0.number, text: names.text($0.text), owner: names.owner(owner))
      }
    }
  }

  private mutating func minutes(_ event: MinuteBook.Event) -> MinuteBook.Event? {
    switch event {
    case .noted:
      guard let note = texts.nextNote(), !note.isPrivate else { return nil }
      return .noted(number: note.number, text: names.text(note.text), isPrivate: false)
    case .quoted(_, let holder, _):
      return texts.nextNote().map {
        .quoted(number: $0.number, holder: holder, text: names.text($0.text))
      }
    case .received(let count, let item, let note):
      return .received(count: count, item: item, note: text(note))
    case .corrected: return nil
    }
  }
}
