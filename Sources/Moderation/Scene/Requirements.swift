public import Assembly
import CommandLanguage

extension Scene {
  var agenda: Agenda { meeting.agenda }
  var floor: Floor { meeting.floor }
  var speakers: SpeakersList { meeting.speakers }
  var rules: Rules { meeting.rules }

  /// Requires that the meeting is called to order and not in recess.
  func requireSession() throws(Refusal) {
    switch meeting.session.phase {
    case .inSession: return
    case .doors: throw Refusal("not called to order yet", remedy: "'open' calls to order")
    case .recess: throw Refusal("the meeting is in recess", remedy: "'resume' goes on")
    case .executive:
      throw Refusal("the meeting is in executive session", remedy: "'public' ends it")
    case .adjourned: throw adjourned
    }
  }

  /// Requires that the meeting is not over.
  func requireNotAdjourned() throws(Refusal) {
    if meeting.session.phase == .adjourned { throw adjourned }
  }

  private var adjourned: Refusal {
    let at = meeting.session.adjournedAt
    let isRecent = at.map { now - $0 <= Reopen.window } ?? false
    return Refusal(
      "the meeting was adjourned\(at.map { " at \(meeting.zone.hourMinute($0))" } ?? "")",
      remedy: (isRecent ? "'reopen!' takes that back, " : "")
        + "'export' writes records, 'quit' leaves")
  }

  /// Returns the item under way.
  func requireItem() throws(Refusal) -> Agenda.Item {
    guard let item = agenda.currentItem else {
      try requireSession()
      let way =
        agenda.upcoming == nil
        ? "'item 1' takes one up again" : "'item' takes up the next one"
      throw Refusal("no item is open", remedy: "\(way); 'agenda' lists them")
    }
    return item
  }

  /// Returns the item under way, which must be one under which the public speaks.
  func requirePublicItem() throws(Refusal) -> Agenda.Item {
    let item = try requireItem()
    guard item.type.takesPublic else {
      let next = agenda.items.first { $0.type.takesPublic && $0.state == .pending }
      let way =
        next.map { "'item \($0.number.rawValue)' opens \($0.title)" }
        ?? "'agenda' lists the items"
      let official = meeting.officials.first.map {
        "; 'floor @\($0.id.text)' gives an official the floor"
      }
      throw Refusal("\(item.label) has no public floor", remedy: way + (official ?? ""))
    }
    return item
  }

  /// Returns the turn that has the floor.
  func requireTurn() throws(Refusal) -> Floor.Turn {
    guard let turn = floor.current else {
      throw Refusal("nobody has the floor", remedy: wayToFloor)
    }
    return turn
  }

  /// Returns the turn that has the floor, whose clock must have been started.
  func requireStartedTurn(_ clockless: String) throws(Refusal) -> Floor.Turn {
    guard let turn = floor.current, turn.clock.startedAt != nil else {
      throw Refusal(clockless, remedy: floor.current.map { wayToRun($0) } ?? wayToFloor)
    }
    return turn
  }

  /// The name of who holds a turn, `#12 Ana Ruiz` or the office.
  func name(of turn: Floor.Turn) -> String { name(of: turn.holder) }

  /// The name of a holder of the floor.
  func name(of holder: Floor.Holder) -> String {
    switch holder {
    case .card(let card): speakers[card]?.label ?? "#\(card.rawValue)"
    case .official(let id): meeting.title(of: id)
    }
  }

  /// The item that a card added now belongs to: the one under way, else the next with a public
  /// floor.
  public var itemForCards: Agenda.Item? {
    if let item = agenda.currentItem, item.type.takesPublic { return item }
    return agenda.items.first { $0.type.takesPublic && $0.state == .pending }
      ?? agenda.items.first { $0.type.takesPublic && $0.state == .held }
  }

  /// All texts of the record that have a reference, with their wording.
  var texts: [(Reference, String)] {
    let ledger = meeting.ledger
    return meeting.minutes.notes.map { (Reference(.note, $0.number), $0.text) }
      + ledger.questions.map { (Reference(.question, $0.number), $0.text) }
      + ledger.commitments.map { (Reference(.commitment, $0.number), $0.text) }
      + ledger.actions.map { (Reference(.action, $0.number), $0.text) }
      + ledger.parked.map { (Reference(.parked, $0.number), $0.text) }
      + meeting.motions.all.filter { !$0.wording.isEmpty }.map {
        (Reference(.motion, $0.number.rawValue), $0.wording)
      }
  }

  /// Words that have no letter of their own, under the numbers of their entries; those of one
  /// entry are one text.
  var looseTexts: [(Reference, String)] {
    proceedings.standing.compactMap { entry in
      let words = entry.event.looseWords
      guard !words.isEmpty else { return nil }
      return (Reference(.entry, entry.number.rawValue), words.joined(separator: "; "))
    }
  }

  /// The text with a name, or nil where there is none.
  func named(_ reference: Reference) -> String? {
    (reference.kind == .entry ? looseTexts : texts).first { $0.0 == reference }?.1
  }
}

extension Agenda.Item {
  /// `item 3 (Public comment)`.
  var label: String { "item \(number.rawValue) (\(title))" }
}

extension Sequence<String> {
  /// Joined with commas, cut after so many with a count of the rest.
  func listed(upTo most: Int = 8) -> String {
    let all = Array(self)
    let rest = all.count - most
    return all.prefix(most).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
