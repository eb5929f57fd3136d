import Glibc
import Synchronization

/// Takes alerts from any thread; the editor shows them above the line as soon as it wakes up.
public final class Poster: Sendable {
  private struct Mail {
    var alerts: [Notice] = []
    /// Where a byte wakes the editor; nil after it was closed.
    var waker: Int32?
  }

  private let mail: Mutex<Mail>

  init(waking descriptor: Int32) {
    mail = Mutex(Mail(waker: descriptor))
  }

  /// Leaves an alert for the editor; never blocks.
  public func post(_ alert: Notice) {
    mail.withLock {
      $0.alerts.append(alert)
      // One byte for a whole heap of alerts, so that signals always find room in the pipe.
      guard $0.alerts.count == 1, let waker = $0.waker else { return }
      var byte: UInt8 = 0
      _ = write(waker, &byte, 1)
    }
  }

  /// Leaves a message in one style for the editor; never blocks.
  public func post(_ text: String, style: Style = .plain, bell: Bool = false) {
    post(Notice(text, style: style, bell: bell))
  }

  func take() -> [Notice] {
    mail.withLock {
      let alerts = $0.alerts
      $0.alerts = []
      return alerts
    }
  }

  func close() {
    mail.withLock { $0.waker = nil }
  }
}
