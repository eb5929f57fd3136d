public import Assembly
internal import Glibc

/// Waits for what other processes write into an archive, for a program with a thread to spare.
///
/// The sign that somebody writes comes with the first bytes of a commit, and the commit can be
/// read only after it was synced: so it looks again and again for a while after a sign, and
/// sleeps otherwise.
public final class Follower {
  /// Milliseconds between two looks, by how long ago the sign was.
  private static let pace: [(within: Int64, pause: Int32)] = [(30, 1), (200, 5), (1000, 50)]
  /// The pace where the system gives no sign.
  private static let blindPace: Int32 = 50

  private let journal: SQLiteJournal
  private var signAt: Int64?

  /// Makes a follower of a journal, which is used from one thread.
  public init(_ journal: SQLiteJournal) {
    self.journal = journal
  }

  /// Waits until another process has written, until another descriptor is readable, or until the
  /// time is up; returns whether another process has written.
  ///
  /// - Parameters:
  ///   - most: how long to wait at most, in milliseconds.
  ///   - other: a descriptor that ends the waiting; the caller reads it.
  public func wait(atMost most: Int32, or other: Int32) throws(JournalFailure) -> Bool {
    let end = SystemClock.milliseconds(CLOCK_MONOTONIC) + Int64(most)
    while true {
      if try journal.changed() { return true }
      let now = SystemClock.milliseconds(CLOCK_MONOTONIC)
      guard now < end else { return false }
      var watched = [
        pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        pollfd(fd: journal.changeDescriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      poll(&watched, 2, min(pause(at: now), Int32(clamping: end - now)))
      if watched[1].revents != 0 { signAt = SystemClock.milliseconds(CLOCK_MONOTONIC) }
      if watched[0].revents != 0 { return try journal.changed() }
    }
  }

  private func pause(at now: Int64) -> Int32 {
    if let signAt, let step = Follower.pace.first(where: { now - signAt <= $0.within }) {
      return step.pause
    }
    signAt = nil
    return journal.changeDescriptor == nil ? Follower.blindPace : .max
  }
}
