import Assembly

/// Goes through a scenario's timeline once, from the first stimulus to the last; each may build
/// on those above it.
struct TimelineRun {
  private let drill: Drill
  private let proceedings: Proceedings
  private let turns: [SpokenTurn]
  private let deeds: [Deed]
  /// What other seats did.
  private let others: [Deed]
  private(set) var occurrences: [String: Instant] = [:]
  private(set) var trials: [Course.Trial] = []
  private(set) var happenings: [Happening] = []

  init(
    _ drill: Drill, _ proceedings: Proceedings, turns: [SpokenTurn], deeds: [Deed],
    others: [Deed]
  ) {
    self.drill = drill
    self.proceedings = proceedings
    self.turns = turns
    self.deeds = deeds
    self.others = others
  }

  mutating func run() {
    for stimulus in drill.scenario.timeline {
      guard let at = time(of: stimulus.trigger), holds(stimulus, at: at) else { continue }
      let text = told(stimulus, at: at)
      occurrences[stimulus.id] = at
      for (index, expectation) in stimulus.expectations.enumerated() {
        trials.append(
          Course.Trial(
            stimulus: stimulus, expectation: expectation, index: index, text: text, at: at,
            deed: answer(to: expectation, at: at)))
      }
      var happening = Happening(at: at, stimulus.channel, text)
      happening.stimulus = stimulus.id
      happening.seat = stimulus.seat
      happening.typing = stimulus.typing
      happening.isCrash = stimulus.isCrash
      happening.isEnd = stimulus.isEnd
      happenings.append(happening)
    }
  }

  private func time(of trigger: Stimulus.Trigger) -> Instant? {
    switch trigger {
    case .at(let time): drill.zero + time
    case .after(let id, let plus): occurrences[id].map { $0 + plus }
    case .turn(let speaker, let moment, let plus):
      turn(of: speaker).flatMap { time(of: moment, in: $0) }.map { $0 + plus }
    }
  }

  private func turn(of speaker: Stimulus.Speaker) -> SpokenTurn? {
    switch speaker {
    case .resident(let number):
      return turns.filter(\.isResident).dropFirst(number - 1).first
    case .official(let id, let number):
      return turns.filter { $0.trace.holder == .official(id) }.dropFirst(number - 1).first
    case .named(let name):
      return turns.first { turn in
        guard case .card(let card) = turn.trace.called else { return false }
        return proceedings.meeting.speakers[card].flatMap {
          Manners(drill.scenario, seed: drill.seed).person(of: $0)
        }?.signUp.name == name
      }
    }
  }

  private func time(of moment: Stimulus.Moment, in turn: SpokenTurn) -> Instant? {
    switch moment {
    case .called: turn.trace.calledAt
    case .begins:
      turn.firstWord.flatMap { first in
        turn.trace.endedAt.map { first < $0 } ?? true ? first : nil
      }
    case .time:
      turn.due.flatMap { due in turn.over.map { due < $0 } ?? true ? due : nil }
    case .ends: turn.over
    }
  }

  private func holds(_ stimulus: Stimulus, at moment: Instant) -> Bool {
    // What nobody is left to hear does not happen.
    if let end = proceedings.meeting.session.adjournedAt, moment > end { return false }
    return stimulus.conditions.allSatisfy { condition in
      switch condition {
      case .met(let id): isMet(id, at: moment) ?? false
      case .missed(let id): isMet(id, at: moment).map { !$0 } ?? false
      case .done(let pattern): isDone([pattern], byAnybodyAt: moment)
      case .undone(let pattern): !isDone([pattern], byAnybodyAt: moment)
      case .chance(let percent):
        Lots(seed: drill.seed).happens(percent, "stimulus \(stimulus.id)")
      }
    }
  }

  /// Whether all that a stimulus asked for was done by a moment; nil where it did not happen.
  private func isMet(_ id: String, at moment: Instant) -> Bool? {
    guard let happened = occurrences[id], happened <= moment,
      let stimulus = drill.scenario.stimulus(id)
    else { return nil }
    return stimulus.expectations.allSatisfy {
      isDone($0.patterns, since: happened - $0.early, at: moment)
    }
  }

  private func isDone(_ patterns: [Pattern], byAnybodyAt moment: Instant) -> Bool {
    isDone(patterns, since: drill.zero, at: moment)
      || others.contains { other in
        other.at <= moment && patterns.contains { $0.matches(other) }
      }
  }

  private func isDone(_ patterns: [Pattern], since: Instant, at moment: Instant) -> Bool {
    deeds.contains { deed in
      deed.at <= moment && deed.at >= since && (deed.isRefused || deed.stood(at: moment))
        && patterns.contains { $0.matches(deed) }
    }
  }

  /// What was done first of what was expected, and not taken back.
  private func answer(to expectation: Expectation, at moment: Instant) -> Deed? {
    deeds.first { deed in
      deed.at >= moment - expectation.early && (deed.isRefused || deed.struckAt == nil)
        && expectation.patterns.contains { $0.matches(deed) }
    }
  }

  /// The text, with the name of whoever has the floor.
  private func told(_ stimulus: Stimulus, at moment: Instant) -> String {
    let pieces = stimulus.text.split(separator: "{speaker}", omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return stimulus.text }
    let speaker = turns.last { turn in
      turn.trace.calledAt <= moment && turn.trace.endedAt.map { moment < $0 } ?? true
    }
    if let speaker { return pieces.joined(separator: speaker.name) }
    return pieces.dropFirst().reduce(String(pieces[0])) { text, piece in
      let last = text.last { $0 != " " }
      return text + (last.map { ".!?”".contains($0) } ?? true ? "The" : "the") + " speaker" + piece
    }
  }
}

extension SpokenTurn {
  /// Whether a resident has it.
  var isResident: Bool { if case .card = trace.holder { true } else { false } }
}
