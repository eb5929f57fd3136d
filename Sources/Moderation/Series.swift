public import Assembly

/// What a meeting takes over from the one before it in its series (DECISIONS 10 of the design):
/// everything goes into the opening entry, and nothing reads another meeting later.
public enum Series {
  /// The title of the item that is put on an agenda without one for reporting back.
  public static let reportBackTitle = "What became of earlier promises"

  /// Returns an opening with what the last meeting of the series left open, who spoke there,
  /// and an item to report back on it.
  public static func opening(_ opening: Opening, after last: Proceedings) -> Opening {
    var opening = opening
    opening.carried = carried(from: last.meeting)
    opening.spokeLately = known(from: last.meeting)
    let reportsBack = opening.agenda.contains { $0.type == .reportBack }
    if !opening.carried.isEmpty, !reportsBack {
      let place = opening.agenda.firstIndex { $0.type != .ceremony } ?? opening.agenda.endIndex
      opening.agenda.insert(
        PlannedItem(title: reportBackTitle, type: .reportBack, box: .minutes(5)), at: place)
    }
    return opening
  }

  private static func carried(from meeting: Meeting) -> [Carried] {
    guard let id = meeting.opening?.id else { return [] }
    let ledger = meeting.ledger
    func isPublic(_ kind: Reference.Kind, _ number: Int) -> Bool {
      !meeting.privacy.redacted.contains(Reference(kind, number))
    }
    let commitments = ledger.commitments.compactMap { commitment -> Carried? in
      guard isPublic(.commitment, commitment.number) else { return nil }
      switch commitment.state {
      case .done, .dropped: return nil
      case .made, .confirmed:
        return Carried(
          meeting: commitment.origin?.meeting ?? id,
          origin: commitment.origin?.origin ?? Reference(.commitment, commitment.number),
          text: commitment.text, official: commitment.official,
          owner: meeting.official(commitment.official)?.title, due: commitment.due)
      }
    }
    let questions = ledger.questions.compactMap { question -> Carried? in
      guard isPublic(.question, question.number) else { return nil }
      let (owner, due): (String?, String?)
      switch question.state {
      case .answered, .declined: return nil
      case .asked: (owner, due) = (question.to.flatMap { meeting.official($0)?.title }, nil)
      case .deferred(let by, let when): (owner, due) = (by, when)
      }
      return Carried(
        meeting: question.origin?.meeting ?? id,
        origin: question.origin?.origin ?? Reference(.question, question.number),
        text: question.text, official: question.to, owner: owner, due: due)
    }
    let actions = ledger.actions.filter { $0.state == .open && isPublic(.action, $0.number) }.map {
      Carried(
        meeting: $0.origin?.meeting ?? id,
        origin: $0.origin?.origin ?? Reference(.action, $0.number), text: $0.text,
        owner: $0.owner, due: $0.due)
    }
    let parked = ledger.parked.filter { $0.state == .open && isPublic(.parked, $0.number) }.map {
      Carried(
        meeting: $0.origin?.meeting ?? id,
        origin: $0.origin?.origin ?? Reference(.parked, $0.number), text: $0.text,
        owner: $0.owner)
    }
    return commitments + questions + actions + parked
  }

  /// Those who were heard and appear by name; without names nobody is known again.
  private static func known(from meeting: Meeting) -> [KnownPerson] {
    guard let id = meeting.opening?.id else { return [] }
    var seen: Set<PersonNumber> = []
    var known: [KnownPerson] = []
    for card in meeting.speakers.all where card.status == .heard {
      guard let name = card.signUp.name, meeting.attribution(of: card.number) == .name,
        seen.insert(card.person).inserted
      else { continue }
      known.append(KnownPerson(person: PersonNumber(known.count + 1), name: name, meeting: id))
    }
    return known
  }
}
