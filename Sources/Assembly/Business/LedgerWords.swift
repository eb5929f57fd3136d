extension Ledger.Question.State {
  /// Whether nobody has answered or declined.
  public var isOpen: Bool {
    switch self {
    case .asked, .deferred: true
    case .answered, .declined: false
    }
  }

  /// The state in words, as recap and minutes print it.
  public var words: String {
    switch self {
    case .asked: return "no answer"
    case .answered(let gist): return gist ?? "answered"
    case .deferred(let owner, let due):
      return "deferred" + (owner.map { " to \($0)" } ?? "") + (due.map { ", by \($0)" } ?? "")
    case .declined(let reason): return "declined" + (reason.map { ": \($0)" } ?? "")
    }
  }
}
