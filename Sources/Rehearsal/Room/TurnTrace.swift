import Assembly

/// What the journal tells of one hold of the floor that its final state does not: when exactly
/// the clock stood, and when signs were given.
struct TurnTrace: Equatable, Sendable {
  let number: TurnNumber
  let holder: Floor.Holder
  /// Who was called; another than who has the turn where the wrong person had walked up.
  private(set) var called: Floor.Holder
  let calledAt: Instant
  private(set) var startedAt: Instant?
  private(set) var wraps: [Instant] = []
  private(set) var endedAt: Instant?
  /// When nothing was said because the clock stood; the last may have no end yet.
  private(set) var silences: [(from: Instant, to: Instant?)] = []

  static func == (left: TurnTrace, right: TurnTrace) -> Bool {
    left.number == right.number && left.calledAt == right.calledAt
      && left.endedAt == right.endedAt
  }

  /// The traces of all turns that hold, in order.
  static func all(in proceedings: Proceedings) -> [TurnTrace] {
    var traces: [TurnTrace] = []
    for entry in proceedings.standing {
      switch entry.event {
      case .floor(let event): follow(event, at: entry.at, &traces)
      case .session(.recessed):
        for index in traces.indices { traces[index].fallSilent(at: entry.at) }
      case .session(.recovered(let from, _)):
        for index in traces.indices { traces[index].fallSilent(at: from) }
      case .session, .attendance, .agenda, .speakers, .ledger, .minutes, .versions, .rules,
        .decorum, .equipment, .privacy, .roll, .motions, .votes, .points, .history:
        break
      }
    }
    return traces
  }

  private static func follow(_ event: Floor.Event, at now: Instant, _ traces: inout [TurnTrace]) {
    func change(_ turn: TurnNumber, _ body: (inout TurnTrace) -> Void) {
      if let index = traces.lastIndex(where: { $0.number == turn }) { body(&traces[index]) }
    }
    switch event {
    case .called(let turn, let card, _, _):
      traces.append(TurnTrace(number: turn, holder: .card(card), calledAt: now))
    case .recognized(let turn, let official, _, _):
      traces.append(
        TurnTrace(number: turn, holder: .official(official), calledAt: now, startedAt: now))
    case .started(let turn, let first): change(turn) { $0.startedAt = first }
    case .paused(let turn, _): change(turn) { $0.fallSilent(at: now) }
    case .resumed(let turn): change(turn) { $0.speakAgain(at: now) }
    case .wrapped(let turn): change(turn) { $0.wraps.append(now) }
    case .rebound(let turn, _, let card):
      change(turn) {
        var moved = TurnTrace(
          number: turn, holder: .card(card), calledAt: $0.calledAt, startedAt: $0.startedAt)
        (moved.wraps, moved.silences) = ($0.wraps, $0.silences)
        moved.called = $0.called
        $0 = moved
      }
    case .ended(let turn, _): change(turn) { $0.endedAt = now }
    case .extended, .corrected, .interpreted: break
    }
  }

  private init(
    number: TurnNumber, holder: Floor.Holder, calledAt: Instant, startedAt: Instant? = nil
  ) {
    self.number = number
    self.holder = holder
    called = holder
    self.calledAt = calledAt
    self.startedAt = startedAt
  }

  private mutating func fallSilent(at now: Instant) {
    guard endedAt == nil, startedAt != nil, silences.last?.to != nil || silences.isEmpty else {
      return
    }
    silences.append((now, nil))
  }

  private mutating func speakAgain(at now: Instant) {
    guard let last = silences.last, last.to == nil else { return }
    silences[silences.count - 1].to = max(now, last.from)
  }

  /// When so much was said since a first word; nil where that depends on what is still to come.
  func moment(saying need: Duration, from first: Instant) -> Instant? {
    var at = first
    var need = need
    for silence in silences {
      let until = max(at, silence.from)
      if at + need <= until { return at + need }
      need = need - (until - at)
      guard let to = silence.to else { return nil }
      at = max(at, to)
    }
    return at + need
  }
}
