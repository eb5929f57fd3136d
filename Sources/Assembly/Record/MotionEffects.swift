/// What follows when a question was decided (DOMAIN 4.1, 4.2).
extension Meeting {
  /// Returns what happens to motions when one of them is carried or lost: adopted amendments
  /// change wordings, and motions about other motions act on the stack.
  ///
  /// - Parameter prevailed: whether yes prevailed, the side for which the question was put.
  public func consequences(of number: MotionNumber, prevailed: Bool) -> [Event] {
    guard let motion = motions[number] else { return [] }
    var events: [Event] = [.motions(.settled(motion: number, as: settled(motion, prevailed)))]
    if motion.kind == .appeal, let ruling = motion.ruling {
      events.append(.points(.appealDecided(point: ruling, reversed: !prevailed)))
    }
    if prevailed != (motion.kind == .object) { events += effects(of: motion) }
    return events + next(after: events)
  }

  /// An objection is carried when consideration is refused: then yes, to consider, has lost.
  private func settled(_ motion: Motion, _ prevailed: Bool) -> Motion.Disposition {
    prevailed != (motion.kind == .object) ? .carried : .lost
  }

  /// What a motion does that was carried.
  private func effects(of motion: Motion) -> [Event] {
    guard let target = motion.target.flatMap({ motions[$0] }) else { return [] }
    let events: [Motions.Event]
    switch motion.kind {
    case .amend, .amend2:
      events = amending(target, by: motion)
    case .rescind:
      events =
        motion.change == nil
        ? [.settled(motion: target.number, as: .rescinded)] : amending(target, by: motion)
    case .previous:
      events = [.debateClosed(motions: concerned(by: motion))]
    case .limit:
      let limit = Duration.first(in: motion.wording)
      events = limit.map { [.debateLimited(motions: concerned(by: motion), limit: $0)] } ?? []
    case .postpone:
      events = [.settled(motion: target.number, as: .postponed(to: motion.wording))]
    case .refer:
      events = [.settled(motion: target.number, as: .referred(to: motion.wording))]
    case .indef:
      events = [.settled(motion: target.number, as: .postponedIndefinitely)]
    case .object:
      events = [.settled(motion: target.number, as: .notConsidered)]
    case .withdraw:
      events = [.settled(motion: target.number, as: .withdrawn)]
    case .divideq:
      events = dividing(target, by: motion)
    case .table: events = [.tabled(motion: target.number)]
    case .take: events = [.taken(motion: target.number)]
    case .reconsider: events = reopening(target).events
    case .fixtime, .adjourn, .recess, .privilege, .orders, .main, .exec, .additem, .point, .appeal,
      .suspend,
      .seriatim, .division, .inquiry, .info, .votemode:
      events = []
    }
    return events.map { .motions($0) }
  }

  /// Returns the first amendment, adopted later, whose words would have no place any more if the
  /// decision on a motion fell; nil when it can be reconsidered by itself.
  public func obstacleToReopening(_ motion: Motion) -> MotionNumber? {
    reopening(motion).obstacle
  }

  /// What reconsidering does: the question is before the body again, its target reads as it did
  /// before it, and amendments of the same words that were adopted later hold all the same.
  private func reopening(
    _ motion: Motion
  ) -> (events: [Motions.Event], obstacle: MotionNumber?) {
    var events: [Motions.Event] = [.reopened(motion: motion.number)]
    var before = motions
    var obstacle: MotionNumber?
    before.apply(events[0], at: Instant(milliseconds: 0), under: nil)
    for later in motions.adopted(after: motion) {
      guard let target = later.target.flatMap({ before[$0] }) else { continue }
      let again = amending(target, by: later)
      if again.isEmpty { obstacle = obstacle ?? later.number }
      for event in again { before.apply(event, at: Instant(milliseconds: 0), under: nil) }
      events += again
    }
    return (events, obstacle)
  }

  private func amending(_ target: Motion, by motion: Motion) -> [Motions.Event] {
    guard let change = motion.change else { return [] }
    if let amended = target.change?.amended(by: change) {
      return [
        .amended(
          motion: target.number, by: motion.number, wording: amended.words, change: amended)
      ]
    }
    return change.applied(to: target.wording).map {
      [.amended(motion: target.number, by: motion.number, wording: $0, change: nil)]
    } ?? []
  }

  /// The immediately pending question, or all pending ones where the motion says so.
  private func concerned(by motion: Motion) -> [MotionNumber] {
    let pending = motions.stack.filter { $0 != motion.number }
    let isAll = motion.wording.lowercased().hasWordAll
    return isAll ? pending : Array(pending.suffix(1))
  }

  /// Puts a question into the parts that the motion names; each is a question of its own.
  private func dividing(_ target: Motion, by motion: Motion) -> [Motions.Event] {
    let parts = Motion.parts(of: motion.wording)
    guard parts.count > 1 else { return [] }
    var number = motions.nextNumber
    var events: [Motions.Event] = [.settled(motion: target.number, as: .divided)]
    for (index, part) in parts.enumerated() {
      events.append(
        .moved(
          number: number, kind: target.kind, by: target.mover, text: part, change: nil,
          target: nil, ruling: nil, undebatable: target.isUndebatable))
      events.append(index == 0 ? .stated(motion: number) : .deferred(motion: number))
      number = number.next
    }
    return events
  }

  /// Returns what comes up when nothing is pending any more after some events: the first motion
  /// that waits.
  public func next(after events: [Event]) -> [Event] {
    var motions = motions
    for event in events {
      if case .motions(let event) = event {
        motions.apply(event, at: Instant(milliseconds: 0), under: nil)
      }
    }
    guard motions.immediate == nil, motions.unseconded == nil, let first = motions.waiting.first
    else { return [] }
    return [.motions(.stated(motion: first.number))]
  }
}

extension Motion {
  /// The parts that a motion to divide names, between bars: `the lamps | the bridge`.
  public static func parts(of text: String) -> [String] {
    text.split(separator: "|").map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}

extension Duration {
  /// The first time that stands in a text as a word of its own, such as `2:00` or `5m`; a bare
  /// number counts as minutes, as people say it of debate.
  static func first(in text: String) -> Duration? {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
      if let minutes = Int64(word), (1...600).contains(minutes) { return .minutes(minutes) }
      if Int64(word) == nil, let time = Duration(text: String(word)), time > .zero { return time }
    }
    return nil
  }
}

extension String {
  /// Whether "all" stands in the text as a word.
  fileprivate var hasWordAll: Bool {
    split { !$0.isLetter }.contains("all")
  }
}
