import Assembly

extension Amendment {
  /// Reads what a member moves: `/old/new/`, `strike WORDS`, `strike WORDS insert WORDS`,
  /// `insert WORDS before WORDS`, `insert WORDS after WORDS`, `add WORDS`, `substitute WORDS`;
  /// nil for anything else.
  ///
  /// Words between quotes are taken as they stand. Without quotes nobody could say which of two
  /// words `before` or `after` parts the text, so such a text reads as nothing.
  init?(text: String) {
    if let (old, new) = Fix.substitution(text) {
      self = new.trimmed.isEmpty ? Amendment(.strike, old) : Amendment(.replace, new, old: old)
      return
    }
    guard let verb = text.split(separator: " ").first?.lowercased() else { return nil }
    let rest = text.dropFirst(verb.count).trimmed
    guard !rest.bare.isEmpty else { return nil }
    let words = ["insert": [" before ", " after "], "strike": [" and insert ", " insert "]]
    var parts: [(word: String, head: String, tail: String)] = []
    for word in words[verb] ?? [] where parts.isEmpty || verb == "insert" {
      parts += rest.parted(at: word)
    }
    guard parts.count < 2 else { return nil }
    let part = parts.first
    switch (verb, part?.word) {
    case ("add", _): self = Amendment(.insert, rest.bare, place: .end)
    case ("substitute", _): self = Amendment(.substitute, rest.bare)
    case ("insert", let word?):
      let place = word == " before " ? Place.before : .after
      self = Amendment(.insert, part?.head ?? "", place: place, anchor: part?.tail)
    case ("insert", nil): self = Amendment(.insert, rest.bare, place: .end)
    case ("strike", nil): self = Amendment(.strike, rest.bare)
    case ("strike", .some):
      self = Amendment(.replace, part?.tail ?? "", old: part?.head)
    default: return nil
    }
  }

  /// Whether a text can be read in more than one way, so that quotes must say which is meant.
  static func isAmbiguous(_ text: String) -> Bool {
    guard Fix.substitution(text) == nil else { return false }
    switch text.split(separator: " ").first?.lowercased() {
    case "insert": return text.parted(at: " before ").count + text.parted(at: " after ").count > 1
    case "strike": return text.parted(at: " insert ").count > 1
    default: return false
    }
  }
}

extension String {
  /// The texts on both sides of a word, for each place outside quotes where it stands.
  fileprivate func parted(at word: String) -> [(word: String, head: String, tail: String)] {
    ranges(of: word).compactMap { range in
      let (before, after) = (self[..<range.lowerBound], self[range.upperBound...])
      guard !before.endsInQuotes else { return nil }
      let (head, tail) = (before.trimmed.bare, after.trimmed.bare)
      return head.isEmpty || tail.isEmpty ? nil : (word, head, tail)
    }
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

extension Substring {
  /// Whether quotes were opened in the text and not closed.
  fileprivate var endsInQuotes: Bool {
    count { $0 == "\"" } % 2 == 1 || count { $0 == "“" } > count { $0 == "”" }
  }
}
