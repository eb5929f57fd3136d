import Assembly

/// Counts the texts of the record while its entries are walked, as the state did that folded
/// them: so an entry's text is found again in the wording that holds now.
struct TextCount {
  private var counts: [Reference.Kind: Int] = [:]

  /// The number of the next text of a kind.
  mutating func next(_ kind: Reference.Kind) -> Int {
    counts[kind, default: 0] += 1
    return counts[kind] ?? 0
  }
}

extension Array {
  /// The element with a number from 1, or nil.
  func at(_ number: Int) -> Element? {
    indices.contains(number - 1) ? self[number - 1] : nil
  }
}
