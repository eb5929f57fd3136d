/// Words and their dress in Markdown, escaped.
enum MarkdownInlines {
  /// The lines of a block: a line break ends a line with a backslash.
  static func block(_ inlines: [Inline]) -> String {
    lines(inlines).map(escapedStart).joined(separator: "\\\n")
  }

  /// One line, as a heading needs: line breaks become spaces.
  static func line(_ inlines: [Inline]) -> String {
    lines(inlines).joined(separator: " ")
  }

  /// A table's cell: one line with breaks of its own.
  static func cell(_ inlines: [Inline]) -> String {
    lines(inlines, inTable: true).joined(separator: "<br>")
  }

  /// The length of the longest run of backticks.
  static func longestTickRun(_ text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// The lines between breaks, without empty ones at either end.
  private static func lines(_ inlines: [Inline], inTable: Bool = false) -> [String] {
    var text = ""
    append(inlines, to: &text, next: nil, inLink: false, inTable: inTable, isNested: false)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Wrapping.trimmedEnd(String(line.drop { $0 == " " }))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines.drop { $0.isEmpty })
  }

  private static func append(
    _ inlines: [Inline], to text: inout String, next: Character?, inLink: Bool, inTable: Bool,
    isNested: Bool
  ) {
    for (index, inline) in inlines.enumerated() {
      let following = index + 1 < inlines.count ? firstCharacter(of: inlines[index + 1]) : next
      switch inline {
      case .text(let words):
        text += escaped(cleaned(words))
      case .strong(let inner), .emphasis(let inner):
        var words = ""
        append(inner, to: &words, next: nil, inLink: inLink, inTable: inTable, isNested: true)
        let isStrong = if case .strong = inline { true } else { false }
        appendDressed(words, isStrong: isStrong, isNested: isNested, next: following, to: &text)
      case .code(let words):
        text += code(cleaned(words), inTable: inTable)
      case .link(let inner, let url):
        guard !inLink, let address = linkAddress(url) else {
          append(
            inner, to: &text, next: following, inLink: inLink, inTable: inTable,
            isNested: isNested)
          continue
        }
        var words = ""
        append(inner, to: &words, next: nil, inLink: true, inTable: inTable, isNested: true)
        text += "[\(words.isEmpty ? escaped(cleaned(url)) : words)](\(destination(address)))"
      case .lineBreak:
        text += "\n"
      case .citation(let entries):
        text += " " + escaped(Inline.citationText(entries))
      }
    }
  }

  /// Stars where they are sure to be read as dress, tags elsewhere; spaces move outside.
  private static func appendDressed(
    _ words: String, isStrong: Bool, isNested: Bool, next: Character?, to text: inout String
  ) {
    let body = words.drop { $0 == " " }
    let trimmed = Wrapping.trimmedEnd(String(body))
    let before = String(repeating: " ", count: words.count - body.count)
    let after = String(repeating: " ", count: body.count - trimmed.count)
    guard !trimmed.isEmpty else {
      text += words
      return
    }
    let previous = before.isEmpty ? text.last : " "
    let isClear =
      !isNested && !trimmed.contains("\n")
      && (previous.map { " \n(\"'/-".contains($0) } ?? true)
      && (next.map { !after.isEmpty || " \n.,;:!?)\"'/-".contains($0) } ?? true)
    let stars = isStrong ? "**" : "*"
    let tag = isStrong ? "strong" : "em"
    text += before
    text += isClear ? stars + trimmed + stars : "<\(tag)>\(trimmed)</\(tag)>"
    text += after
  }

  private static func firstCharacter(of inline: Inline) -> Character? {
    switch inline {
    case .text(let words): cleaned(words).first ?? "x"
    case .strong, .emphasis, .link: "*"
    case .code: "`"
    case .lineBreak: "\n"
    case .citation: " "
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if "\\`*_[]<>|~&$".unicodeScalars.contains(scalar) {
        result += "\\"
      } else if scalar == ":", rest.starts(with: "//".unicodeScalars) {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The line with what would make it a heading, a list or a rule escaped.
  private static func escapedStart(_ line: String) -> String {
    guard let first = line.utf8.first else { return line }
    if "#+-=".utf8.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    if !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") {
      return digits + "\\" + rest
    }
    return line
  }

  private static func code(_ text: String, inTable: Bool) -> String {
    guard !text.isEmpty else { return "" }
    let fence = String(repeating: "`", count: longestTickRun(text) + 1)
    let isEdged = text.hasPrefix("`") || text.hasSuffix("`")
    let isPadded = text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
    let pad = isEdged || isPadded ? " " : ""
    let shown =
      inTable
      ? text.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|") : text
    return fence + pad + shown + pad + fence
  }

  private static func destination(_ address: String) -> String {
    address.reduce(into: "") { result, character in
      switch character {
      case "(": result += "%28"
      case ")": result += "%29"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
  }
}
