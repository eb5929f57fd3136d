import Assembly

/// Texts as the public may read them; the entry of one that was taken out keeps no details.
extension PublishedEvents {
  /// An event of the ledger; nil where its text was taken out.
  mutating func ledger(_ event: Ledger.Event) -> Ledger.Event? {
    switch event {
    case .asked(_, _, let asker, let to, let item):
      guard let asked = texts.nextQuestion(), shows(.question, asked.number) else { return nil }
      return .asked(
        number: asked.number, text: names.text(asked), asker: asker, to: to, item: item)
    case .answered(let question, let gist):
      return .answered(question: question, gist: text(gist, of: .question, question))
    case .deferred(let question, let owner, let due):
      return .deferred(
        question: question, owner: owner.map { names.owner($0) },
        due: names.due(due, of: Reference(.question, question)))
    case .declined(let question, let reason):
      return .declined(question: question, reason: text(reason, of: .question, question))
    case .committed(_, let official, _, let due, let item):
      guard let made = texts.nextCommitment(), shows(.commitment, made.number) else { return nil }
      return .committed(
        number: made.number, official: official, text: names.text(made), due: text(due),
        item: item)
    case .confirmed: return event
    case .settled(let commitment, let kept, let note):
      return .settled(
        commitment: commitment, kept: kept, note: text(note, of: .commitment, commitment))
    case .tasked(_, let owner, _, let due):
      guard let task = texts.nextAction(), shows(.action, task.number) else { return nil }
      return .tasked(
        number: task.number, owner: names.owner(owner), text: names.text(task), due: text(due))
    case .parked(_, _, let owner):
      guard let topic = texts.nextParked(), shows(.parked, topic.number) else { return nil }
      return .parked(number: topic.number, text: names.text(topic), owner: names.owner(owner))
    case .resolved(let reference, let isKept, let note):
      return .resolved(
        reference: reference, kept: isKept,
        note: text(note, of: reference.kind, reference.number))
    }
  }

  /// An event of the minutes; nil where it is private, a former wording, or was taken out.
  mutating func minutes(_ event: MinuteBook.Event) -> MinuteBook.Event? {
    switch event {
    case .noted:
      guard let note = texts.nextNote(), !note.isPrivate, shows(.note, note.number) else {
        return nil
      }
      return .noted(number: note.number, text: names.text(note), isPrivate: false)
    case .quoted(_, let holder, _):
      guard let note = texts.nextNote(), shows(.note, note.number) else { return nil }
      return .quoted(number: note.number, holder: holder, text: names.text(note))
    case .received(let count, let item, let note):
      return .received(count: count, item: item, note: text(note))
    case .corrected: return nil
    case .earlierCorrected(let text): return .earlierCorrected(text: names.text(text))
    case .earlierApproved(let meeting): return .earlierApproved(of: self.text(meeting))
    }
  }

  private func shows(_ kind: Reference.Kind, _ number: Int) -> Bool {
    !names.isRedacted(Reference(kind, number))
  }

  private func text(_ text: String?, of kind: Reference.Kind, _ number: Int) -> String? {
    text.map { names.text($0, of: Reference(kind, number)) }
  }
}
