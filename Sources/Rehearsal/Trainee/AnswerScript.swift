import Assembly
public import Intake

/// What a scripted trainee types: lines with their times, and habits for what comes at every turn.
///
/// `@1:30 limit 1:30` is typed so long after the beginning, `@heckle+0:03 gavel` so long after a
/// stimulus, `@+0:05 next` so long after the line above. `habits start end next` begins habits,
/// `habits none` ends them. `free` ends whatever turn is on. A line without a stamp follows
/// the one above at once.
public struct AnswerScript: Equatable, Sendable {
  /// What a trainee does without being told each time.
  public enum Habit: String, CaseIterable, Sendable {
    /// Starts the clock with the first word.
    case start
    /// Ends a turn when the speaker is done.
    case end
    /// Gives a sign when the time is up, and ends the turn when it is of no use.
    case wrap
    /// Notes who is not there after twenty seconds.
    case noshow
    /// Calls the next speaker when the floor is free.
    case next
  }

  /// From what a line's time is counted.
  enum Anchor: Equatable, Sendable {
    case zero
    case stimulus(String)
  }

  /// What a line does.
  enum Content: Equatable, Sendable {
    case typed(String)
    case habits([Habit])
    /// Ends the turn that is on, if one is.
    case free
  }

  /// A line with its time.
  struct Line: Equatable, Sendable {
    var anchor: Anchor
    var offset: Duration
    var content: Content
  }

  /// The lines, in the order of the file.
  let lines: [Line]

  /// Reads a script; `file` is the name that the faults carry, and the lines of it begin at one.
  ///
  /// - Throws: everything that is wrong with it.
  public init(
    _ text: String, file: String, firstLine: Int = 1, firstColumn: Int = 1, ids: [String]? = nil
  ) throws(Faults) {
    var reading = AnswerReading(
      faults: FaultNotes(file: file), ids: ids, shift: firstColumn - 1)
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      reading.read(SourceLine(number: firstLine + index, Array(line)[...]))
    }
    guard reading.faults.faults.isEmpty else { throw reading.faults.report }
    self.lines = reading.lines
  }

  /// Reads one of the scripts of a scenario, by name; nil where it has none of that name.
  public init?(_ name: String, of scenario: Scenario, file: String) throws(Faults) {
    guard let answer = scenario.answers[name] else { return nil }
    try self.init(
      answer.text, file: file, firstLine: answer.line, firstColumn: answer.column,
      ids: scenario.timeline.map(\.id))
  }
}

/// A script of answers while it is read.
private struct AnswerReading {
  var faults: FaultNotes
  /// The ids of the stimuli that a stamp may name; nil where any may be.
  let ids: [String]?
  /// How many columns stand before the text in its file.
  let shift: Int
  private(set) var lines: [AnswerScript.Line] = []
  private var anchor = AnswerScript.Anchor.zero
  private var offset = Duration.zero

  init(faults: FaultNotes, ids: [String]?, shift: Int) {
    (self.faults, self.ids, self.shift) = (faults, ids, shift)
  }

  mutating func read(_ source: SourceLine) {
    var line = source
    line.skipSpaces()
    guard !line.isAtEnd, !line.isNext("#") else { return }
    if line.isNext("@") {
      let start = line
      _ = line.skip("@")
      let word = line.word()
      line.skipSpaces()
      guard stamp(word) else {
        return fault(
          start, "\(quoted("@" + word)) is no time",
          "write '@1:30', '@+0:05', or '@ID+0:03' after a stimulus")
      }
    }
    guard !line.isAtEnd else { return }
    if line.trimmedText == "free" {
      return lines.append(AnswerScript.Line(anchor: anchor, offset: offset, content: .free))
    }
    let words = line.trimmedText.split(separator: " ").map(String.init)
    guard words.first == "habits" else {
      return lines.append(
        AnswerScript.Line(anchor: anchor, offset: offset, content: .typed(line.trimmedText)))
    }
    var habits: [AnswerScript.Habit] = []
    for word in words.dropFirst() where word != "none" {
      guard let habit = AnswerScript.Habit(rawValue: word) else {
        let known = AnswerScript.Habit.allCases.map(\.rawValue).joined(separator: ", ")
        return fault(line, "\(quoted(word)) is no habit", "the habits are \(known), or none")
      }
      habits.append(habit)
    }
    lines.append(AnswerScript.Line(anchor: anchor, offset: offset, content: .habits(habits)))
  }

  private mutating func stamp(_ word: String) -> Bool {
    if word.hasPrefix("+") {
      guard let time = Duration(text: word.dropFirst()) else { return false }
      offset += time
      return true
    }
    if let time = Duration(text: word) {
      (anchor, offset) = (.zero, time)
      return true
    }
    let parts = word.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let id = String(parts[0])
    if let ids, !ids.contains(id) { return false }
    guard !id.isEmpty, let time = parts.count > 1 ? Duration(text: parts[1]) : .zero else {
      return false
    }
    (anchor, offset) = (.stimulus(id), time)
    return true
  }

  private mutating func fault(_ line: SourceLine, _ message: String, _ remedy: String) {
    faults.add(line.number, line.column + shift, message, remedy)
  }
}
