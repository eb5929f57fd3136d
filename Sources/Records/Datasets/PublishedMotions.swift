import Assembly

/// Motions, votes and points as the public may read them.
extension PublishedEvents {
  /// An event of a motion in the wording that holds now; nil where its text was taken out, or
  /// where the motion was made by a result that a division set aside.
  func motions(_ event: Motions.Event) -> Motions.Event? {
    switch event {
    case .moved(let number, let kind, let mover, _, _, let target, let ruling, let closed):
      guard let motion = made[number], shows(number) else { return nil }
      return .moved(
        number: number, kind: kind, by: mover, text: names.moved(motion),
        change: names.change(motion), target: target, ruling: ruling, undebatable: closed)
    case .amended(let motion, let amendment, let wording, let change):
      guard shows(motion), shows(amendment) else { return nil }
      return .amended(
        motion: motion, by: amendment, wording: names.text(wording),
        change: change.map { names.change($0, of: motion) })
    case .settled(let motion, let disposition):
      return .settled(motion: motion, as: names.disposition(disposition))
    case .seconded, .stated, .deferred, .asked, .debated, .debateClosed, .debateLimited,
      .tabled, .taken, .reopened:
      return event
    }
  }

  /// An event of a vote.
  func votes(_ event: Voting.Event) -> Voting.Event {
    switch event {
    case .opened(
      let vote, let motion, let question, let method, let requirement, let base, let abstaining,
      let electors, let members):
      .opened(
        vote: vote, motion: motion, question: text(question), method: method,
        requirement: requirement, base: base, abstaining: abstaining, electors: electors,
        members: members)
    case .cast(let vote, let member, let ballot, let isCasting, let reason):
      .cast(
        vote: vote, member: member, ballot: ballot, casting: isCasting, reason: text(reason))
    case .polled(let question, let yes, let no, let abstentions):
      .polled(question: text(question), yes: yes, no: no, abstentions: abstentions)
    case .counted, .objected, .divided, .announced: event
    }
  }

  /// An event of a point of order or another one.
  func points(_ event: Points.Event) -> Points.Event {
    switch event {
    case .raised(let point, let kind, let holder, let text, let motion):
      .raised(point: point, kind: kind, by: holder, text: self.text(text), motion: motion)
    case .ruled(let point, let ruling, let reason):
      .ruled(point: point, ruling: ruling, reason: text(reason))
    case .appealDecided: event
    }
  }

  private func shows(_ motion: MotionNumber) -> Bool {
    !names.isRedacted(Reference(.motion, motion.rawValue))
  }
}
