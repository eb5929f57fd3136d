import Assembly

extension Event {
  /// The times that the event sets: limits, caps, boxes, more time, how long a recess is to be.
  ///
  /// Numbers of items, cards and turns are none, though the record stores both as numbers.
  ///
  /// - Parameter at: when it was recorded.
  func timesSet(at: Instant) -> [Duration] {
    switch self {
    case .agenda(let event): event.timesSet
    case .floor(let event): event.timesSet
    case .motions(.debateLimited(_, let limit)): [limit]
    case .speakers(.ceded(_, _, let time)): [time]
    case .session(.recessed(let until, _, _)): until.map { [$0 - at] } ?? []
    case .rules(.changed(_, let value, _)):
      value.contains(":") ? Duration(text: value).map { [$0] } ?? [] : []
    case .session, .attendance, .speakers, .ledger, .minutes, .versions, .decorum, .equipment,
      .privacy, .roll, .motions, .votes, .points, .history:
      []
    }
  }
}

extension Agenda.Event {
  fileprivate var timesSet: [Duration] {
    switch self {
    case .boxed(_, let box): [box]
    case .limited(_, let limit, _): [limit]
    case .capped(_, let cap): cap.map { [$0] } ?? []
    case .budgeted(_, _, let budget): budget.map { [$0] } ?? []
    case .added(_, _, _, let box): box.map { [$0] } ?? []
    case .opened, .closed, .held, .skipped, .postponed, .listed, .pulled: []
    }
  }
}

extension Floor.Event {
  fileprivate var timesSet: [Duration] {
    switch self {
    case .called(_, _, _, let limit), .recognized(_, _, _, let limit): [limit]
    case .extended(_, let more): [more]
    case .corrected(_, let remaining): [remaining]
    case .started, .paused, .resumed, .wrapped, .rebound, .interpreted, .ended: []
    }
  }
}
