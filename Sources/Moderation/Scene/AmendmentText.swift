import Assembly

extension Amendment {
  /// Reads what a member moves: `/old/new/`, `strike WORDS`, `strike WORDS insert WORDS`,
  /// `insert WORDS before WORDS`, `insert WORDS after WORDS`, `add WORDS`, `substitute WORDS`;
  /// nil for anything else.
  init?(text: String) {
    if let (old, new) = Fix.substitution(text) {
      self = new.trimmed.isEmpty ? Amendment(.strike, old) : Amendment(.replace, new, old: old)
      return
    }
    guard let verb = text.split(separator: " ").first?.lowercased() else { return nil }
    let rest = text.dropFirst(verb.count).trimmed.bare
    guard !rest.isEmpty else { return nil }
    switch verb {
    case "add": self = Amendment(.insert, rest, place: .end)
    case "substitute": self = Amendment(.substitute, rest)
    case "insert":
      for (word, place) in [(" before ", Place.before), (" after ", .after)] {
        if let (words, anchor) = rest.parted(at: word) {
          self = Amendment(.insert, words, place: place, anchor: anchor)
          return
        }
      }
      self = Amendment(.insert, rest, place: .end)
    case "strike":
      let found = rest.parted(at: " and insert ") ?? rest.parted(at: " insert ")
      self = found.map { Amendment(.replace, $0.1, old: $0.0) } ?? Amendment(.strike, rest)
    default: return nil
    }
  }
}

extension String {
  /// The text on both sides of a word that stands in it once.
  fileprivate func parted(at word: String) -> (String, String)? {
    guard let range = firstRange(of: word) else { return nil }
    let (head, tail) = (
      self[..<range.lowerBound].trimmed.bare, self[range.upperBound...].trimmed.bare
    )
    return head.isEmpty || tail.isEmpty ? nil : (head, tail)
  }

  /// The text without the quotes around the whole of it.
  fileprivate var bare: String {
    guard count > 1, let first, let last,
      (first == "\"" && last == "\"") || (first == "“" && last == "”"),
      !dropFirst().dropLast().contains(first)
    else { return self }
    return String(dropFirst().dropLast())
  }
}
