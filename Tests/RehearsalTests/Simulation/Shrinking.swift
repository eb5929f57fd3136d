import Assembly
import Moderation
import Records
import Rehearsal

/// The shortest way to a failure that was found by chance.
struct Shrinking {
  let opening: Opening
  /// The steps that are left; each of them is needed.
  private(set) var steps: [SimulationStep]
  /// What goes wrong when they are taken.
  private(set) var problems: [String] = []
  private let forbidden: (@Sendable (Meeting) -> String?)?
  private var tries = 0
  /// How often the meeting may be held anew; a long one is rather told longer than never.
  private static let patience = 4000

  /// Shrinks steps that fail; steps that do not are left as they are.
  init(
    _ steps: [SimulationStep], opening: Opening,
    forbidden: (@Sendable (Meeting) -> String?)? = nil
  ) {
    self.opening = opening
    self.steps = steps
    self.forbidden = forbidden
    problems = played(steps)?.problems ?? []
    guard !problems.isEmpty else { return }
    simplify { $0.fault = nil }
    simplify { $0.looksFirst = true }
    var before = 0
    repeat {
      before = self.steps.count
      drop()
    } while self.steps.count < before
    simplify { $0.seat = 0 }
    shortenLines()
    evenTime()
    drop()
  }

  /// Leaves out ever smaller parts while the failure stays.
  private mutating func drop() {
    var size = max(1, steps.count / 2)
    while true {
      var begin = 0
      while begin < steps.count {
        var fewer = steps
        fewer.removeSubrange(begin..<min(steps.count, begin + size))
        if !keep(fewer) { begin += size }
      }
      guard size > 1 else { return }
      size /= 2
    }
  }

  /// Makes all steps simpler at once, or else each one that can be.
  private mutating func simplify(_ change: (inout SimulationStep) -> Void) {
    var all = steps
    for index in all.indices { change(&all[index]) }
    if keep(all) { return }
    for index in steps.indices {
      var one = steps
      change(&one[index])
      _ = keep(one)
    }
  }

  /// Leaves out words of lines.
  private mutating func shortenLines() {
    for index in steps.indices {
      guard case .line(let line) = steps[index].act else { continue }
      var words = line.split(separator: " ", omittingEmptySubsequences: false)
      var place = words.count - 1
      while place > 0 {
        var fewer = words
        fewer.remove(at: place)
        var shorter = steps
        shorter[index].act = .line(fewer.joined(separator: " "))
        if keep(shorter) { words = fewer }
        place -= 1
      }
    }
  }

  /// Lets every step come a second after the one before it, or at the same time.
  private mutating func evenTime() {
    for pause in [Duration.zero, .seconds(1), .seconds(4)] {
      var even = steps
      var now = Hall.zero
      for index in even.indices {
        now = now + pause
        even[index].at = now
      }
      if keep(even) { return }
    }
  }

  private mutating func keep(_ fewer: [SimulationStep]) -> Bool {
    guard tries < Shrinking.patience, let found = played(fewer), !found.problems.isEmpty else {
      return false
    }
    tries += 1
    steps = fewer
    problems = found.problems
    return true
  }

  private func played(_ steps: [SimulationStep]) -> SimulatedMeeting.Findings? {
    guard var meeting = try? SimulatedMeeting(opening: opening, forbidden: forbidden) else {
      return nil
    }
    for step in steps {
      meeting.perform(step)
      if !meeting.findings.problems.isEmpty { return meeting.findings }
    }
    meeting.finish()
    return meeting.findings
  }

  /// A script of the steps: `gavel replay` plays it, and `scripts/proof simulation FILE` plays it
  /// with the checks of the simulation.
  ///
  /// What a script cannot say, such as a disk that fails, stands in it as a comment.
  var script: String {
    var lines = ["zero: 2016-07-19T18:00:00-04:00", "seat: \(SimulatedMeeting.seats[0].text)", ""]
    guard var meeting = try? SimulatedMeeting(opening: opening, forbidden: forbidden) else {
      return ""
    }
    lines += machineLines(meeting.proceedings.entries, at: Hall.zero)
    var seat = 0
    var latest = Hall.zero
    for step in steps {
      let before = meeting.journal.count
      meeting.perform(step)
      latest = max(latest, step.at)
      if let fault = step.fault { lines.append("# The next line's disk is \(fault.rawValue).") }
      if !step.looksFirst { lines.append("# The seat may not have seen what the others did.") }
      guard case .line(let line) = step.act else {
        let entries = (try? meeting.journal.entries(after: EntryNumber(before))) ?? []
        lines += machineLines(entries, at: latest)
        continue
      }
      if step.seat != seat {
        seat = step.seat
        lines.append("\(stamp(latest)) % seat \(SimulatedMeeting.seats[seat].text)")
      }
      let needsBackslash = line.first.map { "#~%@\\ \t".contains($0) } ?? true
      lines.append(
        "\(stamp(latest)) \(meeting.wasRefused ? "~ " : "")\(needsBackslash ? "\\" : "")\(line)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func machineLines(_ entries: [Entry], at now: Instant) -> [String] {
    guard let seat = entries.first?.seat else { return [] }
    let submission = Submission(typed: nil, seat: seat, events: entries.map(\.event))
    guard let json = try? submission.json() else { return [] }
    return ["\(stamp(now)) % \(json.text)"]
  }

  private func stamp(_ now: Instant) -> String {
    let time = (now - Hall.zero).milliseconds
    func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
    let thousandths = String(String(1000 + time % 1000).dropFirst())
    return "@\(time / 3_600_000):\(two(time / 60_000 % 60)):\(two(time / 1000 % 60)).\(thousandths)"
  }
}
