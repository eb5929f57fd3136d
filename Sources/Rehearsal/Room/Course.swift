public import Assembly
import Moderation

/// Everything that happens in the room of a drill, past and to come, as far as it follows from
/// the journal and the attempt log: computed, never scheduled (DOMAIN 7).
///
/// Asked again with a longer journal, it tells the same about what was before.
public struct Course: Sendable {
  /// An expectation that came due: what was to be done, and what was done.
  struct Trial: Equatable, Sendable {
    let stimulus: Stimulus
    /// The expectation, and its place among those of the stimulus, from 0.
    let expectation: Expectation
    let index: Int
    /// What the moderator heard or saw.
    let text: String
    /// When the stimulus happened.
    let at: Instant
    /// What was done first of what was expected; nil where nothing was.
    let deed: Deed?

    /// From the stimulus to the deed; nothing where it was done before.
    var latency: Duration? { deed.map { max(.zero, $0.at - at) } }
  }

  /// The drill.
  let drill: Drill
  /// The turns, as they go.
  let turns: [SpokenTurn]
  /// What was done, in order.
  let deeds: [Deed]
  /// What happens, in order of time.
  public let happenings: [Happening]
  /// When each stimulus happens.
  let occurrences: [String: Instant]
  /// What was and will be expected.
  let trials: [Trial]

  /// Computes the course of a drill.
  public init(_ drill: Drill, _ proceedings: Proceedings, _ attempts: [Attempt]) {
    self.drill = drill
    deeds = Deed.all(attempts, in: proceedings)
    turns = Course.turns(drill, proceedings)
    var timeline = TimelineRun(
      drill, proceedings, turns: turns, deeds: deeds,
      others: Deed.others(attempts, in: proceedings))
    timeline.run()
    occurrences = timeline.occurrences
    trials = timeline.trials
    happenings = (timeline.happenings + turns.flatMap(Course.happenings)).enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// Returns what happens in (after, through].
  public func happenings(after: Instant, through: Instant) -> [Happening] {
    happenings.filter { $0.at > after && $0.at <= through }
  }

  /// Returns when the next thing happens, so that a console knows how long it may sleep.
  public func next(after: Instant) -> Instant? {
    happenings.first { $0.at > after }?.at
  }

  /// The turn that has the floor at a moment, as it goes.
  func turn(_ number: TurnNumber) -> SpokenTurn? { turns.last { $0.number == number } }

  private static func turns(_ drill: Drill, _ proceedings: Proceedings) -> [SpokenTurn] {
    let manners = Manners(drill.scenario, seed: drill.seed)
    let meeting = proceedings.meeting
    var calls: [Floor.Holder: Int] = [:]
    return TurnTrace.all(in: proceedings).compactMap { trace in
      guard let turn = meeting.floor[trace.number] else { return nil }
      calls[trace.holder, default: 0] += 1
      let call = calls[trace.holder] ?? 1
      let allowed = turn.clock.allowed
      switch trace.holder {
      case .card(let number):
        guard let card = meeting.speakers[number] else { return nil }
        var manner = manners.resident(card, call: call, allowed: allowed)
        if trace.called != trace.holder,
          let other = trace.called.card.flatMap({ meeting.speakers[$0] })
        {
          // Whoever walked up began when they did, whatever the list said.
          manner.firstWord = manners.resident(other, call: 1, allowed: allowed).firstWord
        }
        return SpokenTurn(trace, name: card.label, manner: manner, allowed: allowed)
      case .official(let id):
        return SpokenTurn(
          trace, name: meeting.official(id)?.title ?? "@\(id.text)",
          manner: manners.official(id, turn: call, allowed: allowed), allowed: allowed)
      }
    }
  }

  /// What is heard of a turn: the first word, the end, or that nobody comes.
  private static func happenings(of turn: SpokenTurn) -> [Happening] {
    let isOfficial = if case .official = turn.trace.holder { true } else { false }
    let channel: Stimulus.Channel = isOfficial ? .panel : .room
    guard let first = turn.firstWord else {
      let noticed = turn.trace.calledAt + SpokenTurn.absenceNoticed
      guard turn.trace.endedAt.map({ noticed < $0 }) ?? true else { return [] }
      return [Happening(at: noticed, channel, "Nobody comes forward for \(turn.name).")]
    }
    guard turn.trace.endedAt.map({ first < $0 }) ?? true else { return [] }
    var heard = [Happening(at: first, channel, "\(turn.name): “\(turn.words)”")]
    if let finish = turn.stopsAlone {
      heard.append(Happening(at: finish, channel, "\(turn.name): “Thank you.”"))
    }
    return heard
  }
}
