import Assembly

/// When to look once more after a sign that another process writes.
///
/// The sign comes with the first bytes of a commit, and the commit can be read only after it was
/// synced: a single look would often come too early, and no further sign follows.
struct LaterLooks {
  private static let delays: [Int64] = [5, 20, 80, 300, 1000]

  private var due: [Instant] = []

  /// When the next look is due; nil when nothing is expected.
  var next: Instant? { due.first }

  /// Takes note of a sign.
  mutating func expect(from now: Instant) {
    due = Self.delays.map { Instant(milliseconds: now.milliseconds + $0) }
  }

  /// Returns whether a look is due, and crosses it off.
  mutating func take(at now: Instant) -> Bool {
    let count = due.count
    due.removeAll { $0 <= now }
    return due.count < count
  }
}
