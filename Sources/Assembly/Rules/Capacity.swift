/// How many people a time can hear, and which limit lets all be heard (DOMAIN 2.2, 2.4).
extension Rules {
  /// The shortest limit that is ever suggested.
  public static let shortestSuggestion = Duration.seconds(60)
  /// The longest limit that is ever suggested.
  public static let longestSuggestion = Duration.seconds(180)

  /// Returns how many speakers fit: ⌊(time + changeover) / (limit + changeover)⌋, since nobody
  /// follows the last one.
  public func capacity(of time: Duration, limit: Duration) -> Int {
    let slot = (limit + changeover).milliseconds
    guard slot > 0 else { return 0 }
    return Int(max(0, (time + changeover).milliseconds) / slot)
  }

  /// Returns the limit, in steps of 30 s from 1:00 to 3:00, at which so many cards fit; the
  /// rule's own limit when there is nobody or no time to divide.
  public func suggestedLimit(cards: Int, time: Duration?) -> Duration {
    guard cards > 0, let time else { return limit }
    let each = time.milliseconds / Int64(cards) - changeover.milliseconds
    let stepped = Duration.seconds(max(0, each) / 30_000 * 30)
    return min(max(stepped, Rules.shortestSuggestion), Rules.longestSuggestion)
  }
}
