/// A name in braces, with its place; found before a template is parsed, so that a name that
/// means nothing is a fault and not an empty line.
struct TemplateTag {
  /// The sign before the name: `#` and `^` open a section, `/` closes it, `!` is a comment.
  let sign: Character?
  /// What stands in the braces, without the sign.
  let content: String
  /// The line, from 1.
  let line: Int
  /// The column of the braces, from 1.
  let column: Int

  /// Words that change how a value is written: `{{uppercased(title)}}`.
  private static let changes = ["uppercased", "lowercased", "capitalized", "empty"]

  /// Every tag of a text, in order.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var (line, column) = (1, 1)
    var rest = text[...]
    while let character = rest.first {
      if rest.hasPrefix("{{"), let tag = tag(in: rest, line, column) {
        tags.append(tag)
        rest = rest.dropFirst(2)
        column += 2
        continue
      }
      rest = rest.dropFirst()
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
    return tags
  }

  private static func tag(in rest: Substring, _ line: Int, _ column: Int) -> TemplateTag? {
    guard let end = rest.firstRange(of: "}}") else { return nil }
    var content = rest[..<end.lowerBound].dropFirst(2)
    if content.first == "{" { content = content.dropFirst() }
    let sign = content.first.flatMap { "#^/!>=<$%&".contains($0) ? $0 : nil }
    if sign != nil { content = content.dropFirst() }
    let spaces = content.drop { $0.isWhitespace }
    let bare = String(spaces.reversed().drop { $0.isWhitespace }.reversed())
    return TemplateTag(sign: sign, content: bare, line: line, column: column)
  }

  /// The name, without what changes it; nil for a comment.
  var name: String? {
    if sign == "!" { return nil }
    guard content.hasSuffix(")"), let bracket = content.firstIndex(of: "(") else { return content }
    return String(content[content.index(after: bracket)...].dropLast())
  }

  /// What is wrong with the tag, or nil.
  func fault(_ known: [String]) -> String? {
    switch sign {
    case "!": return nil
    case ">", "<", "$":
      return "a template takes no part of another file; write the names that are to stand here"
    case "=", "%": return "the braces stay as they are; take this out"
    default: break
    }
    guard let name, !name.isEmpty else { return "a name is missing; write '{{NAME}}'" }
    if let bracket = content.firstIndex(of: "("), content.hasSuffix(")") {
      let change = String(content[..<bracket])
      guard Self.changes.contains(change) else {
        return
          "'\(change)' is not known; write \(Self.changes.map { "\($0)(\(name))" }.joined(separator: ", "))"
      }
    }
    guard name != ".", !known.contains(name) else { return nil }
    let near = Likeness.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    return "there is no '\(name)'; "
      + (near ?? "names: \(known.sorted().joined(separator: ", "))")
  }
}

/// Which of some words was meant.
enum Likeness {
  /// The word that is at most a third of its letters away, or nil.
  static func nearest(to word: String, among known: [String]) -> String? {
    let measured = known.map { (name: $0, distance: distance(Array(word.lowercased()), Array($0))) }
    guard let best = measured.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance * 3 <= max(3, best.name.count) ? best.name : nil
  }

  /// How many letters must be put in, taken out or changed (Levenshtein).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var (diagonal, next) = (row[0], [index + 1])
      for (column, target) in other.enumerated() {
        next.append(
          min(diagonal + (letter == target ? 0 : 1), row[column + 1] + 1, next[column] + 1))
        diagonal = row[column + 1]
      }
      row = next
    }
    return row[other.count]
  }
}
