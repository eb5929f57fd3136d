/// Who has the floor, and every hold of it so far.
///
/// Invariant: at most one holder has the floor. An official who answers stands on top of the
/// resident whose turn waits below; the top of the stack has the floor.
public struct Floor: Equatable, Sendable {
  /// Who holds the floor.
  public enum Holder: Hashable, Sendable {
    /// A person from the speakers list.
    case card(CardNumber)
    /// An official.
    case official(OfficialID)
  }

  /// How a turn ended.
  public enum Ending: String, CaseIterable, Codable, Sendable {
    /// The speaker finished within the time.
    case completed
    /// The chair thanked the speaker at or after the limit.
    case thanked
    /// The speaker gave the floor back.
    case yielded
    /// The microphone was turned off.
    case cut
    /// The speaker withdrew.
    case withdrawn
    /// The speaker was removed.
    case removed
    /// The speaker was called and was not there.
    case noShow = "no_show"
  }

  /// Why a clock stands.
  public enum Cause: String, CaseIterable, Codable, Sendable {
    /// The moderator stopped it.
    case moderator
    /// An official answers.
    case question
    /// The meeting is in recess.
    case recess
    /// A point of order or privilege.
    case point
    /// Disorder in the room.
    case disorder
    /// Sound, stream or remote link failed.
    case outage
    /// No console was alive.
    case recovery
  }

  /// How a turn is interpreted.
  public enum Interpreting: String, CaseIterable, Codable, Sendable {
    /// Sentence after sentence: the limit is doubled, statistics count half.
    case consecutive = "consec"
    /// By headset: no difference.
    case simultaneous = "simul"
    /// Not interpreted.
    case off
  }

  /// One hold of the floor.
  public struct Turn: Equatable, Sendable {
    /// Its number.
    public let number: TurnNumber
    /// Who holds it.
    public internal(set) var holder: Holder
    /// Under which item.
    public let item: ItemNumber?
    /// When the holder was called.
    public let calledAt: Instant
    /// Its clock.
    public internal(set) var clock: Clock
    /// Why the clock stands, when it does.
    public internal(set) var pausedFor: Cause?
    /// When signs to wrap up were given.
    public internal(set) var wraps: [Instant] = []
    /// How many extensions were granted.
    public internal(set) var extensions = 0
    /// How it is interpreted.
    public internal(set) var interpreting = Interpreting.off
    /// From which language.
    public internal(set) var language: String?
    /// When it ended.
    public internal(set) var endedAt: Instant?
    /// How it ended.
    public internal(set) var ending: Ending?

    /// Where the turn stands.
    public var state: State {
      if endedAt != nil { return .ended }
      if clock.startedAt == nil { return .called }
      return clock.isRunning ? .speaking : .paused
    }
  }

  /// Where a turn stands: called is not speaking, the clock starts with the first word.
  public enum State: String, Sendable {
    /// Called, no word yet.
    case called
    /// The clock runs.
    case speaking
    /// The clock stands.
    case paused
    /// Over.
    case ended
  }

  /// What happened on the floor.
  public enum Event: Equatable, Codable, Sendable {
    /// A speaker was called to the microphone.
    case called(turn: TurnNumber, card: CardNumber, item: ItemNumber?, limit: Duration)
    /// An official was recognized; the clock starts at once.
    case recognized(turn: TurnNumber, official: OfficialID, item: ItemNumber?, limit: Duration)
    /// The first word was spoken, perhaps some seconds ago.
    case started(turn: TurnNumber, at: Instant)
    /// The clock was stopped.
    case paused(turn: TurnNumber, cause: Cause)
    /// The clock goes on.
    case resumed(turn: TurnNumber)
    /// A sign to wrap up was given.
    case wrapped(turn: TurnNumber)
    /// More time was granted.
    case extended(turn: TurnNumber, by: Duration)
    /// The clock was set to show so much time left.
    case corrected(turn: TurnNumber, remaining: Duration)
    /// The turn belongs to another card: the wrong person had walked up.
    case rebound(turn: TurnNumber, from: CardNumber, to: CardNumber)
    /// The turn is interpreted; consecutive interpreting doubles the limit (AB 1787).
    case interpreted(turn: TurnNumber, language: String?, mode: Interpreting)
    /// The turn ended.
    case ended(turn: TurnNumber, ending: Ending)
  }

  private var register = Register<Turn>()
  private var stack: [TurnNumber] = []

  /// Every turn, by number; a struck one leaves a gap in the numbers.
  public var turns: [Turn] { register.all }

  /// When a turn last ended; nil before the first end.
  public private(set) var freeSince: Instant?

  /// The turn that has the floor.
  public var current: Turn? { stack.last.flatMap { self[$0] } }

  /// The turns that are not over, the one with the floor last.
  public var open: [Turn] { stack.compactMap { self[$0] } }

  /// The number that the next turn gets.
  public var nextNumber: TurnNumber { TurnNumber(register.nextNumber) }

  /// Returns the turn with a number.
  public subscript(number: TurnNumber) -> Turn? { register[number.rawValue] }

  mutating func apply(_ event: Event, at now: Instant) {
    switch event {
    case .called(_, let card, let item, let limit):
      begin(.card(card), item: item, limit: limit, at: now)
    case .recognized(_, let official, let item, let limit):
      begin(.official(official), item: item, limit: limit, at: now)
      if let turn = stack.last { change(turn) { $0.clock.start(at: now) } }
    case .started(let turn, let first):
      change(turn) { $0.clock.start(at: first) }
    case .paused(let turn, let cause):
      pause(turn, for: cause, at: now)
    case .resumed(let turn):
      change(turn) {
        $0.clock.resume(at: now)
        $0.pausedFor = nil
      }
    case .wrapped(let turn):
      change(turn) { $0.wraps.append(now) }
    case .extended(let turn, let more):
      change(turn) {
        $0.clock.extend(by: more)
        $0.extensions += 1
      }
    case .corrected(let turn, let remaining):
      change(turn) { $0.clock.correct(remaining: remaining, at: now) }
    case .rebound(let turn, _, let card):
      change(turn) { $0.holder = .card(card) }
    case .interpreted(let turn, let language, let mode):
      change(turn) {
        if ($0.interpreting == .consecutive) != (mode == .consecutive) {
          $0.clock.limit(
            to: Duration(
              milliseconds: mode == .consecutive
                ? $0.clock.limit.milliseconds * 2 : $0.clock.limit.milliseconds / 2))
        }
        $0.interpreting = mode
        $0.language = mode == .off ? nil : language
      }
    case .ended(let turn, let ending):
      end(turn, ending, at: now)
    }
  }

  /// Takes note of an event that was struck: its number stays taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .called, .recognized: register.passOver()
    case .started, .paused, .resumed, .wrapped, .extended, .corrected, .rebound, .interpreted,
      .ended:
      break
    }
  }

  /// Stops every running clock at an instant, for a recess or an outage.
  mutating func freeze(for cause: Cause, at now: Instant) {
    for turn in open where turn.clock.isRunning { pause(turn.number, for: cause, at: now) }
  }

  private mutating func begin(_ holder: Holder, item: ItemNumber?, limit: Duration, at now: Instant)
  {
    let turn = Turn(
      number: nextNumber, holder: holder, item: item, calledAt: now, clock: Clock(limit: limit))
    register.append(turn)
    stack.append(turn.number)
  }

  private mutating func pause(_ turn: TurnNumber, for cause: Cause, at now: Instant) {
    change(turn) {
      guard $0.clock.isRunning else { return }
      $0.clock.pause(at: now)
      $0.pausedFor = cause
    }
  }

  private mutating func end(_ turn: TurnNumber, _ ending: Ending, at now: Instant) {
    change(turn) {
      $0.clock.end(at: now)
      $0.endedAt = now
      $0.ending = ending
      $0.pausedFor = nil
    }
    stack.removeAll { $0 == turn }
    freeSince = now
  }

  private mutating func change(_ turn: TurnNumber, _ body: (inout Turn) -> Void) {
    register.change(turn.rawValue) { if $0.endedAt == nil { body(&$0) } }
  }
}
