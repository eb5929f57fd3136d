import Assembly

/// Events as the public may read them; walked in order over the entries that hold.
struct PublishedEvents {
  private let meeting: Meeting
  private let names: PublicNames
  private var texts = TextCount()

  init(_ proceedings: Proceedings) {
    meeting = proceedings.meeting
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
    case .ledger(let event): .ledger(ledger(event))
    case .minutes(let event): minutes(event).map { .minutes($0) }
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
      return .opened(opening)
    case .calledToOrder, .resumed, .reopened, .recovered, .seated, .chairTaken: return event
    }
  }

  private func agenda(_ event: Agenda.Event) -> Agenda.Event {
    switch event {
    case .postponed(let item, let to): .postponed(item: item, to: names.text(to))
    case .opened, .closed, .held, .skipped, .boxed, .limited, .capped: event
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
    case .withdrawn, .noShow, .unheard: return event
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

  private mutating func ledger(_ event: Ledger.Event) -> Ledger.Event {
    let ledger = meeting.ledger
    switch event {
    case .asked(_, let old, let asker, let to, let item):
      let number = texts.next(.question)
      let now = ledger.questions.at(number)?.text ?? old
      return .asked(number: number, text: names.text(now), asker: asker, to: to, item: item)
    case .answered(let question, let gist): return .answered(question: question, gist: text(gist))
    case .deferred(let question, let owner, let due):
      return .deferred(
        question: question, owner: owner.map { names.owner($0) }, due: text(due))
    case .declined(let question, let reason):
      return .declined(question: question, reason: text(reason))
    case .committed(_, let official, let old, let due, let item):
      let number = texts.next(.commitment)
      let now = ledger.commitments.at(number)?.text ?? old
      return .committed(
        number: number, official: official, text: names.text(now), due: text(due), item: item)
    case .confirmed: return event
    case .tasked(_, let owner, let old, let due):
      let number = texts.next(.action)
      let now = ledger.actions.at(number)?.text ?? old
      return .tasked(
        number: number, owner: names.owner(owner), text: names.text(now), due: text(due))
    case .parked(_, let old, let owner):
      let number = texts.next(.parked)
      let now = ledger.parked.at(number)?.text ?? old
      return .parked(number: number, text: names.text(now), owner: names.owner(owner))
    }
  }

  private mutating func minutes(_ event: MinuteBook.Event) -> MinuteBook.Event? {
    switch event {
    case .noted(_, let old, let isPrivate):
      let number = texts.next(.note)
      guard !isPrivate else { return nil }
      let now = meeting.minutes.notes.at(number)?.text ?? old
      return .noted(number: number, text: names.text(now), isPrivate: false)
    case .quoted(_, let holder, let old):
      let number = texts.next(.note)
      let now = meeting.minutes.notes.at(number)?.text ?? old
      return .quoted(number: number, holder: holder, text: names.text(now))
    case .corrected: return nil
    }
  }
}
