/// Which places of a command the words typed so far can lead to.
struct Reach {
  let slots: [Slot]
  let layout: Layout
  let words: [Token]
  /// Whether the last word is taken for right, being unfinished.
  let trustsLast: Bool
  /// The places that come right after the last word.
  private(set) var next: Set<Int> = []
  /// The places that can come next because those before them may lack.
  private(set) var later: Set<Int> = []
  /// The places that may go on with the next word, each with the word that it began with.
  private(set) var open: [(place: Int, start: Int)] = []
  private var seen: Set<Int> = []

  init(slots: [Slot], layout: Layout, words: [Token], trustsLast: Bool) {
    self.slots = slots
    self.layout = layout
    self.words = words
    self.trustsLast = trustsLast
    explore(0, 0, byWord: true)
  }

  private mutating func explore(_ place: Int, _ word: Int, byWord: Bool) {
    if word == words.count {
      if byWord { next.insert(place) } else { later.insert(place) }
    }
    guard seen.insert(place * (words.count + 1) + word).inserted, place < layout.places.count
    else { return }
    let slot = slots[layout.places[place]]
    if slot.mayLack { explore(place + 1, word, byWord: false) }
    guard word < words.count else { return }
    switch slot.shape {
    case .keyword(let fixed), .literal(let fixed):
      if !words[word].isQuoted, words[word].text.lowercased() == fixed {
        explore(place + 1, word + 1, byWord: true)
      }
    case .value(.word):
      guard reads(word...word, slot) else { return }
      explore(place + 1, word + 1, byWord: true)
      if slot.isRepeated { explore(place, word + 1, byWord: true) }
    case .value(.words):
      open.append((place, word))
      for last in word..<words.count where reads(word...last, slot) {
        explore(place + 1, last + 1, byWord: true)
      }
    case .value(.rest):
      open.append((place, word))
    case .flags, .option:
      return
    }
  }

  private func reads(_ range: ClosedRange<Int>, _ slot: Slot) -> Bool {
    if trustsLast, range.upperBound == words.count - 1 { return true }
    return slot.misreading(joined(words[range])) == nil
  }
}

/// How many words a line may have to be completed; looking through longer ones takes too long.
private let longestDraft = 40

/// A line up to the cursor, parted for completion and hints.
struct Draft {
  let verb: Verb
  let arguments: Arguments
  /// The complete words before the cursor.
  let words: [Token]
  /// The word that the cursor touches, or nil when it stands after a space.
  let partial: Token?
}

extension Grammar {
  /// Parts a line; nil while its verb is not complete or is not known.
  func draft(_ bytes: [UInt8]) -> Draft? {
    guard let verb = try? verb(of: bytes), !verb.range.isEmpty,
      verb.isSigil || verb.range.upperBound < bytes.count
    else { return nil }
    let command = commands[verb.command]
    var tokenizer = Tokenizer(bytes, takesOptions: command.takesOptions)
    var tokens = tokenizer.tokens(from: verb.range.upperBound)
    let arguments = Arguments(tokens, of: bytes, takesNotes: command.takesNotes)
    if arguments.noteMarker == nil,
      let open = tokens.firstIndex(where: { $0.defect == .unclosed })
    {
      tokens.removeSubrange((open + 1)...)
      tokens[open].end = bytes.count
      if tokens[open].option == nil {
        let from = tokens[open].start + (bytes[tokens[open].start] == quote ? 1 : 3)
        tokens[open].text = String(decoding: bytes[from...], as: UTF8.self)
      } else if let value = bytes[tokens[open].start...].firstIndex(of: UInt8(ascii: ":")) {
        let from = value + (bytes[value + 1] == quote ? 2 : 4)
        tokens[open].optionValue = String(decoding: bytes[from...], as: UTF8.self)
      }
    }
    let partial = tokens.last.flatMap { $0.end == bytes.count ? $0 : nil }
    guard tokens.count <= longestDraft else { return nil }
    let whole = (partial == nil ? tokens[...] : tokens.dropLast()).filter { $0.option == nil }
    return Draft(verb: verb, arguments: arguments, words: Array(whole), partial: partial)
  }
}
