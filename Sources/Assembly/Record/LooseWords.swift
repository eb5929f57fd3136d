/// The words of an event that have no name of their own, such as the ground of a recusal.
///
/// Notes, questions, promises, tasks, topics and motions are named by a letter and a number. Every
/// other text that somebody types freely is named by its entry, `E42`, so that it can be taken out
/// of the public copies like those (DOMAIN 5.4). Names of offices and of persons are no such words:
/// a person's name is taken out with the card.
extension Event {
  /// The event with these words changed, in their order.
  public func changingLooseWords(_ change: (String) -> String) -> Event {
    switch self {
    case .session(let event): .session(event.changingLooseWords(change))
    case .agenda(let event): .agenda(event.changingLooseWords(change))
    case .speakers(let event): .speakers(event.changingLooseWords(change))
    case .minutes(let event): .minutes(event.changingLooseWords(change))
    case .versions(let event): .versions(event.changingLooseWords(change))
    case .decorum(let event): .decorum(event.changingLooseWords(change))
    case .equipment(.failed(let channel, let note)):
      .equipment(.failed(channel: channel, note: note.map(change)))
    case .roll(let event): .roll(event.changingLooseWords(change))
    case .votes(let event): .votes(event.changingLooseWords(change))
    case .points(let event): .points(event.changingLooseWords(change))
    case .motions(.settled(let motion, let disposition)):
      .motions(.settled(motion: motion, as: disposition.changingLooseWords(change)))
    case .attendance, .floor, .ledger, .rules, .equipment(.restored), .privacy, .motions, .history:
      self
    }
  }

  /// The words, in their order; empty where there are none.
  public var looseWords: [String] {
    var words: [String] = []
    _ = changingLooseWords {
      words.append($0)
      return $0
    }
    return words
  }
}

extension Session.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Session.Event {
    switch self {
    case .recessed(let until, let reason, let note):
      .recessed(until: until, reason: reason, note: note.map(change))
    case .adjourned(let to, let waived): .adjourned(to: to.map(change), waived: waived)
    case .closed(let purpose, let reason, let attending, let motion):
      .closed(
        purpose: purpose, reason: change(reason), attending: attending.map(change), motion: motion)
    case .opened, .calledToOrder, .resumed, .reopened, .recovered, .seated, .chairOffered,
      .chairTaken, .sergeantNamed, .publicAgain:
      self
    }
  }
}

extension Agenda.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Agenda.Event {
    switch self {
    case .postponed(let item, let to): .postponed(item: item, to: change(to))
    case .added(let item, let title, let type, let box):
      .added(item: item, title: change(title), type: type, box: box)
    case .opened, .closed, .held, .skipped, .boxed, .limited, .capped, .budgeted, .listed, .pulled:
      self
    }
  }
}

extension SpeakersList.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> SpeakersList.Event {
    switch self {
    case .added(let card, let item, var signUp, let late, let next):
      signUp.topic = signUp.topic.map(change)
      return .added(card: card, item: item, signUp: signUp, late: late, next: next)
    case .received(let card, let item, var signUp, let late, let taken):
      signUp.topic = signUp.topic.map(change)
      return .received(card: card, item: item, signUp: signUp, late: late, taken: taken)
    case .placed(let card, let position, let reason):
      return .placed(card: card, position: position, reason: reason.map(change))
    case .refused(let card, let reason):
      return .refused(card: card, reason: reason.map(change))
    case .withdrawn, .named, .noShow, .drawn, .ceded, .grouped, .released, .identified, .unheard,
      .accepted:
      return self
    }
  }
}

extension MinuteBook.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> MinuteBook.Event {
    switch self {
    case .received(let count, let item, let note):
      .received(count: count, item: item, note: note.map(change))
    case .earlierCorrected(let text): .earlierCorrected(text: change(text))
    case .earlierApproved(let meeting): .earlierApproved(of: meeting.map(change))
    case .noted, .quoted, .corrected: self
    }
  }
}

extension Versions.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Versions.Event {
    switch self {
    case .circulated(let to, let note):
      .circulated(to: to.map(change), note: note.map(change))
    case .approved(let version, let by, let on, let corrected, let note):
      .approved(
        version: version, by: by.map(change), on: on, corrected: corrected, note: note.map(change))
    case .amended(let version, let why): .amended(version: version, why: change(why))
    }
  }
}

extension Decorum.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Decorum.Event {
    func changed(_ subject: Decorum.Subject) -> Decorum.Subject {
      switch subject {
      case .card: subject
      case .described(let words): .described(change(words))
      }
    }
    return switch self {
    case .reminded(let subject, let rule): .reminded(subject: changed(subject), rule: rule)
    case .warned(let subject, let conduct, let final):
      .warned(subject: changed(subject), conduct: change(conduct), final: final)
    case .muted(let subject): .muted(changed(subject))
    case .removed(let subject, let forced, let reason, let by):
      .removed(subject: changed(subject), forced: forced, reason: reason.map(change), by: by)
    case .cleared(let reason): .cleared(reason: reason.map(change))
    case .readmitted(let subject): .readmitted(changed(subject))
    case .calledToOrder: self
    }
  }
}

extension Roll.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Roll.Event {
    switch self {
    case .excused(let member, let reason): .excused(member: member, reason: reason.map(change))
    case .recused(let member, let item, let nature, let late):
      .recused(member: member, item: item, nature: change(nature), late: late)
    case .called, .linked, .returned: self
    }
  }
}

extension Voting.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Voting.Event {
    switch self {
    case .opened(
      let vote, let motion, let question, let method, let requirement, let base, let abstaining,
      let electors, let members):
      .opened(
        vote: vote, motion: motion, question: question.map(change), method: method,
        requirement: requirement, base: base, abstaining: abstaining, electors: electors,
        members: members)
    case .cast(let vote, let member, let ballot, let casting, let reason):
      .cast(
        vote: vote, member: member, ballot: ballot, casting: casting, reason: reason.map(change))
    case .polled(let question, let yes, let no, let abstentions):
      .polled(question: question.map(change), yes: yes, no: no, abstentions: abstentions)
    case .counted, .objected, .divided, .announced: self
    }
  }
}

extension Points.Event {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Points.Event {
    switch self {
    case .raised(let point, let kind, let by, let text, let motion):
      .raised(point: point, kind: kind, by: by, text: text.map(change), motion: motion)
    case .ruled(let point, let ruling, let reason):
      .ruled(point: point, ruling: ruling, reason: reason.map(change))
    case .appealDecided: self
    }
  }
}

extension Motion.Disposition {
  fileprivate func changingLooseWords(_ change: (String) -> String) -> Motion.Disposition {
    switch self {
    case .postponed(let to): .postponed(to: change(to))
    case .referred(let to): .referred(to: change(to))
    case .carried, .lost, .died, .withdrawn, .postponedIndefinitely, .notConsidered, .divided,
      .rescinded, .fell, .unfinished:
      self
    }
  }
}
