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
    guard let reading = Reading(text), reading.partings.count < 2 else { return nil }
    let rest = reading.rest
    let part = reading.partings.first
    switch (reading.verb, part?.word) {
    case ("add", _): self = Amendment(.insert, rest.bare, place: .end)
    case ("substitute", _): self = Amendment(.substitute, rest.bare)
    case ("insert", let word?):
      let place = word == "before" ? Place.before : .after
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
    Fix.substitution(text) == nil && (Reading(text)?.partings.count ?? 0) > 1
  }
}

/// The verb of an amendment, what follows it, and every place outside quotes where that parts.
private struct Reading {
  let verb: String
  let rest: String
  var partings: [(word: String, head: String, tail: String)]

  /// Nil where nothing follows the verb.
  init?(_ text: String) {
    guard let verb = text.split(separator: " ").first?.lowercased() else { return nil }
    let rest = text.dropFirst(verb.count).trimmed
    guard !rest.bare.isEmpty else { return nil }
    self.verb = verb
    self.rest = rest
    let words = ["insert": ["before", "after"], "strike": ["insert"]]
    partings = (words[verb] ?? []).flatMap { rest.parted(at: $0) }
  }
}

extension String {
  /// The texts on both sides of a word, for each place outside quotes where it stands; an `and`
  /// before the word belongs to it.
  fileprivate func parted(at word: String) -> [(word: String, head: String, tail: String)] {
    ranges(of: " \(word) ").compactMap { range in
      var before = self[..<range.lowerBound]
      let after = self[range.upperBound...]
      guard !before.endsInQuotes else { return nil }
      if word == "insert", before.hasSuffix(" and") { before.removeLast(4) }
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
