import Assembly

/// The lines of a transcript that tell of questions, promises and notes.
extension TranscriptLines {
  mutating func ledger(_ event: Ledger.Event) -> String? {
    let names = record.names
    func due(_ text: String?, _ word: String, _ kind: Reference.Kind, _ number: Int) -> String {
      names.due(text, of: Reference(kind, number)).map { ", \(word) \($0)" } ?? ""
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
      return "Q\(question) will be answered later\(who)\(due(until, "due", .question, question))."
    case .declined(let question, let reason):
      return "No answer was given to Q\(question)"
        + (reason.map { ": \(names.text($0, of: Reference(.question, question)))" } ?? ".")
    case .committed:
      guard let made = texts.nextCommitment() else { return nil }
      return "Commitment C\(made.number), \(names.name(of: made.official)): "
        + names.text(made) + due(made.due, "by", .commitment, made.number)
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
        + names.text(task) + due(task.due, "by", .action, task.number)
    case .parked:
      guard let topic = texts.nextParked() else { return nil }
      return "Kept for later P\(topic.number), \(names.owner(topic.owner)): "
        + names.text(topic)
    case .resolved(let reference, let isKept, let note):
      let end = note.map { ": \(Phrase.sentence(names.text($0, of: reference)))" } ?? "."
      let kept = reference.kind == .parked ? "taken up" : "done"
      return "\(reference.text) was \(isKept ? kept : "given up")\(end)"
    }
  }

  mutating func minutes(_ event: MinuteBook.Event) -> String? {
    switch event {
    case .noted, .quoted:
      guard let note = texts.nextNote(), !note.isPrivate else { return nil }
      let words = record.names.text(note)
      return note.quoted.map { "\(record.speaking($0)): \(Phrase.quoted(words))" }
        ?? "Note: \(words)"
    case .received(let count, let item, let note):
      return record.received(count, under: item, note)
    case .corrected: return nil
    case .earlierCorrected(let text):
      return "A correction of earlier minutes: \(Phrase.sentence(record.names.text(text)))"
    case .earlierApproved(let meeting):
      let of = meeting.map { record.names.text($0) } ?? "the last meeting"
      return "The minutes of \(of) were approved."
    }
  }
}
