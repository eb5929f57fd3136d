import Assembly

/// A stimulus that is made from a recorded meeting.
struct RecordedStimulus {
  var id: String
  /// When, or after whose turn; a line of the scenario.
  var trigger: [String]
  var channel: Stimulus.Channel
  var text: String
  /// What is expected: pattern, seconds, weight.
  var expected: [(pattern: String, within: Int, weight: Int)]
  /// Whom it names.
  var card: CardNumber?
  /// Whether it is a card that is handed in, of which there are many.
  var isCard = false
  var isViolence = false
  var reference: ReferenceItem?

  /// What comes before what, where there is too much: cards last.
  var rank: Int { isCard ? 0 : expected.map(\.weight).max() ?? 1 }

  /// The lines of the scenario.
  var lines: [String] {
    var lines = ["  - id: \(id)"] + trigger.map { "    \($0)" }
    lines += ["    channel: \(channel.rawValue)", "    text: \(quotedYAML(text))"]
    if isViolence { lines.append("    violence: yes") }
    if !expected.isEmpty { lines.append("    expect:") }
    for (index, item) in expected.enumerated() {
      lines += [
        "      - do: \(quotedYAML(item.pattern))", "        within: \(item.within)",
        "        weight: \(item.weight)",
      ]
      if index == 0, let reference { lines.append("        ref: \(reference.id)") }
    }
    return lines
  }
}

/// Reads off a recorded meeting what came to the moderator, and what the moderator did about it.
struct RecordedStimuli {
  private let recorded: RecordedMeeting
  /// How long before it was recorded a thing is taken to have happened.
  private static let before = Duration.seconds(5)
  /// As many as a scenario may hold.
  private static let most = 190

  init(_ recorded: RecordedMeeting) {
    self.recorded = recorded
  }

  /// What comes into the scenario, in order, and how much does not.
  var chosen: (stimuli: [RecordedStimulus], leftOut: Int) {
    let found = recorded.proceedings.standing.filter { $0.at >= recorded.start }
      .compactMap { entry in stimulus(entry).map { (entry, $0) } }
    let end = recorded.start + recorded.length
    let playable = found.filter { entry, stimulus in
      entry.at <= end && (stimulus.card.map { recorded.cast.contains($0) } ?? true)
    }.map(\.1)
    // Of equal ones the earlier stay, so that the beginning of the evening is whole.
    let byRank = playable.indices.sorted { left, right in
      (playable[right].rank, left) < (playable[left].rank, right)
    }
    let kept = Set(byRank.prefix(RecordedStimuli.most))
    let stimuli = playable.indices.filter { kept.contains($0) }.map { playable[$0] }
    return ([opening] + stimuli + [closing], found.count - stimuli.count)
  }

  private var opening: RecordedStimulus {
    RecordedStimulus(
      id: "begin", trigger: ["at: \"0:00\""], channel: .staff,
      text: "It is time to begin.", expected: [("open", 30, 1)])
  }

  private var closing: RecordedStimulus {
    let at = max(Duration.zero, recorded.length - .seconds(60))
    return RecordedStimulus(
      id: "end", trigger: ["at: \(clock(at))"], channel: .staff,
      text: "It is time to close.", expected: [("session.adjourned", 90, 2)])
  }

  private func stimulus(_ entry: Entry) -> RecordedStimulus? {
    switch entry.event {
    case .speakers(let event): card(event, entry)
    case .floor(let event): floor(event, entry)
    case .ledger(let event): ledger(event, entry)
    case .decorum(let event): decorum(event, entry)
    case .session(let event): session(event, entry)
    case .equipment(let event): equipment(event, entry)
    case .attendance, .agenda, .minutes, .versions, .rules, .privacy, .roll, .motions, .votes,
      .points, .history:
      nil
    }
  }

  private func made(
    _ entry: Entry, _ channel: Stimulus.Channel, _ text: String,
    _ expected: [(String, Int, Int)]
  ) -> RecordedStimulus {
    let at = max(.zero, entry.at - RecordedStimuli.before - recorded.start)
    return RecordedStimulus(
      id: "e\(entry.number.rawValue)", trigger: ["at: \(clock(at))"], channel: channel,
      text: text, expected: expected.map { (pattern: $0.0, within: $0.1, weight: $0.2) })
  }

  private func card(_ event: SpeakersList.Event, _ entry: Entry) -> RecordedStimulus? {
    switch event {
    case .added(let card, _, let signUp, _, _) where signUp.participation == .speak,
      .received(let card, _, let signUp, _, _) where signUp.participation == .speak:
      let name = recorded.names[card]
      var stimulus = made(
        entry, .card, "\(name) hands in a card.", [("add \(name)", 40, 1)])
      (stimulus.card, stimulus.isCard) = (card, true)
      return stimulus
    case .noShow(let card, _):
      var stimulus = made(entry, .card, "Somebody says that \(recorded.names[card]) has left.", [])
      stimulus.card = card
      stimulus.trigger = [
        "turn: \(quotedYAML(recorded.names[card]))", "moment: called", "plus: \"0:08\"",
      ]
      stimulus.expected = [("noshow", 30, 1)]
      return stimulus
    case .added, .received, .accepted, .refused, .withdrawn, .placed, .named, .drawn, .ceded,
      .grouped, .released, .identified, .unheard:
      return nil
    }
  }

  private func floor(_ event: Floor.Event, _ entry: Entry) -> RecordedStimulus? {
    switch event {
    case .recognized(_, let official, _, _):
      let office = recorded.office(official)
      return made(
        entry, .panel, "\(office) would like to speak.",
        [("floor.recognized \(official.text)", 20, 1)])
    case .ended(let number, _):
      guard let turn = recorded.meeting.floor[number], let card = turn.holder.card,
        turn.clock.over(at: recorded.end) >= .seconds(5)
      else { return nil }
      let name = recorded.names[card]
      var stimulus = made(
        entry, .room, "\(name) does not come to an end.", [("floor.ended", 15, 1)])
      stimulus.trigger = ["turn: \(quotedYAML(name))", "moment: time", "plus: \"0:03\""]
      stimulus.card = card
      return stimulus
    case .called, .started, .paused, .resumed, .wrapped, .extended, .corrected, .rebound,
      .interpreted:
      return nil
    }
  }

  private func ledger(_ event: Ledger.Event, _ entry: Entry) -> RecordedStimulus? {
    switch event {
    case .asked(let number, _, _, let to, _):
      let whom = to.map { ", to \(recorded.office($0))" } ?? ""
      var stimulus = made(
        entry, .room, "A question is asked\(whom).", [("ask", 30, 1)])
      stimulus.reference = ReferenceItem(
        id: "question-\(number)", kind: .question, owner: to, hasDue: false,
        text: "a question")
      return stimulus
    case .committed(let number, let official, _, let due, _):
      let by = due == nil ? "" : ", and names a date"
      var stimulus = made(
        entry, .panel, "\(recorded.office(official)) makes a promise\(by).",
        [("commit \(official.text)", 30, 2), ("confirm", 90, 1)])
      stimulus.reference = ReferenceItem(
        id: "promise-\(number)", kind: .commitment, owner: official, hasDue: due != nil,
        text: "a promise")
      return stimulus
    case .parked(let number, _, _):
      var stimulus = made(
        entry, .room, "Something comes up that does not belong to the item.", [("park", 30, 1)])
      stimulus.reference = ReferenceItem(
        id: "parked-\(number)", kind: .parked, owner: nil, hasDue: false, text: "a topic")
      return stimulus
    case .answered, .deferred, .declined, .confirmed, .settled, .resolved, .tasked: return nil
    }
  }

  private func decorum(_ event: Decorum.Event, _ entry: Entry) -> RecordedStimulus? {
    let reference = ReferenceItem(
      id: "disorder-\(entry.number.rawValue)", kind: .disruption, owner: nil, hasDue: false,
      text: "disorder")
    switch event {
    case .calledToOrder:
      var stimulus = made(
        entry, .room, "Noise: {speaker} cannot be heard.", [("gavel", 10, 2)])
      stimulus.reference = reference
      return stimulus
    case .reminded:
      return made(entry, .room, "{speaker} strays from what is allowed.", [("remind", 20, 1)])
    case .warned:
      return made(entry, .room, "Somebody disturbs, and does it again.", [("warn", 20, 2)])
    case .muted:
      return made(entry, .remote, "A microphone must be turned off.", [("mute", 10, 2)])
    case .removed(_, let forced, _, _):
      var stimulus = made(
        entry, .room,
        forced ? "Somebody becomes violent." : "The one who was warned does not stop.",
        [("remove", 20, 2)])
      stimulus.isViolence = forced
      stimulus.reference = reference
      return stimulus
    case .cleared, .readmitted: return nil
    }
  }

  private func session(_ event: Session.Event, _ entry: Entry) -> RecordedStimulus? {
    switch event {
    case .recessed:
      return made(entry, .staff, "A recess is needed.", [("session.recessed", 60, 2)])
    case .resumed:
      return made(entry, .staff, "The meeting can go on.", [("session.resumed", 30, 1)])
    case .chairOffered:
      return made(entry, .staff, "You are called away.", [("handover", 30, 2)])
    case .opened, .calledToOrder, .adjourned, .reopened, .recovered, .seated, .chairTaken,
      .sergeantNamed, .closed, .publicAgain:
      return nil
    }
  }

  private func equipment(_ event: Equipment.Event, _ entry: Entry) -> RecordedStimulus? {
    switch event {
    case .failed(let channel, _):
      return made(
        entry, .tech, "It fails: \(channel.rawValue).", [("mic down \(channel.rawValue)", 15, 2)])
    case .restored(let channel):
      return made(
        entry, .tech, "It works again: \(channel.rawValue).",
        [("mic up \(channel.rawValue)", 15, 1)])
    }
  }
}
