import Assembly
import Moderation

/// A scripted trainee: says what is typed next and when, from the script and from what is heard.
struct Trainee {
  /// How long a trained hand takes after what it reacts to.
  static let reaction = Duration.seconds(1)
  /// How long after the time a sign is given, and how much later the turn is ended.
  static let wrapAfter = Duration.seconds(2)
  static let cutAfter = Duration.seconds(9)
  /// How long the floor stands free before the next speaker is called.
  static let breath = Duration.seconds(3)

  /// Something to be typed at a moment.
  struct Move: Equatable {
    var at: Instant
    var line: String
    /// What keeps a habit from doing the same thing twice.
    var key: String
  }

  private let script: AnswerScript
  private var done: Set<Int> = []
  private var habits: [AnswerScript.Habit] = []
  private var kept: Set<String> = []

  init(_ script: AnswerScript) {
    self.script = script
  }

  /// Returns what is typed next, not before now; nil while nothing is known to come.
  func next(_ course: Course, _ proceedings: Proceedings, now: Instant) -> Move? {
    let scripted = script.lines.indices.compactMap { index -> Move? in
      guard !done.contains(index), let at = time(of: script.lines[index], course) else {
        return nil
      }
      return Move(at: max(at, now), line: text(of: script.lines[index]), key: "line \(index)")
    }
    let moves = scripted + habitual(course, proceedings, now: now)
    // Among moves of one moment the script goes first, in its own order.
    return moves.enumerated().min { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }?
      .element
  }

  /// Takes note that a move was made; returns the line to be typed, nil for a change of habits.
  mutating func make(_ move: Move, in meeting: Meeting) -> String? {
    kept.insert(move.key)
    guard move.key.hasPrefix("line "), let index = Int(move.key.dropFirst(5)) else {
      return move.line
    }
    done.insert(index)
    switch script.lines[index].content {
    case .typed(let line): return line
    case .habits(let habits):
      self.habits = habits
      return nil
    case .free:
      guard let turn = meeting.floor.current else { return nil }
      return turn.state == .called ? "end!" : "end"
    }
  }

  private func text(of line: AnswerScript.Line) -> String {
    switch line.content {
    case .typed(let text): text
    case .habits, .free: ""
    }
  }

  private func time(of line: AnswerScript.Line, _ course: Course) -> Instant? {
    switch line.anchor {
    case .zero: course.drill.zero + line.offset
    case .stimulus(let id): course.occurrences[id].map { $0 + line.offset }
    }
  }

  private func habitual(_ course: Course, _ proceedings: Proceedings, now: Instant) -> [Move] {
    guard proceedings.meeting.session.phase == .inSession else { return [] }
    var moves: [Move] = []
    func move(_ habit: AnswerScript.Habit, _ at: Instant, _ line: String, _ key: String) {
      guard habits.contains(habit), !kept.contains(key) else { return }
      moves.append(Move(at: max(at, now), line: line, key: key))
    }
    let meeting = proceedings.meeting
    guard let state = meeting.floor.current, let turn = course.turn(state.number) else {
      if let item = meeting.agenda.currentItem, item.type.takesPublic,
        meeting.speakers.waitingCount(on: item.number) > 0
      {
        let free = max(meeting.floor.freeSince ?? course.drill.zero, course.drill.zero)
        move(.next, free + Trainee.breath, "next", "next \(free.milliseconds)")
      }
      return moves
    }
    let key = "turn \(state.number.rawValue) \(turn.name)"
    guard let first = turn.firstWord else {
      move(.noshow, turn.trace.calledAt + .seconds(20), "noshow", "\(key) noshow")
      return moves
    }
    if state.state == .called { move(.start, first + Trainee.reaction, "start", "\(key) start") }
    guard state.state == .speaking else { return moves }
    let isAbove = meeting.floor.open.count > 1
    let end = turn.isResident || !isAbove ? "end" : "back"
    if let finish = turn.stopsAlone {
      move(.end, finish + Trainee.reaction, end, "\(key) end")
    }
    if let due = turn.due {
      move(.wrap, due + Trainee.wrapAfter, "wrap", "\(key) wrap")
      move(.wrap, due + Trainee.cutAfter, end, "\(key) cut")
    }
    return moves
  }
}
