public import Assembly

/// What the archive keeps in mind of a meeting, so that it need not read the whole record for a
/// list: as the public may know it, and never the only place where something stands.
public struct MeetingDigest: Equatable, Codable, Sendable {
  /// A promise or a task.
  public struct Promise: Equatable, Codable, Sendable {
    /// Its reference at this meeting.
    public var reference: Reference
    /// The meeting at which it was made.
    public var meeting: String
    /// Its reference there.
    public var origin: Reference
    /// What was promised.
    public var text: String
    /// Who answers for it.
    public var who: String
    /// Until when, in the words used.
    public var due: String?
    /// The day that the words mean, as `2016-08-15`; nil where they name none.
    public var day: String?
    /// `open`, `done` or `dropped`.
    public var state: String
    /// What was said when it was settled.
    public var note: String?
  }

  /// Somebody who was heard.
  public struct Speaker: Equatable, Codable, Sendable {
    /// The person's number at this meeting.
    public var person: Int
    /// The name, where it is shown.
    public var name: String?
    /// How often the person was heard.
    public var turns: Int
    /// The time spoken, in milliseconds.
    public var milliseconds: Int64
    /// The earlier meeting from which the moderator knew the person, with the name there.
    public var knownMeeting: String?
    /// The name there.
    public var knownName: String?
  }

  /// The figures of a meeting; times in milliseconds.
  public struct Figures: Equatable, Codable, Sendable {
    /// The local day on which it was or was to be called to order.
    public var day: String
    /// The most people that were counted.
    public var people: Int?
    /// Cards that were handed in.
    public var cards: Int
    /// Persons who were heard.
    public var heard: Int
    /// Persons who asked to speak and were not heard.
    public var unheard: Int
    /// The time that residents spoke.
    public var residents: Int64
    /// The time that officials spoke.
    public var officials: Int64
    /// How long it was in session.
    public var duration: Int64
    /// Questions that were asked.
    public var questions: Int
    /// Those that were answered.
    public var answered: Int
    /// Promises that were made.
    public var promises: Int
  }

  /// Promises and tasks, those carried over first.
  public var promises: [Promise]
  /// Who was heard, by person.
  public var speakers: [Speaker]
  /// The figures.
  public var figures: Figures

  /// Reads a meeting as its public copies tell it, with its texts for search.
  public static func read(
    _ proceedings: Proceedings
  ) -> (digest: MeetingDigest, passages: [Passage]) {
    let edition = proceedings.edition.published
    let record = PublicRecord(edition)
    let digesting = Digesting(record: record, meeting: edition.meeting)
    let digest = MeetingDigest(
      promises: digesting.promises, speakers: digesting.speakers, figures: digesting.figures)
    return (digest, Passages(record: record).all)
  }
}

/// Counts what a digest holds.
private struct Digesting {
  let record: PublicRecord
  let meeting: Meeting

  private var id: String { record.opening?.id ?? "" }

  var promises: [MeetingDigest.Promise] {
    record.ledger.commitments.map { commitment in
      let state =
        switch commitment.state {
        case .made, .confirmed: "open"
        case .done: "done"
        case .dropped: "dropped"
        }
      return promise(
        Reference(.commitment, commitment.number), commitment.origin,
        record.names.text(commitment), record.names.name(of: commitment.official), commitment.due,
        state, commitment.note)
    }
      + record.ledger.actions.map { action in
        promise(
          Reference(.action, action.number), action.origin, record.names.text(action),
          record.names.owner(action.owner), action.due, action.state.rawValue, action.note)
      }
  }

  private func promise(
    _ reference: Reference, _ origin: Carried?, _ text: String, _ who: String, _ due: String?,
    _ state: String, _ note: String?
  ) -> MeetingDigest.Promise {
    let isRedacted = record.names.isRedacted(reference)
    return MeetingDigest.Promise(
      reference: reference, meeting: origin?.meeting ?? id, origin: origin?.origin ?? reference,
      text: text, who: who, due: record.names.due(due, of: reference),
      day: record.dueDay(due, of: reference, origin)?.text, state: state,
      note: isRedacted ? nil : note.map { record.names.text($0) })
  }

  var speakers: [MeetingDigest.Speaker] {
    var known: [PersonNumber: KnownPerson] = [:]
    for person in record.opening?.spokeLately ?? [] { known[person.person] = person }
    var places: [PersonNumber: Int] = [:]
    var speakers: [MeetingDigest.Speaker] = []
    for turn in record.turns where record.isHeard(turn) {
      guard let number = turn.holder.card, let card = record.card(number) else { continue }
      let place = places[card.person] ?? speakers.count
      if place == speakers.count {
        places[card.person] = place
        let isShown = record.names.areShown(of: number)
        speakers.append(
          MeetingDigest.Speaker(
            person: card.person.rawValue, name: isShown ? card.signUp.name : nil, turns: 0,
            milliseconds: 0, knownMeeting: isShown ? known[card.person]?.meeting : nil,
            knownName: isShown ? known[card.person]?.name : nil))
      }
      speakers[place].turns += 1
      speakers[place].milliseconds += record.spoken(turn).milliseconds
    }
    return speakers
  }

  var figures: MeetingDigest.Figures {
    var (residents, officials): (Int64, Int64) = (0, 0)
    for turn in record.turns where turn.holder.card == nil || record.isHeard(turn) {
      let time = record.spoken(turn).milliseconds
      if turn.holder.card == nil { officials += time } else { residents += time }
    }
    let heard = Set(record.turns.filter(record.isHeard).compactMap(\.holder.card))
    let unheard = record.cards.filter { $0.status == .unheard && !heard.contains($0.number) }
    return MeetingDigest.Figures(
      day: record.firstDay.text, people: record.attendance.most, cards: record.cards.count,
      heard: speakers.count, unheard: Set(unheard.map(\.person)).count, residents: residents,
      officials: officials,
      duration: meeting.stopwatch.elapsed(at: record.session.adjournedAt ?? record.asOf)
        .milliseconds,
      questions: record.questions.count, answered: record.questions.count { !$0.state.isOpen },
      promises: record.commitments.count)
  }
}
