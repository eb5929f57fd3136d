public import Assembly
public import LineEditor

/// The loop of a board: it draws when another process has written and each second while a clock
/// runs, and sleeps otherwise.
public struct BoardLoop {
  private let journal: any Journal
  private let surroundings: Surroundings
  private var proceedings: Proceedings
  private var looks = LaterLooks()

  /// Makes a loop over the journal of a meeting.
  public init(journal: any Journal, surroundings: Surroundings) throws(JournalFailure) {
    self.journal = journal
    self.surroundings = surroundings
    proceedings = Proceedings(replaying: try journal.entries(after: EntryNumber(0)))
  }

  /// Runs until `q`, ctrl-C, ctrl-D or a signal; returns the signal that ended it.
  public mutating func run(usesColor: Bool) throws(EditorFailure) -> Int32? {
    let screen = try FullScreen(usesColor: usesColor)
    defer { screen.close() }
    let watched = surroundings.changeDescriptor.map { [$0] } ?? []
    var isStale = true
    while true {
      let now = surroundings.now()
      if isStale {
        let size = screen.size
        screen.show(
          BoardScreen(proceedings, at: now, columns: size.columns, rows: size.rows).rows)
      }
      isStale = true
      switch screen.wait(milliseconds: pause(from: now), watching: watched) {
      case .timeout:
        if looks.take(at: surroundings.now()) { _ = catchUp() }
      case .resized: break
      case .readable:
        looks.expect(from: surroundings.now())
        isStale = catchUp()
      case .key(let key):
        // Ctrl-C comes as a signal; ctrl-D as its own byte.
        if [UInt8(ascii: "q"), UInt8(ascii: "Q"), 4].contains(key) { return nil }
        isStale = false
      case .hangUp: return 1
      case .terminate(let signal): return signal == 2 ? nil : signal
      }
    }
  }

  /// Reads what was written; returns whether there was anything.
  private mutating func catchUp() -> Bool {
    guard surroundings.changed(), let entries = try? journal.entries(after: proceedings.last)
    else { return false }
    for entry in entries { proceedings.append(entry) }
    return !entries.isEmpty
  }

  /// The time to the next second of a running clock, else to the next minute of the day.
  private func pause(from now: Instant) -> Int {
    var pause = 60_000 - now.milliseconds % 60_000
    if let look = looks.next { pause = min(pause, look.milliseconds - now.milliseconds) }
    if let turn = proceedings.meeting.floor.current, turn.clock.isRunning {
      let rest = turn.clock.remaining(at: now).milliseconds % 1000
      pause = min(pause, rest > 0 ? rest : rest + 1000)
    }
    return Int(max(0, pause))
  }
}
