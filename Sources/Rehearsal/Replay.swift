public import Assembly
public import Moderation

/// Plays a script: its lines reach a clerk at the instants that it says.
///
/// The clock is virtual: each line brings its instant with it, and nothing here waits. Whoever
/// wants to watch sleeps between steps.
public struct Replay {
  /// What is played.
  public let script: Script
  /// The clerk who takes the lines; its proceedings are the meeting so far.
  public private(set) var clerk: Clerk
  /// What happened so far.
  public private(set) var outcome = Outcome()
  private var position = 0

  /// Prepares a replay into an empty journal.
  ///
  /// - Parameters:
  ///   - opening: what the plan gave, recorded at the script's zero; nil where the script's first
  ///     line opens the meeting.
  ///   - signUps: the rows of the sign-up sheet that the plan names.
  ///   - errands: what commands like `import` and `adjourn!` need outside of the meeting.
  public init(
    script: Script, opening: Opening?, signUps: [SheetRow]?, journal: any Journal,
    errands: any Errands
  ) throws(Problem) {
    self.script = script
    clerk = try Clerk(journal: journal, seat: script.seat, errands: errands)
    guard clerk.proceedings.entries.isEmpty else {
      throw Problem(
        .storage, "the journal already holds a meeting", remedy: "play the script into a new one")
    }
    guard let opening else { return }
    _ = try clerk.record([.session(.opened(opening))], at: script.zero)
    if let signUps { _ = try clerk.takeCards(signUps, at: script.zero) }
    outcome.entries = clerk.proceedings.entries.count
  }

  /// The line that the next step plays; nil at the end, and when a line left the console.
  public var upcoming: Script.Line? {
    guard !outcome.leaves, script.lines.indices.contains(position) else { return nil }
    return script.lines[position]
  }

  /// Plays one line; nil at the end.
  public mutating func step() -> Step? {
    guard let line = upcoming else { return nil }
    position += 1
    let before = clerk.proceedings.entries.count
    let step = Step(line: line, result: play(line))
    outcome.note(step, entries: clerk.proceedings.entries.count - before)
    if outcome.leaves { outcome.unplayed = script.lines.count - position }
    return step
  }

  /// Plays all lines that are left.
  public mutating func run() -> Outcome {
    while step() != nil {}
    return outcome
  }

  private mutating func play(_ line: Script.Line) -> Step.Result {
    do {
      switch line.content {
      case .typed(let text):
        return .replied(try clerk.handle(text, at: line.at))
      case .seat(let seat):
        clerk.seat = seat
        return .seated(seat)
      case .submission(let submission):
        return .recorded(try clerk.append(submission, at: line.at))
      }
    } catch {
      return .failed(error)
    }
  }
}
