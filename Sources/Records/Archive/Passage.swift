public import Assembly

/// A text of a meeting as the public may read it, for search.
public struct Passage: Equatable, Sendable {
  /// What the text is.
  public enum Kind: String, CaseIterable, Sendable {
    /// The meeting: title, body, place.
    case meeting
    /// An item of the agenda.
    case item
    /// Somebody who handed in a card.
    case speaker
    /// A note.
    case note
    /// Somebody's own words.
    case quote
    /// A question.
    case question
    /// What was answered.
    case answer
    /// A promise of an official.
    case commitment
    /// A task.
    case task
    /// A topic kept for later.
    case parked
    /// A motion in the wording that holds now.
    case motion
  }

  /// What the text is.
  public var kind: Kind
  /// How the record names it, such as `N3` or `item 2`; nil for the meeting.
  public var reference: String?
  /// When it came into the record.
  public var at: Instant
  /// Who spoke, asked, promised or answers for it, as public documents name them.
  public var who: String?
  /// The text.
  public var text: String
}

/// Collects what of a meeting can be found: nothing but what its public copies say.
struct Passages {
  let record: PublicRecord

  var all: [Passage] {
    [meeting].compactMap { $0 } + items + speakers + notes + questions + promises
      + motions
  }

  private var meeting: Passage? {
    guard let opening = record.opening else { return nil }
    let text = [opening.title, opening.body, opening.place, opening.series].compactMap { $0 }
    return Passage(
      kind: .meeting, reference: nil, at: opening.scheduled, who: nil,
      text: text.joined(separator: ", "))
  }

  private var items: [Passage] {
    record.items.map { item in
      Passage(
        kind: .item, reference: "item \(item.number.rawValue)",
        at: item.openedAt ?? record.opening?.scheduled ?? record.asOf, who: nil, text: item.title)
    }
  }

  private var speakers: [Passage] {
    record.cards.map { card in
      let signUp = card.signUp
      let name = record.names.name(of: card.number)
      let isShown = record.names.areShown(of: card.number)
      let personal = isShown ? [signUp.town, signUp.organization, signUp.group] : []
      let texts = (personal + [signUp.topic]).compactMap { $0 }.map { record.names.text($0) }
      return Passage(
        kind: .speaker, reference: "#\(card.number.rawValue)", at: card.addedAt, who: name,
        text: texts.joined(separator: ", "))
    }
  }

  private var notes: [Passage] {
    record.notes.compactMap { note in
      guard !record.names.isRedacted(Reference(.note, note.number)) else { return nil }
      let holder = note.quoted ?? note.turn.flatMap { record.turn($0)?.holder }
      return Passage(
        kind: note.quoted == nil ? .note : .quote, reference: "N\(note.number)", at: note.at,
        who: holder.map { record.names.name(of: $0) }, text: record.names.text(note))
    }
  }

  private var questions: [Passage] {
    record.ledger.questions.flatMap { question -> [Passage] in
      guard !record.names.isRedacted(Reference(.question, question.number)) else { return [] }
      let asked = Passage(
        kind: .question, reference: "Q\(question.number)", at: question.at,
        who: question.asker.map { record.names.name(of: $0) }, text: record.names.text(question))
      let answer: String?
      switch question.state {
      case .asked: answer = nil
      case .answered(let gist): answer = gist
      case .deferred: answer = nil
      case .declined(let reason): answer = reason
      }
      guard let answer else { return [asked] }
      return [
        asked,
        Passage(
          kind: .answer, reference: "Q\(question.number)", at: question.at,
          who: question.to.map { record.names.name(of: $0) }, text: record.names.text(answer)),
      ]
    }
  }

  private var motions: [Passage] {
    record.motions.all.compactMap { motion in
      let number = motion.number.rawValue
      guard !record.names.isRedacted(Reference(.motion, number)) else { return nil }
      return Passage(
        kind: .motion, reference: "M\(number)", at: motion.at,
        who: record.names.name(of: motion.mover), text: record.names.wording(motion))
    }
  }

  private var promises: [Passage] {
    func shows(_ kind: Reference.Kind, _ number: Int) -> Bool {
      !record.names.isRedacted(Reference(kind, number))
    }
    let ledger = record.ledger
    return ledger.commitments.filter { shows(.commitment, $0.number) }.map {
      Passage(
        kind: .commitment, reference: "C\($0.number)", at: $0.at,
        who: record.names.name(of: $0.official), text: record.names.text($0))
    }
      + ledger.actions.filter { shows(.action, $0.number) }.map {
        Passage(
          kind: .task, reference: "A\($0.number)", at: $0.at, who: record.names.owner($0.owner),
          text: record.names.text($0))
      }
      + ledger.parked.filter { shows(.parked, $0.number) }.map {
        Passage(
          kind: .parked, reference: "P\($0.number)", at: $0.at, who: record.names.owner($0.owner),
          text: record.names.text($0))
      }
  }
}
