import Synchronization

/// How many connections one client holds; a single one cannot take all of them.
///
/// This machine itself is not counted: whoever is on it needs no pages to trouble it.
final class Gate: Sendable {
  private let most: Int
  private let open = Mutex<[String: Int]>([:])

  /// Makes a gate with the most connections of one client.
  init(most: Int) {
    self.most = most
  }

  /// Lets a connection in, or not.
  func enters(_ client: String) -> Bool {
    guard !isOwn(client) else { return true }
    return open.withLock { open in
      guard open[client, default: 0] < most else { return false }
      open[client, default: 0] += 1
      return true
    }
  }

  /// Takes note that a connection that was let in is over.
  func leaves(_ client: String) {
    guard !isOwn(client) else { return }
    open.withLock { open in
      let rest = open[client, default: 1] - 1
      open[client] = rest > 0 ? rest : nil
    }
  }

  private func isOwn(_ client: String) -> Bool {
    client.hasPrefix("127.") || client == "::1"
  }
}
