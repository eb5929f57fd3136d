/// Finds which words belong to which parameter, taking back a choice when what follows needs it.
struct Matcher {
  let slots: [Slot]
  let layout: Layout
  let arguments: Arguments
  let bytes: [UInt8]
  private(set) var assignments: [Assignment]
  /// The first word whose quotes are not in order.
  private let firstBroken: Int?
  /// What kept the most promising attempt from reading the line.
  private(set) var obstacle: Obstacle?
  /// The pairs of place and word from which no reading leads to the end.
  private var hopeless: [Bool] = []

  init(slots: [Slot], layout: Layout, arguments: Arguments, bytes: [UInt8]) {
    self.slots = slots
    self.layout = layout
    self.arguments = arguments
    self.bytes = bytes
    assignments = Array(repeating: .absent, count: slots.count)
    firstBroken = arguments.words.firstIndex { $0.defect != nil }
  }

  private var words: [Token] { arguments.words }

  /// Assigns words to the places from one on, beginning at a word; false when it cannot be done.
  mutating func match(place: Int = 0, word: Int = 0) -> Bool {
    guard place < layout.places.count else {
      if word == words.count { return true }
      meet(.excess(word), rank: 2 * word)
      return false
    }
    let key = place * (words.count + 1) + word
    if !hopeless.isEmpty, hopeless[key] { return false }
    let slot = layout.places[place]
    let found =
      switch slots[slot].shape {
      case .keyword(let fixed), .literal(let fixed): matchFixed(fixed, place, word)
      case .value(.word):
        slots[slot].isRepeated ? matchRepeated(place, word) : matchWord(place, word)
      case .value(.words): matchWords(place, word)
      case .value(.rest): matchRest(place, word)
      case .flags, .option: match(place: place + 1, word: word)
      }
    if found { return true }
    if slots[slot].mayLack {
      assignments[slot] = .absent
      if match(place: place + 1, word: word) { return true }
    } else if word == words.count {
      meet(.missing(slot), rank: 2 * (word - 1))
    }
    if hopeless.isEmpty {
      hopeless = Array(repeating: false, count: layout.places.count * (words.count + 1))
    }
    hopeless[key] = true
    return false
  }

  private mutating func matchFixed(_ fixed: String, _ place: Int, _ word: Int) -> Bool {
    let slot = layout.places[place]
    guard word < words.count else { return false }
    guard !words[word].isQuoted, words[word].text.lowercased() == fixed else {
      if !slots[slot].mayLack { meet(.expected(slot, word), rank: 2 * word) }
      return false
    }
    assignments[slot] = .present
    return match(place: place + 1, word: word + 1)
  }

  private mutating func matchWord(_ place: Int, _ word: Int) -> Bool {
    let slot = layout.places[place]
    guard word < words.count, accepts(words[word].text, in: slot, word...word) else {
      return false
    }
    assignments[slot] = .one(words[word].text)
    return match(place: place + 1, word: word + 1)
  }

  private mutating func matchRepeated(_ place: Int, _ word: Int) -> Bool {
    let slot = layout.places[place]
    var end = word
    while end < words.count, accepts(words[end].text, in: slot, end...end) { end += 1 }
    while end > word {
      assignments[slot] = .many(words[word..<end].map(\.text))
      if match(place: place + 1, word: end) { return true }
      end -= 1
    }
    return false
  }

  private mutating func matchWords(_ place: Int, _ word: Int) -> Bool {
    let slot = layout.places[place]
    let left = words.count - word
    guard left > 0 else { return false }
    let after = layout.capacityAfter[place]
    let shortest = after < left ? left - after : 1
    var text = joined(words[word..<(word + shortest)])
    for last in (word + shortest - 1)..<words.count {
      if last >= word + shortest, !words[last].text.isEmpty {
        text += text.isEmpty ? words[last].text : " " + words[last].text
      }
      guard accepts(text, in: slot, word...last) else { continue }
      assignments[slot] = .one(text)
      if match(place: place + 1, word: last + 1) { return true }
    }
    return false
  }

  private mutating func matchRest(_ place: Int, _ word: Int) -> Bool {
    let slot = layout.places[place]
    guard word < words.count else { return false }
    let text = arguments.text(arguments.rest(from: word, of: bytes), of: bytes)
    if let misreading = slots[slot].misreading(text) {
      meet(.misread(slot, word...(words.count - 1), misreading), rank: 2 * word + 1)
      return false
    }
    assignments[slot] = .one(text)
    return match(place: place + 1, word: words.count)
  }

  private mutating func accepts(_ text: String, in slot: Int, _ range: ClosedRange<Int>) -> Bool {
    if let broken = firstBroken, range.contains(broken) {
      meet(.broken(broken), rank: 2 * broken + 1)
      return false
    }
    guard let misreading = slots[slot].misreading(text) else { return true }
    meet(.misread(slot, range, misreading), rank: 2 * range.upperBound + 1)
    return false
  }

  private var obstacleRank = Int.min

  private mutating func meet(_ new: Obstacle, rank: Int) {
    guard rank >= obstacleRank else { return }
    obstacle = new
    obstacleRank = rank
  }

  /// Puts the value of an option in its slot.
  mutating func assign(_ assignment: Assignment, to slot: Int) {
    assignments[slot] = assignment
  }
}

/// The texts of words with one space between them; empty quotes among others are no word.
func joined(_ words: ArraySlice<Token>) -> String {
  if let only = words.first, words.count == 1 { return only.text }
  return words.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
}

/// What keeps a line from being read; slots and words are given by their index.
enum Obstacle {
  case missing(Int)
  case expected(Int, Int)
  case misread(Int, ClosedRange<Int>, Misreading)
  case excess(Int)
  case broken(Int)
}
