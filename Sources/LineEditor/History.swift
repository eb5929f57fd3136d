/// The lines that were run, oldest first, and the file that keeps them.
struct History {
  /// Lines kept; older ones are dropped.
  static let limit = 1000

  private(set) var lines: [String] = []
  private let file: HistoryFile?

  init(path: String?) {
    file = path.map(HistoryFile.init(path:))
    lines = file?.load(limit: Self.limit) ?? []
  }

  /// Adds a line to memory and file; false when it is the same as the one before it.
  mutating func add(_ line: String) -> Bool {
    guard lines.last != line else { return false }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
    file?.append(line)
    return true
  }

  /// Changes every line in memory and file, those of other consoles too; nil forgets a line.
  mutating func rewrite(_ change: (String) -> String?) {
    lines = lines.compactMap(change)
    file?.rewrite { $0.compactMap(change) }
  }

  /// The newest line that goes on after `beginning`.
  func suggestion(for beginning: String) -> String? {
    guard !beginning.isEmpty else { return nil }
    let start = beginning.utf8
    return lines.last { $0.utf8.count > start.count && $0.utf8.starts(with: start) }
  }
}
