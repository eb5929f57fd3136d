/// Changes of the rules while the meeting is on.
public enum RuleBook {
  /// What was changed.
  public enum Event: Equatable, Codable, Sendable {
    /// A rule has another value from now on; both are kept as text.
    case changed(rule: String, value: String, old: String)
  }
}
