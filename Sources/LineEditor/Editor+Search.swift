import CEditline

extension Editor {
  /// Searches the history backwards while the pattern is typed.
  ///
  /// Ours and not libedit's, which loses letters beyond ASCII. Reading through libedit comes back
  /// to our own reader, so ticks and alerts go on.
  func searchHistory() -> UInt8 {
    guard let engine else { return UInt8(CC_ERROR) }
    let original = engine.text
    var search = HistorySearch(lines: history.lines)
    isSearching = true
    defer {
      isSearching = false
      searchLabel = ""
    }
    while true {
      searchLabel = search.label
      guard let scalar = engine.readScalar() else { return UInt8(CC_EOF) }
      switch scalar.value {
      case 0x12:
        search.further()
      case 0x7F, 0x08:
        search.shorten()
      case 0x07:
        setLine(original)
        return UInt8(CC_REFRESH)
      case 0x1B where decoder.isEmpty:
        return UInt8(CC_REFRESH)
      case ..<0x20:
        // A key that means something to the line ends the search and is then obeyed.
        engine.pushBack(scalar)
        return UInt8(CC_REFRESH)
      case _:
        search.extend(scalar)
      }
      setLine(search.found ?? original)
      if search.failed { el_beep(engine.handle) }
    }
  }

  private func setLine(_ text: String) {
    guard let engine else { return }
    engine.replace(0..<engine.line.count, with: text)
  }
}

/// Walks back through lines that contain a pattern, accents and case aside; pure.
struct HistorySearch {
  private let lines: [String]
  private let foldedLines: [String]
  private var pattern = ""
  private var position: Int?
  private(set) var failed = false

  init(lines: [String]) {
    self.lines = lines
    foldedLines = lines.map(folded)
  }

  /// The line that was found last; nil before the first.
  var found: String? { position.map { lines[$0] } }

  var label: String { "\(failed ? "no " : "")search ‘\(pattern)’: " }

  mutating func extend(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    find(from: position ?? lines.count - 1)
  }

  mutating func shorten() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    position = nil
    failed = false
    if !pattern.isEmpty { find(from: lines.count - 1) }
  }

  /// The next older line that differs from the one found.
  mutating func further() {
    let current = found
    var start = (position ?? lines.count) - 1
    while start >= 0, lines[start] == current { start -= 1 }
    find(from: start)
  }

  private mutating func find(from start: Int) {
    let wanted = folded(pattern)
    guard !wanted.isEmpty else { return }
    let match = foldedLines.prefix(start + 1).lastIndex { $0.contains(wanted) }
    failed = match == nil
    if let match { position = match }
  }
}
