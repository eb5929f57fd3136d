public import Assembly
public import Records

extension Clerk {
  /// Records that no console was alive since the last sign of life, and says what was found.
  ///
  /// Running clocks end at that sign, so an outage is never charged to a speaker.
  public mutating func recover(lastBeat: Instant?, at now: Instant) throws(Problem) -> Document {
    let lastEntry = proceedings.entries.last?.at ?? now
    let from = min(now, max(lastBeat ?? lastEntry, lastEntry))
    _ = try record([.session(.recovered(from: from, to: now))], at: max(now, lastEntry))
    let scene = Scene(proceedings: proceedings, now: now, seat: seat)
    var line =
      "Back at \(proceedings.meeting.opening?.title ?? "the meeting"), down \((now - from).text). "
      + "\(proceedings.entries.count) entries are there."
    if let turn = proceedings.meeting.floor.current {
      let left = turn.clock.remaining(at: now)
      line += " \(scene.name(of: turn)) "
      line += left > .zero ? "had \(left.countdownText) left; " : "was \((-left).text) over; "
      line +=
        turn.clock.startedAt == nil
        ? "'start' on the first word." : "'pause' lets the clock go on, 'end' ends the turn."
    }
    return .line(line)
  }
}
