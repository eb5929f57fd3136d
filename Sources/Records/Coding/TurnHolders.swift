import Assembly

/// Whose cards events are about; events of the floor name a turn, and whoever walks the entries
/// in order knows whose it is.
struct TurnHolders {
  private var cards: [TurnNumber: Set<CardNumber>] = [:]

  /// The cards that the next event is about: those that a line which was typed for it may name.
  mutating func cards(of event: Event) -> Set<CardNumber> {
    switch event {
    case .speakers(let event): cards(of: event)
    case .floor(let event): cards(of: event)
    case .ledger(.asked(_, _, let asker, _, _)): asker.map { [$0] } ?? []
    case .minutes(.quoted(_, let holder, _)): holder.card.map { [$0] } ?? []
    case .decorum(let event): cards(of: event)
    case .privacy(.attributed(let card, _)): card.map { [$0] } ?? []
    case .privacy(.nameRedacted(let card)): [card]
    case .votes(.objected(_, let holder)), .points(.raised(_, _, let holder, _, _)):
      holder?.card.map { [$0] } ?? []
    case .session, .attendance, .roll, .motions, .votes, .points, .agenda, .ledger, .minutes,
      .versions, .rules, .equipment, .privacy, .history:
      []
    }
  }

  private func cards(of event: SpeakersList.Event) -> Set<CardNumber> {
    switch event {
    case .added(let card, _, _, _, _), .received(let card, _, _, _, _), .withdrawn(let card),
      .placed(let card, _, _), .named(let card, _, _), .noShow(let card, _),
      .identified(let card, _), .refused(let card, _):
      [card]
    case .grouped(let card, _, _, let represented): Set(represented + [card])
    case .ceded(let from, let to, _): [from, to]
    case .released(let cards), .accepted(let cards): Set(cards)
    case .unheard, .drawn: []
    }
  }

  private mutating func cards(of event: Floor.Event) -> Set<CardNumber> {
    switch event {
    case .called(let turn, let card, _, _):
      cards[turn, default: []].insert(card)
      return [card]
    case .rebound(let turn, let from, let to):
      cards[turn, default: []].formUnion([from, to])
      return [from, to]
    case .recognized: return []
    case .started(let turn, _), .paused(let turn, _), .resumed(let turn), .wrapped(let turn),
      .extended(let turn, _), .corrected(let turn, _), .interpreted(let turn, _, _),
      .ended(let turn, _):
      return cards[turn] ?? []
    }
  }

  private func cards(of event: Decorum.Event) -> Set<CardNumber> {
    switch event {
    case .reminded(let subject, _), .warned(let subject, _, _), .muted(let subject),
      .removed(let subject, _, _, _), .readmitted(let subject):
      switch subject {
      case .card(let card): [card]
      case .described: []
      }
    case .calledToOrder, .cleared: []
    }
  }
}
