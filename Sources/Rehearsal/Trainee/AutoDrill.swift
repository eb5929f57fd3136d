public import Assembly
public import Moderation

/// A drill that a scripted trainee plays under the virtual clock: nothing here waits.
public struct AutoDrill {
  /// One thing that happened while it was played.
  public enum Step: Sendable {
    /// The room did something.
    case heard(Happening)
    /// The trainee typed a line, and it was answered.
    case typed(Instant, String, Result<Clerk.Reply, Problem>)

    /// When.
    public var at: Instant {
      switch self {
      case .heard(let happening): happening.at
      case .typed(let at, _, _): at
      }
    }
  }

  /// The session.
  public let session: DrillSession
  /// The clerk; its proceedings are the meeting so far.
  public private(set) var clerk: Clerk
  private var trainee: Trainee
  private var now: Instant
  private var pending: [Step] = []

  /// More moves than any script of a drill makes; what is beyond is a script that runs in circles.
  static let mostMoves = 5_000
  private var moves = 0

  /// Makes a drill to be played.
  public init(_ session: DrillSession, clerk: Clerk, script: AnswerScript) {
    self.session = session
    self.clerk = clerk
    trainee = Trainee(script)
    now = session.drill.zero
  }

  /// When the next step happens; nil when the drill is over.
  public mutating func next() -> Instant? {
    if !pending.isEmpty { return now }
    guard session.ending == nil, moves < AutoDrill.mostMoves else { return nil }
    return min(heardNext, move?.at ?? session.drill.stop)
  }

  private var heardNext: Instant {
    max(now, session.next(clerk.proceedings) ?? session.drill.stop)
  }

  private var move: Trainee.Move? {
    trainee.next(session.course(clerk.proceedings), clerk.proceedings, now: now)
  }

  /// Makes the next step; nil when the drill is over.
  public mutating func step() -> Step? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      guard session.ending == nil, moves < AutoDrill.mostMoves else { return nil }
      pending = session.advance(to: now, &clerk).map { .heard($0) }
      if !pending.isEmpty { continue }
      guard let move, move.at <= heardNext else {
        now = heardNext
        continue
      }
      now = max(now, move.at)
      // What the room does at the same moment is heard first.
      pending = session.advance(to: now, &clerk).map { .heard($0) }
      moves += 1
      guard session.ending == nil, let line = trainee.make(move, in: clerk.proceedings.meeting)
      else { continue }
      pending.append(typed(line))
    }
  }

  /// Plays to the end.
  public mutating func run() {
    while step() != nil {}
  }

  private mutating func typed(_ line: String) -> Step {
    do throws(Problem) {
      return .typed(now, line, .success(try session.handle(line, at: now, &clerk)))
    } catch {
      return .typed(now, line, .failure(error))
    }
  }
}
