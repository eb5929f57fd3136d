/// How many letters must be added, dropped, changed or swapped to make one word of the other.
///
/// The distance of Damerau and Levenshtein in its restricted form: no letter is changed twice.
func editDistance(_ first: String, _ second: String) -> Int {
  let rows = Array(first)
  let columns = Array(second)
  var beforeLast: [Int] = []
  var last = Array(0...columns.count)
  for row in rows.indices {
    var current = [row + 1]
    for column in columns.indices {
      let isSame = rows[row] == columns[column]
      var best = min(
        last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, rows[row] == columns[column - 1], rows[row - 1] == columns[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[columns.count]
}

/// The words nearest to a misspelt one, at most three, or none when nothing is near.
///
/// One slip is allowed in words of three or four letters, two in longer ones, none in shorter.
func nearest(to typed: String, among words: [String]) -> [String] {
  let length = typed.count
  guard (3...32).contains(length) else { return [] }
  var best = Int.max
  var found: [String] = []
  for word in words where word.count >= 3 && abs(word.count - length) <= 2 {
    let distance = editDistance(typed, word)
    let allowed = min(length, word.count) < 5 ? 1 : 2
    guard distance <= allowed, distance <= best else { continue }
    if distance < best { found = [] }
    best = distance
    if !found.contains(word) { found.append(word) }
  }
  return Array(found.prefix(3))
}
