import Assembly

/// The header of a script while it is read.
struct ScriptHeader {
  static let keys = ["plan", "zero", "seat", "seed", "key"]

  private(set) var plan: Script.PlanPath?
  private(set) var zero: Instant?
  private(set) var seat = Seat.moderator
  private(set) var seed: UInt64?
  private(set) var key: String?
  private var found: [String: Int] = [:]

  /// Whether the header says when, be it wrongly.
  var hasZero: Bool { found["zero"] != nil }

  /// Reads a line of the header; returns false when it is none.
  mutating func read(_ line: SourceLine, _ faults: inout FaultNotes) -> Bool {
    var value = line
    guard let key = value.key() else { return false }
    guard ScriptHeader.keys.contains(key) else {
      faults.add(line, "unknown key \(quoted(key))", ScriptHeader.suggestion(for: key))
      return true
    }
    if let first = found.updateValue(line.number, forKey: key) {
      faults.add(line, "the key '\(key)' stands on line \(first) already", "keep one of them")
      return true
    }
    value.skipSpaces()
    take(key, value, &faults)
    return true
  }

  private mutating func take(_ key: String, _ value: SourceLine, _ faults: inout FaultNotes) {
    let text = value.trimmedText
    switch key {
    case "plan":
      guard !text.isEmpty else {
        return faults.add(value, "'plan' names no file", "write 'plan: evening.yaml'")
      }
      plan = Script.PlanPath(path: text, line: value.number, column: value.column)
    case "zero":
      zero = Instant(stamp: text)
      if zero == nil {
        faults.add(
          value, "\(quoted(text)) is no instant with an offset",
          "write it as 2016-07-19T18:00:00-04:00")
      }
    case "seat":
      if let seat = readSeat(text, at: value, &faults) { self.seat = seat }
    case "key":
      self.key = text.lowercased()
      if text.utf8.count != 64 || !text.allSatisfy(\.isHexDigit) {
        faults.add(value, "\(quoted(text)) is no key", "leave the line to 'gavel export'")
      }
    default:
      seed = UInt64(text)
      if seed == nil {
        faults.add(value, "\(quoted(text)) is no seed", "write a whole number, such as 42")
      }
    }
  }

  /// The key that was probably meant: the one that shares most letters; else all of them.
  private static func suggestion(for word: String) -> String {
    let typed = Set(word.lowercased())
    let ranked = keys.map { (key: $0, shared: typed.intersection($0).count) }
    if let best = ranked.max(by: { $0.shared < $1.shared }), best.shared >= 3,
      (3...6).contains(word.count)
    {
      return "did you mean '\(best.key)'?"
    }
    return "the keys are \(keys.joined(separator: ", "))"
  }
}

/// Reads a seat as `role` or `role:name`; nil after noting what is wrong.
func readSeat(_ text: String, at place: SourceLine, _ faults: inout FaultNotes) -> Seat? {
  if let seat = Seat(text: text) { return seat }
  faults.add(
    place, "\(quoted(text)) is no seat",
    "write \(Role.allCases.map(\.rawValue).joined(separator: ", ")), with ':NAME' if you like")
  return nil
}
