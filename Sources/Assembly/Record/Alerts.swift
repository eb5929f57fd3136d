/// Something that the moderator must be told at a moment, computed from the state.
public struct Alert: Equatable, Sendable {
  /// What it is about.
  public enum Kind: Equatable, Sendable {
    /// The speaker's warning time has come; so much is left.
    case warning(TurnNumber, left: Duration)
    /// The speaker's time is up.
    case time(TurnNumber)
    /// The speaker is so much over.
    case over(TurnNumber, by: Duration)
    /// Somebody was called and the clock was not started since.
    case notStarted(TurnNumber, for: Duration)
    /// People wait and nobody has been timed for so long.
    case untimed(for: Duration)
    /// The item has used the time that was planned for it.
    case boxUsed(ItemNumber)
    /// The public time of the item is used up.
    case capReached(ItemNumber)
    /// The recess was to end now.
    case recessOver
    /// The meeting was to end now.
    case scheduledEnd
  }

  /// When it is due.
  public let at: Instant
  /// What it is about.
  public let kind: Kind
}

/// The alerts that follow from the state of a meeting, past ones too: computed, never scheduled.
///
/// They hold until the next entry, so that a console which ticks each second works them out once.
public struct Alerts: Equatable, Sendable {
  /// The earliest first.
  private let alerts: [Alert]

  /// Works out the alerts of a state.
  public init(of meeting: Meeting) {
    alerts = meeting.allAlerts.sorted { $0.at < $1.at }
  }

  /// Returns those due in (after, through], earliest first.
  public func due(after: Instant, through: Instant) -> [Alert] {
    alerts.filter { $0.at > after && $0.at <= through }
  }

  /// Returns when the next one is due, so that a console knows how long it may sleep.
  public func next(after: Instant) -> Instant? {
    alerts.first { $0.at > after }?.at
  }
}

extension Meeting {
  fileprivate var allAlerts: [Alert] {
    var alerts: [Alert] = []
    switch session.phase {
    case .doors, .adjourned:
      return []
    case .executive: break
    case .recess:
      if let until = session.recess?.until { alerts.append(Alert(at: until, kind: .recessOver)) }
    case .inSession:
      alerts += turnAlerts + itemAlerts + untimedAlerts
    }
    if let end = opening?.scheduledEnd { alerts.append(Alert(at: end, kind: .scheduledEnd)) }
    return alerts
  }

  private var turnAlerts: [Alert] {
    guard let turn = floor.current else { return [] }
    if turn.state == .called {
      return [5, 20, 60].map { seconds in
        Alert(
          at: turn.calledAt + .seconds(seconds),
          kind: .notStarted(turn.number, for: .seconds(seconds)))
      }
    }
    guard let due = turn.clock.due else { return [] }
    let left = rules.warning(for: turn)
    return [
      Alert(at: due - left, kind: .warning(turn.number, left: left)),
      Alert(at: due, kind: .time(turn.number)),
    ]
      + [10, 30, 60, 120, 180, 300].map { seconds in
        Alert(at: due + .seconds(seconds), kind: .over(turn.number, by: .seconds(seconds)))
      }
  }

  private var itemAlerts: [Alert] {
    guard let item = agenda.currentItem else { return [] }
    var alerts: [Alert] = []
    if let box = item.box, let at = item.stopwatch.reaches(box) {
      alerts.append(Alert(at: at, kind: .boxUsed(item.number)))
    }
    if let cap = item.cap, let at = item.publicTime.reaches(cap) {
      alerts.append(Alert(at: at, kind: .capReached(item.number)))
    }
    return alerts
  }

  /// The watch over the floor that nobody times: while people wait under an item, somebody
  /// probably speaks and the clock was forgotten.
  private var untimedAlerts: [Alert] {
    guard floor.current == nil, let item = agenda.currentItem, item.type.takesPublic,
      speakers.waitingCount(on: item.number) > 0, item.hasCalled, let since = floor.freeSince
    else { return [] }
    return [100, 300].map { seconds in
      Alert(at: since + .seconds(seconds), kind: .untimed(for: .seconds(seconds)))
    }
  }
}
