/// Which motions are in order while others are pending (DOMAIN 4.1).
extension Motions {
  /// Why a motion is not in order now.
  public enum Obstacle: Equatable, Sendable {
    /// Another motion waits for its second.
    case awaitsSecond(MotionNumber)
    /// It brings business of its own, and a question is pending.
    case questionPending(MotionNumber)
    /// It is applied to a question, and none is pending.
    case nothingPending
    /// The pending motion has a higher rank or the same.
    case yields(to: MotionNumber)
    /// The pending question of procedure must be decided first.
    case undecided(MotionNumber)
    /// An amendment of an amendment of an amendment.
    case thirdDegree(MotionNumber)
    /// The pending motion is not amended.
    case notAmendable(MotionNumber)
    /// The pending motion is not debated.
    case notDebatable(MotionNumber)
    /// Debate and amendment of the pending motion were closed.
    case debateClosed(MotionNumber)
    /// It is applied to main motions only, and another one is pending.
    case notMain(MotionNumber)
    /// It is applied to amendments only.
    case noAmendment(MotionNumber)
    /// It must be made before debate, and debate has begun.
    case debateBegan(MotionNumber)
    /// The same is pending already.
    case already(MotionNumber)
    /// It concerns a vote by voice or hands, and there is none.
    case noVote
  }

  /// Returns why a motion is not in order now; nil when it is.
  ///
  /// Point, privilege, inquiry and information may always be raised; whether an appeal comes in
  /// time, and whether what is to be brought back can be, is for the caller to check.
  public func obstacle(to kind: MotionKind) -> Obstacle? {
    switch kind {
    case .point, .inquiry, .info: return nil
    case .division: return .noVote
    case .privilege, .fixtime, .adjourn, .recess, .orders, .table, .previous, .limit, .postpone,
      .refer, .amend, .amend2, .indef, .main, .exec, .additem, .appeal, .suspend, .object, .divideq,
      .seriatim,
      .withdraw, .votemode, .take, .rescind, .reconsider:
      break
    }
    if let unseconded, kind != .privilege { return .awaitsSecond(unseconded.number) }
    guard let top = immediate else {
      return obstacleWithNothingPending(to: kind)
    }
    switch kind.rule.kindClass {
    case .main: return .questionPending(top.number)
    case .bringBack: return kind == .reconsider ? nil : .questionPending(top.number)
    case .privileged: return obstacle(toRanked: kind)
    case .subsidiary:
      return kind.isAmendment
        ? obstacle(toAmendment: kind, of: top) : obstacle(toSubsidiary: kind, on: top)
    case .incidental: return obstacle(toIncidental: kind, on: top)
    }
  }

  /// The motions that are in order now, in the order of the table.
  public var inOrder: [MotionKind] {
    MotionTable.rules.map(\.kind).filter { obstacle(to: $0) == nil }
  }

  /// The rank that a pending motion has: an amendment has that of what it amends and none where
  /// that has none; what brings business before the body has that of a main motion.
  public func rank(of motion: Motion) -> Int? {
    if motion.kind == .rescind { return MotionKind.main.rule.rank }
    guard motion.kind.isAmendment, let target = motion.target.flatMap({ self[$0] }) else {
      return motion.rule.rank
    }
    return rank(of: target).map { max(motion.rule.rank ?? 0, $0) }
  }

  /// Whether a motion may be debated.
  public func isDebatable(_ motion: Motion) -> Bool {
    if motion.isDebateClosed { return false }
    switch motion.rule.debatable {
    case .yes: return true
    case .no: return false
    case .varies: return !motion.isUndebatable
    case .asTarget:
      guard let target = motion.target.flatMap({ self[$0] }) else { return true }
      // Closing debate on the target closes it on what is applied to it later.
      switch target.rule.debatable {
      case .asTarget: return isDebatable(target)
      case .yes, .varies: return !target.isUndebatable
      case .no: return false
      }
    }
  }

  /// Whether a pending motion may be amended.
  public func isAmendable(_ motion: Motion) -> Bool {
    switch motion.rule.amendable {
    case .yes, .asTarget, .varies: true
    case .no: false
    }
  }
}

extension Motions {
  private func obstacleWithNothingPending(to kind: MotionKind) -> Obstacle? {
    switch kind.rule.kindClass {
    case .main, .bringBack, .privileged: return nil
    case .subsidiary: return .nothingPending
    case .incidental: return kind == .appeal || kind == .suspend ? nil : .nothingPending
    }
  }

  /// The ranked motion nearest to the top of the stack: to it a new one must not yield.
  private var ranked: Motion? { pending.last { rank(of: $0) != nil } }

  private func obstacle(toRanked kind: MotionKind) -> Obstacle? {
    guard let ranked, let rank = kind.rule.rank, rank <= self.rank(of: ranked) ?? 0 else {
      return nil
    }
    return ranked.kind == kind ? .already(ranked.number) : .yields(to: ranked.number)
  }

  private func obstacle(toAmendment kind: MotionKind, of top: Motion) -> Obstacle? {
    if top.kind == .amend2 { return .thirdDegree(top.number) }
    if kind == .amend2, top.kind != .amend { return .noAmendment(top.number) }
    if kind == .amend, top.kind == .amend { return .yields(to: top.number) }
    guard isAmendable(top) else { return .notAmendable(top.number) }
    return top.isDebateClosed ? .debateClosed(top.number) : nil
  }

  private func obstacle(toSubsidiary kind: MotionKind, on top: Motion) -> Obstacle? {
    if let obstacle = obstacle(toRanked: kind) { return obstacle }
    let isBusiness = pending.first?.kind.isMainLike == true
    if rank(of: top) == nil {
      // A question of procedure, or one that brings another back, is on top.
      let mayApply = kind == .previous || kind == .limit || kind == .table && isBusiness
      return mayApply && isDebatable(top) ? nil : .undecided(top.number)
    }
    if kind == .previous || kind == .limit {
      if top.isDebateClosed { return .debateClosed(top.number) }
      return isDebatable(top) || isAmendable(top) ? nil : .notDebatable(top.number)
    }
    guard isBusiness, kind != .indef || top.kind.isMainLike else { return .notMain(top.number) }
    return top.isDebateClosed && kind != .table ? .debateClosed(top.number) : nil
  }

  private func obstacle(toIncidental kind: MotionKind, on top: Motion) -> Obstacle? {
    if kind != .appeal, let same = pending.last(where: { $0.kind == kind }) {
      return .already(same.number)
    }
    switch kind {
    case .object:
      guard top.kind == .main else { return .notMain(top.number) }
      let began = !top.speeches.isEmpty || all.contains { $0.target == top.number }
      return began ? .debateBegan(top.number) : nil
    case .divideq, .seriatim:
      guard top.kind.isMainLike else { return .notMain(top.number) }
      return top.isDebateClosed ? .debateClosed(top.number) : nil
    case .point, .appeal, .suspend, .inquiry, .info, .withdraw, .votemode, .division: return nil
    case .privilege, .fixtime, .adjourn, .recess, .orders, .table, .previous, .limit, .postpone,
      .refer, .amend, .amend2, .indef, .main, .exec, .additem, .take, .rescind, .reconsider:
      return nil
    }
  }
}
