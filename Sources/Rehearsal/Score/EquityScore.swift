import Assembly

/// E: whether everybody was heard, evenly, and the officials not too much (DOMAIN 7.2).
struct EquityScore {
  static let weight = 15
  let evidence: Evidence

  static func judge(_ evidence: Evidence) -> Judgement {
    let score = EquityScore(evidence: evidence)
    var parts = [score.evenness, score.heard, score.officials, score.order]
    if evidence.isSilent {
      for index in parts.indices {
        (parts[index].value, parts[index].how) = (0, "nobody was heard")
      }
    }
    return Judgement(
      letter: "E", name: "Equity", weight: weight, parts: parts, lacking: lacking,
      expected: expected, evidence)
  }

  private static let lacking = [
    "E1": "Time was shared unevenly", "E2": "Not as many were heard as could have been",
    "E3": "The officials talked a great deal", "E4": "The order was not kept",
  ]

  private static let expected = [
    "E1": "the same time for everybody who signed up, group by group",
    "E2": "as many people heard as the time allows",
    "E3": "officials with at most two fifths of the floor: 'wrap' holds for them too",
    "E4": "first turns before second ones, and sides in their turn",
  ]

  /// Groups of those who signed up, with their time; consecutive interpreting counts half.
  var groups: [(name: String, group: Fairness.Group)] {
    var people: [String: Int] = [:]
    var seconds: [String: Double] = [:]
    for card in cards { people[name(of: card), default: 0] += 1 }
    for (turn, state) in evidence.spoken {
      guard let number = turn.trace.holder.card, let card = evidence.meeting.speakers[number]
      else { continue }
      let time = Double(evidence.time(of: turn, state).milliseconds) / 1000
      seconds[name(of: card), default: 0] += state.interpreting == .consecutive ? time / 2 : time
    }
    return people.keys.sorted().map { key in
      (key, Fairness.Group(people: people[key] ?? 0, seconds: seconds[key] ?? 0))
    }
  }

  private var cards: [Card] {
    evidence.meeting.speakers.all.filter {
      $0.signUp.participation == .speak && $0.status != .withdrawn && $0.status != .forfeited
        && $0.status != .removed
    }
  }

  private func name(of card: Card) -> String {
    switch evidence.scenario.grouping {
    case .side: (card.signUp.side ?? .neutral).rawValue
    case .mode: card.signUp.isRemote ? "remote" : "room"
    case .language: card.signUp.language ?? "English"
    case .town: card.signUp.town ?? "elsewhere"
    }
  }

  private var evenness: ScoreCard.Part {
    let groups = groups
    let figure = Fairness.scaledGini(groups.map(\.group))
    let shares = groups.map { name, group in
      "\(name) \(group.people) people \(Duration.seconds(Int64(group.seconds)).text)"
    }.joined(separator: ", ")
    return ScoreCard.Part(
      name: "E1", share: 0.4, value: 1 - min(1, figure / 0.5),
      how: "G* \(decimal(figure)): \(shares.isEmpty ? "nobody signed up" : shares)")
  }

  private var heard: ScoreCard.Part {
    let heard = Set(evidence.spoken.compactMap(\.turn.trace.holder.card)).count
    let best = evidence.scenario.optimum ?? cards.count
    return ScoreCard.Part(
      name: "E2", share: 0.3, value: best == 0 ? 1 : bounded(Double(heard) / Double(best)),
      how: "\(heard) \(heard == 1 ? "person was" : "people were") heard, \(best) could have been")
  }

  private var officials: ScoreCard.Part {
    var (official, all) = (Duration.zero, Duration.zero)
    for (turn, state) in evidence.spoken {
      let time = evidence.time(of: turn, state)
      all += time
      if !turn.isResident { official += time }
    }
    let share =
      all == .zero ? 0 : Double(official.milliseconds) / Double(all.milliseconds)
    return ScoreCard.Part(
      name: "E3", share: 0.2, value: bounded((0.70 - share) / 0.30),
      how: "officials had \(official.text) of \(all.text), a share of \(decimal(share))")
  }

  private var order: ScoreCard.Part {
    let faults = orderFaults
    return ScoreCard.Part(
      name: "E4", share: 0.1, value: bounded(1 - 0.25 * Double(faults)),
      how: "\(faults) turns went to people before others whose turn it was")
  }

  /// Second turns while first-timers waited, and sides out of their turn.
  private var orderFaults: Int {
    var faults = 0
    var replay = Proceedings()
    var lastSide: Side?
    for entry in evidence.proceedings.entries {
      if case .floor(.called(_, let number, let item?, _)) = entry.event,
        !evidence.proceedings.struck.contains(entry.command),
        let card = replay.meeting.speakers[number]
      {
        let waiting = replay.meeting.speakers.queue(on: item).filter { $0.number != number }
        let spoke = Set(people(before: entry.at))
        if spoke.contains(card.person), waiting.contains(where: { !spoke.contains($0.person) }) {
          faults += 1
        }
        if replay.meeting.rules.alternation == .side, let side = card.signUp.side,
          side == lastSide,
          waiting.contains(where: { $0.signUp.side != side && $0.isLate == card.isLate })
        {
          faults += 1
        }
        lastSide = card.signUp.side ?? lastSide
      }
      replay.append(entry)
    }
    return faults
  }

  /// Who had said something before a moment.
  private func people(before moment: Instant) -> [PersonNumber] {
    evidence.spoken.compactMap { turn, _ in
      guard turn.trace.calledAt < moment, let card = turn.trace.holder.card else { return nil }
      return evidence.meeting.speakers[card]?.person
    }
  }
}
