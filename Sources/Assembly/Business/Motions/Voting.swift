/// The votes of a meeting, the one that is open, and shows of hands (DOMAIN 4.3).
///
/// Invariant: at most one vote is open; a person's later vote takes the place of the earlier one.
public struct Voting: Equatable, Sendable {
  /// What happened to a vote.
  public enum Event: Equatable, Codable, Sendable {
    /// The question was put: on a motion, or consent was asked for something else.
    case opened(
      vote: VoteNumber, motion: MotionNumber?, question: String?, method: Vote.Method,
      requirement: Requirement, base: VoteBase, abstaining: AbstentionRule,
      electors: [OfficialID], members: Int)
    /// Votes were counted.
    case counted(vote: VoteNumber, yes: Int, no: Int, abstentions: Int)
    /// A member voted; `casting` for the second vote of a chair who has one.
    case cast(
      vote: VoteNumber, member: OfficialID, ballot: Vote.Ballot, casting: Bool, reason: String?)
    /// Somebody objected to unanimous consent.
    case objected(vote: VoteNumber, by: Floor.Holder?)
    /// A member demanded a division: what was announced, if it was, does not hold.
    case divided(vote: VoteNumber, by: OfficialID?)
    /// The result was announced; the figures where there were such.
    case announced(
      vote: VoteNumber, prevailed: Bool, unanimous: Bool, yes: Int?, no: Int?, abstentions: Int?)
    /// Hands were shown, which decides nothing.
    case polled(question: String?, yes: Int, no: Int, abstentions: Int)
  }

  private var register = Register<Vote>()
  /// Shows of hands, in order.
  public private(set) var polls: [StrawPoll] = []
  /// The vote whose result was announced last, while no other business has begun.
  private(set) var latest: VoteNumber?
  /// Whether something came between, so that no division of the latest result is demanded any
  /// more.
  private var isOvertaken = false

  /// The vote whose result a division can still set aside.
  public var fresh: VoteNumber? { isOvertaken ? nil : latest }

  /// Every vote, by number; a struck one leaves a gap in the numbers.
  public var all: [Vote] { register.all }

  /// The number that the next vote gets.
  public var nextNumber: VoteNumber { VoteNumber(register.nextNumber) }

  /// Returns the vote with a number.
  public subscript(number: VoteNumber) -> Vote? { register[number.rawValue] }

  /// The vote that is being taken.
  public var open: Vote? { all.last { $0.state == .open } }

  /// Returns the votes on a motion, in order.
  public func votes(on motion: MotionNumber) -> [Vote] { all.filter { $0.motion == motion } }

  /// Returns the vote that decided a motion; the last one, when it came back.
  public func decision(on motion: MotionNumber) -> Vote? {
    all.last { $0.motion == motion && $0.prevailed != nil }
  }

  mutating func apply(_ event: Event, at now: Instant, under item: ItemNumber?) {
    switch event {
    case .opened(
      _, let motion, let question, let method, let requirement, let base, let abstaining,
      let electors, let members):
      register.append(
        Vote(
          number: nextNumber, motion: motion, question: question, method: method,
          requirement: requirement, base: base, abstaining: abstaining, electors: electors,
          members: members, item: item, at: now))
      latest = nil
    case .counted(let vote, let yes, let no, let abstentions):
      change(vote) { $0.count = Tally(yes: yes, no: no, abstentions: abstentions) }
    case .cast(let vote, let member, let ballot, let isCasting, let reason):
      let cast = Vote.Cast(member: member, ballot: ballot, reason: reason)
      change(vote) { $0.take(cast, isCasting: isCasting) }
    case .objected(let vote, let holder):
      change(vote) {
        $0.state = .objected
        $0.challenger = holder
      }
    case .divided(let vote, let member):
      change(vote) {
        $0.state = .divided
        $0.challenger = member.map { .official($0) }
      }
      latest = nil
    case .announced(let vote, let prevailed, let unanimous, let yes, let no, let abstentions):
      change(vote) {
        $0.state = .announced(prevailed: prevailed)
        $0.isUnanimous = unanimous
        $0.announcedAt = now
        if let yes, let no {
          $0.announced = Tally(yes: yes, no: no, abstentions: abstentions ?? 0)
        }
      }
      latest = self[vote]?.method.isDoubtful == true ? vote : nil
      isOvertaken = false
    case .polled(let question, let yes, let no, let abstentions):
      polls.append(
        StrawPoll(
          question: question, tally: Tally(yes: yes, no: no, abstentions: abstentions),
          item: item, at: now))
    }
  }

  /// Takes note of an event that was struck: its number stays taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .opened: register.passOver()
    case .counted, .cast, .objected, .divided, .announced, .polled: break
    }
  }

  /// Who leaves before having voted may not vote any more.
  mutating func leave(_ member: OfficialID) {
    guard let vote = open, !vote.casts.contains(where: { $0.member == member }) else { return }
    change(vote.number) { $0.electors.removeAll { $0 == member } }
  }

  /// Other business began: the latest result stands.
  mutating func forget() { latest = nil }

  /// The meeting went on: whoever doubts the latest result comes too late.
  mutating func overtake() { isOvertaken = true }

  private mutating func change(_ vote: VoteNumber, _ body: (inout Vote) -> Void) {
    register.change(vote.rawValue, body)
  }
}

extension Vote {
  fileprivate mutating func take(_ cast: Cast, isCasting: Bool) {
    guard !isCasting else {
      casting = cast
      return
    }
    if let index = casts.firstIndex(where: { $0.member == cast.member }) {
      casts[index] = cast
    } else {
      casts.append(cast)
    }
  }
}
