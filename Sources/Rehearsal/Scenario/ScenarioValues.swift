import Assembly
import Intake

/// What a scenario's keys may hold besides plain texts.
extension PlanKeys {
  /// A time such as `1:30` or `40`, in seconds.
  func time(_ key: String, faults: inout FaultList) -> Duration? {
    guard let text = text(key, faults: &faults) else { return nil }
    if let time = Duration(text: text.value) { return time }
    faults.add(text.at, "\(quoted(text.value)) is no time", "write minutes and seconds, as in 1:30")
    return nil
  }

  /// A whole number within bounds.
  func number(_ key: String, in bounds: ClosedRange<Int>, faults: inout FaultList) -> Int? {
    guard let text = text(key, faults: &faults) else { return nil }
    if let number = Int(text.value), bounds.contains(number) { return number }
    faults.add(
      text.at, "\(quoted(text.value)) is no number for '\(key)'",
      "write a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    return nil
  }

  /// `yes` or `no`; no when absent.
  func flag(_ key: String, faults: inout FaultList) -> Bool {
    guard let text = text(key, faults: &faults) else { return false }
    switch text.value.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      faults.add(text.at, "\(quoted(text.value)) is neither yes nor no", "write yes or no")
      return false
    }
  }

  /// One text, or a list of texts; empty when absent.
  func texts(_ key: String, upTo longest: Int = 400, faults: inout FaultList) -> [Text] {
    guard let entry = entry(key) else { return [] }
    switch entry.value.value {
    case .text:
      return text(key, upTo: longest, faults: &faults).map { [$0] } ?? []
    case .list(let nodes):
      return nodes.compactMap { node in
        if case .text(let text) = node.value {
          return Text(value: NameCleaning.clean(text, limit: longest), at: node.at)
        }
        faults.add(node.at, "'\(key)' must hold texts, not \(node.shape)")
        return nil
      }
    case .map:
      faults.add(entry.value.at, "'\(key)' must be a text or a list of texts")
      return []
    }
  }

  /// The patterns of commands under a key.
  func patterns(_ key: String, faults: inout FaultList) -> [Pattern] {
    texts(key, faults: &faults).compactMap { text in
      if let pattern = Pattern(text.value) { return pattern }
      faults.add(
        text.at, "\(quoted(text.value)) begins with no command",
        "begin with a command such as 'warn', or with an event such as 'floor.paused'")
      return nil
    }
  }

  /// The text of a block as it was written, line by line.
  func block(_ key: String, faults: inout FaultList) -> Scenario.AnswerText? {
    guard let entry = entry(key) else { return nil }
    guard case .text(let text) = entry.value.value else {
      faults.add(entry.value.at, "'\(key)' must be a text, not \(entry.value.shape)")
      return nil
    }
    return Scenario.AnswerText(
      text: text, line: entry.value.textAt.line, column: entry.value.textAt.column)
  }
}
