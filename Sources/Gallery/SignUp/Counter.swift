public import Assembly

/// The counter at which cards are handed in: how many come within a minute, and which card a
/// phone has got already for what it sends again.
///
/// It forgets everything after a minute, and is never stored: nobody can learn from it later who
/// was there.
public struct Counter: Sendable {
  /// What it looks back on.
  static let window = Duration.seconds(60)

  private struct Receipt {
    var at: Instant
    var card: CardNumber
  }

  private var recent: [(at: Instant, client: String)] = []
  private var receipts: [String: Receipt] = [:]

  /// Makes a counter at which nobody was yet.
  public init() {}

  /// Returns the card that a client got within the last minute for exactly what it sends again,
  /// as when a button is pressed twice.
  ///
  /// Only a form that has a number of its own (``SignUpPage/formColumn``) is known again: cards
  /// that say the same may come from two people who share an address.
  public mutating func receipt(
    of client: String, for content: String, at now: Instant
  ) -> CardNumber? {
    forget(before: now)
    return key(client, content).flatMap { receipts[$0]?.card }
  }

  /// Returns whether a client may hand in a card now by the rules, and counts it if so.
  public mutating func admits(_ client: String, at now: Instant, under rules: Rules) -> Bool {
    forget(before: now)
    guard recent.count < rules.cardsPerMinute,
      recent.count(where: { $0.client == client }) < rules.cardsPerClient
    else { return false }
    recent.append((now, client))
    return true
  }

  /// Takes note of the card that a client got for what it sent.
  public mutating func note(
    _ card: CardNumber, of client: String, for content: String, at now: Instant
  ) {
    if let key = key(client, content) { receipts[key] = Receipt(at: now, card: card) }
  }

  private func key(_ client: String, _ content: String) -> String? {
    let isNumbered = Form.fields(content.utf8).contains {
      $0.column == SignUpPage.formColumn && UInt64($0.text) != nil
    }
    return isNumbered ? "\(client)\n\(content)" : nil
  }

  private mutating func forget(before now: Instant) {
    recent.removeAll { now - $0.at >= Counter.window }
    receipts = receipts.filter { now - $0.value.at < Counter.window }
  }
}
