/// Returns the known word that a mistyped one most likely stands for; nil when none is near.
///
/// Near is one slip in words up to five letters, and one more for each further four; a slip is
/// a letter added, left out, changed, or exchanged with its neighbour.
package func nearest(to word: String, among known: [String]) -> String? {
  let typed = Array(word.lowercased().prefix(60))
  let allowed = max(1, (typed.count + 2) / 4)
  var best: (distance: Int, word: String)?
  for candidate in known {
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - typed.count) <= allowed else { continue }
    let slips = distance(typed, letters)
    if slips <= allowed, slips < best?.distance ?? .max { best = (slips, candidate) }
  }
  return best?.word
}

/// Returns what to write instead of an unknown word.
package func suggestion(for word: String, among known: [String], listing what: String) -> String {
  if let near = nearest(to: word, among: known) { return "did you mean '\(near)'?" }
  return "\(what) \(known.joined(separator: ", "))"
}

/// Counts the slips between two words (optimal string alignment).
private func distance(_ left: [Character], _ right: [Character]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var older: [Int] = []
  var old = Array(0...right.count)
  for row in 1...left.count {
    var new = [row]
    for column in 1...right.count {
      let change = left[row - 1] == right[column - 1] ? 0 : 1
      var slips = min(old[column] + 1, new[column - 1] + 1, old[column - 1] + change)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        slips = min(slips, older[column - 2] + 1)
      }
      new.append(slips)
    }
    (older, old) = (old, new)
  }
  return old[right.count]
}
