import Assembly

/// What a score is made from: the course of the drill up to its end.
struct Evidence {
  let drill: Drill
  let proceedings: Proceedings
  let attempts: [Attempt]
  let course: Course
  /// When the drill ended.
  let end: Instant

  init(_ drill: Drill, _ proceedings: Proceedings, _ attempts: [Attempt]) {
    self.drill = drill
    self.proceedings = proceedings
    self.attempts = attempts
    let course = Course(drill, proceedings, attempts)
    self.course = course
    let quit = attempts.last { $0.verb == "drill" && $0.line.lowercased().contains("quit") }?.at
    let worst = course.happenings.first(where: \.isEnd)?.at
    end = min(
      proceedings.meeting.session.adjournedAt ?? drill.stop, quit ?? drill.stop,
      worst ?? drill.stop, drill.stop)
  }

  var meeting: Meeting { proceedings.meeting }
  var scenario: Scenario { drill.scenario }

  /// What was expected while the drill went on.
  var trials: [Course.Trial] { course.trials.filter { $0.at <= end } }

  /// What was done and stands, in order.
  var deeds: [Deed] { course.deeds.filter { !$0.isRefused && $0.struckAt == nil } }

  /// Lines that count: all but those to the drill itself.
  var lines: [Deed] { course.deeds.filter { $0.verb != "drill" } }

  /// Lines that were refused and ought not to have been typed.
  var mistakes: [Deed] {
    let wanted = trials.compactMap(\.deed).filter(\.isRefused)
    return lines.filter { $0.isRefused && !wanted.contains($0) }
  }

  /// The last entry at or before a moment, at which it can be looked up.
  func entry(at moment: Instant) -> EntryNumber? {
    proceedings.entries.last { $0.at <= moment }?.number
  }

  /// Turns in which something was said, with the state of their clocks.
  var spoken: [(turn: SpokenTurn, state: Floor.Turn)] {
    course.turns.compactMap { turn in
      guard let first = turn.firstWord, first < end,
        turn.trace.endedAt.map({ first < $0 }) ?? true,
        let state = meeting.floor[turn.number]
      else { return nil }
      return (turn, state)
    }
  }

  /// When a vote of the record came up, and when the next one did; nil where it did not.
  ///
  /// A result that was announced between is its result.
  func span(ofVote item: ReferenceItem) -> ClosedRange<Instant>? {
    let ids = Set(scenario.record.filter { $0.kind == .vote }.map(\.id))
    let votes = trials.filter { $0.expectation.reference.map(ids.contains) ?? false }
      .sorted { $0.at < $1.at }
    guard let trial = votes.first(where: { $0.expectation.reference == item.id }) else {
      return nil
    }
    let next = votes.first { $0.at > trial.at }?.at ?? end
    return trial.at...max(trial.at, next)
  }

  /// Whether people wanted to speak and nobody was heard, so that no figure of turns means
  /// anything.
  var isSilent: Bool {
    spoken.isEmpty && meeting.speakers.all.contains { $0.signUp.participation == .speak }
  }

  /// How long somebody spoke: by the clock, and where nobody started it as it was in the room.
  func time(of turn: SpokenTurn, _ state: Floor.Turn) -> Duration {
    if state.clock.startedAt != nil { return state.clock.elapsed(at: end) }
    guard let first = turn.firstWord else { return .zero }
    return max(.zero, min(turn.over ?? end, end) - first)
  }
}

extension Floor.Holder {
  /// The card, unless it is an official.
  var card: CardNumber? {
    switch self {
    case .card(let card): card
    case .official: nil
    }
  }
}

extension Evidence {
  /// A moment that cost points, with the entry at which it can be looked up.
  func moment(
    at: Instant, cost: Double, _ happened: String, _ expected: String, _ speed: String
  ) -> ScoreCard.Moment {
    ScoreCard.Moment(
      at: at, entry: entry(at: at), cost: cost, happened: happened, expected: expected,
      speed: speed)
  }
}
