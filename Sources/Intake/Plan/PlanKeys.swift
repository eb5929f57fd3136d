/// A text with its position.
package struct Text {
  package let value: String
  package let at: Position

  package init(value: String, at: Position) {
    (self.value, self.at) = (value, at)
  }
}

/// The keys of one mapping of a plan: unknown ones are noted, known ones are handed out.
package struct PlanKeys {
  /// More officials or items than any meeting has.
  private static let longestList = 200

  /// Where the mapping begins.
  package let at: Position
  private let entries: [PlanNode.Entry]

  /// Makes the keys of a node; nil, after noting it, when the node is no mapping.
  package init?(_ node: PlanNode, of what: String, known: [String], faults: inout FaultList) {
    guard case .map(let entries) = node.value else {
      faults.add(
        node.at, "\(what) must be keys with values, not \(node.shape)",
        "its keys are \(known.joined(separator: ", "))")
      return nil
    }
    at = node.at
    self.entries = entries
    for entry in entries where !known.contains(entry.key) && !faults.has(entry.at) {
      if faults.isFull { break }
      faults.add(
        entry.at, "unknown key \(quoted(entry.key))",
        suggestion(for: entry.key, among: known, listing: "the keys of \(what) are"))
    }
  }

  /// Returns the entry of a key; nil when the key is absent or has no value.
  package func entry(_ key: String) -> PlanNode.Entry? {
    entries.first { $0.key == key }.flatMap { isEmpty($0.value) ? nil : $0 }
  }

  /// Returns a one-line text, cleaned; nil when absent, or after noting what is wrong.
  package func text(_ key: String, upTo longest: Int = 200, faults: inout FaultList) -> Text? {
    guard let entry = entry(key) else { return nil }
    guard case .text(let written) = entry.value.value else {
      faults.add(entry.value.at, "'\(key)' must be a text, not \(entry.value.shape)")
      return nil
    }
    let cleaned = NameCleaning.clean(written, limit: longest + 1)
    guard !cleaned.isEmpty else {
      faults.add(entry.value.at, "'\(key)' holds no readable character")
      return nil
    }
    guard cleaned.count <= longest else {
      faults.add(entry.value.at, "'\(key)' is longer than \(longest) characters", "shorten it")
      return nil
    }
    return Text(value: cleaned, at: entry.value.at)
  }

  /// Returns a text that must be there.
  package func required(
    _ key: String, of what: String, example: String, faults: inout FaultList
  ) -> Text? {
    if entry(key) == nil {
      let empty = entries.first { $0.key == key }
      faults.add(
        empty?.at ?? at, empty == nil ? "\(what) has no '\(key)'" : "'\(key)' has no value",
        "write, for example, '\(key): \(example)'")
      return nil
    }
    return text(key, faults: &faults)
  }

  /// Returns the items of a list; nil when absent or after noting that it is none.
  package func list(_ key: String, faults: inout FaultList) -> [PlanNode]? {
    guard let entry = entry(key) else { return nil }
    guard case .list(let items) = entry.value.value else {
      faults.add(
        entry.value.at, "'\(key)' must be a list, not \(entry.value.shape)",
        "begin each entry with '- '")
      return nil
    }
    if items.count > PlanKeys.longestList {
      faults.add(
        items[PlanKeys.longestList].at, "'\(key)' has more than \(PlanKeys.longestList) entries",
        "shorten the list")
      return nil
    }
    return items
  }

  /// Returns one of the words of a closed set, which may be written in any case.
  package func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type, faults: inout FaultList
  ) -> Value? {
    guard let text = text(key, faults: &faults) else { return nil }
    if let value = Value(rawValue: text.value.lowercased()) { return value }
    let words = Value.allCases.map(\.rawValue)
    faults.add(
      text.at, "\(quoted(text.value)) is no \(key)",
      suggestion(for: text.value, among: words, listing: "it is one of"))
    return nil
  }

  private func isEmpty(_ node: PlanNode) -> Bool {
    if case .text(let text) = node.value { return text.isEmpty || text == "~" || text == "null" }
    return false
  }
}
