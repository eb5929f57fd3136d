extension Parameter where Value == Bool {
  /// An optional fixed word, such as `next` or `force`: true when it stands there.
  public static func keyword(_ word: String) -> Parameter {
    Parameter(
      slot: Slot(fixed: word, shape: .keyword(word)),
      candidates: { _ in [Candidate(text: word)] }, value: { $0 == .present })
  }
}

extension Parameter where Value == Void {
  /// A fixed word that must stand there, such as the `to` between two names.
  public static func literal(_ word: String) -> Parameter {
    Parameter(
      slot: Slot(fixed: word, shape: .literal(word)),
      candidates: { _ in [Candidate(text: word)] }, value: { _ in })
  }
}

extension Parameter {
  /// One of several fixed words, each with its value, such as `open` or `closed`.
  ///
  /// - Parameter mistaken: says better what is wrong with a word that looks like something else.
  public static func choice(
    _ choices: [(word: String, value: Value)], label: String? = nil,
    mistaken: @escaping @Sendable (String) -> Misreading? = { _ in nil }
  ) -> Parameter {
    let words = choices.map(\.word)
    let values = choices.map(\.value)
    return Parameter(
      label ?? words.joined(separator: "|"), .word, samples: words,
      candidates: { _ in words.map { Candidate(text: $0) } },
      read: { (text) throws(Misreading) in
        let typed = text.lowercased()
        guard let index = words.firstIndex(of: typed) else {
          throw mistaken(text)
            ?? Misreading(
              "'\(text)' is not one of \(words.joined(separator: ", "))",
              remedy: "type \(alternatives(words))")
        }
        return values[index]
      })
  }
}

extension Slot {
  /// A slot for a fixed word, matched without regard to case.
  init(fixed word: String, shape: Shape) {
    precondition(word == word.lowercased(), "a fixed word is declared in lower case: \(word)")
    self.init(
      label: word, shape: shape, samples: [word],
      misreading: { text in
        text.lowercased() == word
          ? nil : Misreading("'\(text)' is not '\(word)'", remedy: "type '\(word)'")
      })
  }
}

/// The words as a list to choose from: `'a', 'b' or 'c'`.
func alternatives(_ words: [String]) -> String {
  let quoted = words.map { "'\($0)'" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}
