/// Finds keys that stand twice in one mapping of a plan.
///
/// Yams stops at the first mapping with a doubled key and tells only where the key stands first.
/// So the second one is looked up in the text and renamed to another of the same length, and the
/// text is read again: all doubled keys, and everything else, come out at their true positions.
struct DuplicateKeys {
  /// The text as it is to be read.
  private(set) var text: String
  /// The names that were given, to what they stand for.
  private var renamed: [String: String] = [:]

  init(text: String) {
    self.text = text
  }

  /// Returns the key as its author wrote it.
  func shown(_ key: String) -> String { renamed[key] ?? key }

  /// Renames the next key of the same name in the mapping and returns its position; nil when
  /// it is written in a way that cannot be found.
  mutating func hideSecond(of key: String, after first: Position) -> Position? {
    let name = Array(key.unicodeScalars)
    guard let last = name.indices.last else { return nil }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
    guard
      let found = inBlock(name, lines, first) ?? inFlow(name, lines, first),
      // Private-use characters: no author's key has one.
      let stamp = Unicode.Scalar(UInt32(0xE000 + renamed.count))
    else { return nil }
    let isQuoted = lines[found.line - 1][found.column - 1] != name[0]
    lines[found.line - 1][found.column - 1 + last + (isQuoted ? 1 : 0)] = stamp
    var other = name
    other[last] = stamp
    renamed[String(String.UnicodeScalarView(other))] = shown(key)
    text = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    return found
  }

  /// Looks in the lines below that begin at the same column, up to the end of the mapping.
  private func inBlock(
    _ name: [Unicode.Scalar], _ lines: [[Unicode.Scalar]], _ first: Position
  ) -> Position? {
    for line in lines.indices.dropFirst(first.line) {
      let indent = lines[line].prefix { $0 == " " }.count
      let isBlank = lines[line].dropFirst(indent).allSatisfy { $0 == "\r" || $0 == "\t" }
      if isBlank || lines[line][safe: indent] == "#" { continue }
      if indent < first.column - 1 { return nil }
      if indent == first.column - 1, isKey(name, in: lines[line], at: indent) {
        return Position(line: line + 1, column: indent + 1)
      }
    }
    return nil
  }

  /// Looks for the next place at which the name stands as a key between braces.
  private func inFlow(
    _ name: [Unicode.Scalar], _ lines: [[Unicode.Scalar]], _ first: Position
  ) -> Position? {
    for line in lines.indices.dropFirst(first.line - 1) {
      let from = line == first.line - 1 ? first.column + name.count - 1 : 0
      for column in lines[line].indices.dropFirst(from) {
        let before: Unicode.Scalar = column == 0 ? " " : lines[line][column - 1]
        if "{, ".unicodeScalars.contains(before), isKey(name, in: lines[line], at: column) {
          return Position(line: line + 1, column: column + 1)
        }
      }
    }
    return nil
  }

  /// Whether a key of that name, plain or quoted, stands at a place, with its colon.
  private func isKey(_ name: [Unicode.Scalar], in line: [Unicode.Scalar], at index: Int) -> Bool {
    var rest = line.dropFirst(index)
    let quote = rest.first == "'" || rest.first == "\"" ? rest.removeFirst() : nil
    guard rest.starts(with: name) else { return false }
    rest = rest.dropFirst(name.count)
    if let quote {
      guard rest.first == quote else { return false }
      rest = rest.dropFirst()
    }
    return rest.first { $0 != " " && $0 != "\t" } == ":"
  }
}
