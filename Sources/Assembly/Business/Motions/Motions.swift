/// The motions of a meeting and the stack of those that are pending (DOMAIN 4.1, 4.2).
///
/// Invariant: the stack holds pending motions only, the immediately pending one last; at most
/// one motion waits for its second.
public struct Motions: Equatable, Sendable {
  /// What happened to a motion.
  public enum Event: Equatable, Codable, Sendable {
    /// A member moved something; an amendment says how it changes its target.
    case moved(
      number: MotionNumber, kind: MotionKind, by: OfficialID, text: String, change: Amendment?,
      target: MotionNumber?, ruling: PointNumber?, undebatable: Bool)
    /// Another member seconded.
    case seconded(motion: MotionNumber, by: OfficialID)
    /// The chair stated the question: it is before the body.
    case stated(motion: MotionNumber)
    /// The motion is noted and comes up when nothing is pending.
    case deferred(motion: MotionNumber)
    /// A member wishes to speak on it, or does so no more.
    case asked(motion: MotionNumber, member: OfficialID, side: Side?, wishes: Bool)
    /// A member was given the floor to speak on it.
    case debated(motion: MotionNumber, member: OfficialID, turn: TurnNumber, side: Side?)
    /// Debate on some motions was closed.
    case debateClosed(motions: [MotionNumber])
    /// The time of a speech on some motions was changed.
    case debateLimited(motions: [MotionNumber], limit: Duration)
    /// An amendment that was adopted changed the wording of its target; `change` when that is
    /// an amendment itself.
    case amended(motion: MotionNumber, by: MotionNumber, wording: String, change: Amendment?)
    /// The motion was laid on the table with what is attached to it.
    case tabled(motion: MotionNumber)
    /// The motion was taken from the table with what was attached to it.
    case taken(motion: MotionNumber)
    /// The motion came back before the body by reconsideration.
    case reopened(motion: MotionNumber)
    /// The motion was settled; pending ones that were attached to it go with it.
    case settled(motion: MotionNumber, as: Motion.Disposition)
  }

  private var register = Register<Motion>()
  /// Pending motions, the immediately pending one last.
  public private(set) var stack: [MotionNumber] = []
  /// What was attached to a motion that lies on the table.
  private var tabled: [MotionNumber: [MotionNumber]] = [:]
  /// Amendments that hold, in the order in which they were adopted.
  private var adopted: [MotionNumber] = []
  /// The motion that was carried last: what closes or limits debate follows from it.
  private var lastCarried: MotionNumber?
  /// The state before the result that a division can still set aside; one element or none.
  private var saved: [Motions] = []

  /// Every motion, by number; a struck one leaves a gap in the numbers.
  public var all: [Motion] { register.all }

  /// The number that the next motion gets.
  public var nextNumber: MotionNumber { MotionNumber(register.nextNumber) }

  /// Returns the motion with a number.
  public subscript(number: MotionNumber) -> Motion? { register[number.rawValue] }

  /// Pending motions, the immediately pending one last.
  public var pending: [Motion] { stack.compactMap { self[$0] } }

  /// The question that is to be decided first.
  public var immediate: Motion? { stack.last.flatMap { self[$0] } }

  /// The motion that waits for its second.
  public var unseconded: Motion? { all.last { $0.state == .moved } }

  /// Motions that come up when nothing is pending, in order.
  public var waiting: [Motion] { all.filter { $0.state == .waiting } }

  /// Motions that lie on the table, without those attached to them.
  public var onTable: [Motion] { all.filter { tabled[$0.number] != nil } }

  /// Returns the amendments of the same target that were adopted after one, in order.
  func adopted(after motion: Motion) -> [Motion] {
    guard let index = adopted.firstIndex(of: motion.number) else { return [] }
    return adopted[(index + 1)...].compactMap { self[$0] }.filter { $0.target == motion.target }
  }

  mutating func apply(_ event: Event, at now: Instant, under item: ItemNumber?) {
    switch event {
    case .moved(_, let kind, let mover, let text, let change, let target, let ruling, let closed):
      register.append(
        Motion(
          number: nextNumber, kind: kind, mover: mover, moved: text,
          wording: change?.words ?? text, change: change, target: target, ruling: ruling,
          isUndebatable: closed, item: item,
          at: now))
    case .seconded(let motion, let member):
      change(motion) { $0.seconder = member }
    case .stated(let motion):
      push(motion)
      change(motion) { $0.statedAt = $0.statedAt ?? now }
    case .deferred(let motion):
      change(motion) {
        $0.state = .waiting
        $0.settledAt = nil
      }
    case .asked(let motion, let member, let side, let wishes):
      change(motion) {
        $0.wishes.removeAll { $0.member == member }
        if wishes { $0.wishes.append(Motion.Wish(member: member, side: side)) }
      }
    case .debated(let motion, let member, let turn, let side):
      change(motion) {
        $0.wishes.removeAll { $0.member == member }
        $0.speeches.append(Motion.Speech(member: member, turn: turn, side: side))
      }
    case .debateClosed(let motions):
      bind(motions, { .closed($0.isDebateClosed) }) { $0.isDebateClosed = true }
    case .debateLimited(let motions, let limit):
      bind(motions, { .limit($0.debateLimit) }) { $0.debateLimit = limit }
    case .amended(let motion, let amendment, let wording, let new):
      amend(motion, by: amendment, wording, new)
    case .tabled(let motion):
      let series = take(motion)
      for number in series { change(number) { $0.state = .tabled } }
      tabled[motion] = Array(series.dropFirst())
    case .taken(let motion):
      for number in [motion] + (tabled.removeValue(forKey: motion) ?? []) { push(number) }
    case .reopened(let motion):
      reopen(motion)
    case .settled(let motion, let disposition):
      settle(motion, as: disposition, at: now)
    }
  }

  /// Takes note of an event that was struck: its number stays taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .moved: register.passOver()
    case .seconded, .stated, .deferred, .asked, .debated, .debateClosed, .debateLimited,
      .amended, .tabled, .taken, .reopened, .settled:
      break
    }
  }

  /// Corrects a clerical error in the words of a motion.
  mutating func correct(_ reference: Reference, to text: String) {
    guard reference.kind == .motion else { return }
    register.change(reference.number) {
      if $0.change != nil {
        $0.change?.words = text
      } else if $0.moved == $0.wording {
        $0.moved = text
      }
      $0.wording = text
    }
  }

  /// Keeps the state before a result, so that a division of the assembly can set it aside.
  mutating func remember() {
    var copy = self
    copy.saved = []
    saved = [copy]
  }

  /// Goes back to the state before the latest result; numbers given out since stay taken.
  mutating func restore() {
    guard let last = saved.last else { return }
    let next = nextNumber
    self = last
    while nextNumber < next { register.passOver() }
  }

  /// Other business began: the latest result stands.
  mutating func forget() {
    if !saved.isEmpty { saved = [] }
  }
}

extension Motions {
  private mutating func change(_ motion: MotionNumber, _ body: (inout Motion) -> Void) {
    register.change(motion.rawValue, body)
  }

  private mutating func push(_ motion: MotionNumber) {
    guard self[motion] != nil, !stack.contains(motion) else { return }
    stack.append(motion)
    change(motion) {
      $0.state = .pending
      $0.settledAt = nil
    }
  }

  /// Takes a motion off the stack with everything above it.
  private mutating func take(_ motion: MotionNumber) -> [MotionNumber] {
    guard let index = stack.firstIndex(of: motion) else { return [motion] }
    let series = Array(stack[index...])
    stack.removeSubrange(index...)
    return series
  }

  private mutating func settle(
    _ motion: MotionNumber, as disposition: Motion.Disposition, at now: Instant
  ) {
    let attached = take(motion).dropFirst() + (tabled.removeValue(forKey: motion) ?? [])
    change(motion) {
      $0.state = .settled(disposition)
      $0.settledAt = now
    }
    if disposition == .carried { lastCarried = motion }
    for number in attached {
      change(number) {
        $0.state = .settled(.fell)
        $0.settledAt = now
      }
    }
  }

  private mutating func amend(
    _ motion: MotionNumber, by amendment: MotionNumber, _ wording: String, _ new: Amendment?
  ) {
    guard let old = self[motion] else { return }
    adopted.removeAll { $0 == amendment }
    adopted.append(amendment)
    change(amendment) { $0.before = Motion.Before(wording: old.wording, change: old.change) }
    change(motion) {
      $0.wording = wording
      if let new { $0.change = new }
    }
  }

  /// Changes the debate on some questions, and keeps with the motion that was carried for it how
  /// the debate stood before.
  private mutating func bind(
    _ motions: [MotionNumber], _ terms: (Motion) -> Motion.Terms, _ body: (inout Motion) -> Void
  ) {
    for motion in motions {
      if let old = self[motion], let lastCarried {
        change(lastCarried) { $0.bound[motion] = terms(old) }
      }
      change(motion, body)
    }
  }

  /// Brings a decided motion back; the wording that an adopted amendment had changed is as it
  /// was, and so is the debate that was closed or limited.
  private mutating func reopen(_ motion: MotionNumber) {
    guard let decided = self[motion] else { return }
    adopted.removeAll { $0 == motion }
    for (number, terms) in decided.bound {
      change(number) {
        switch terms {
        case .closed(let isClosed): $0.isDebateClosed = isClosed
        case .limit(let limit): $0.debateLimit = limit
        }
      }
    }
    if let before = decided.before, let target = decided.target {
      change(target) {
        $0.wording = before.wording
        $0.change = before.change
      }
    }
    change(motion) {
      $0.before = nil
      $0.bound = [:]
      $0.wasReconsidered = true
      $0.isDebateClosed = false
      $0.settledAt = nil
    }
    push(motion)
  }
}
