import Foundation

/// A Markdown document as the link test looks at it.
struct Page {
  struct Link {
    var line: Int
    var target: String
  }

  let path: String
  let lines: [Substring]
  private(set) var links: [Link] = []
  /// The names by which links reach the headings, made as the forges make them.
  private(set) var anchors: Set<String> = []

  init(path: String, text: String) {
    self.path = path
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    var fence: Substring?
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      if let mark = fence {
        if trimmed.hasPrefix(mark) { fence = nil }
        continue
      }
      if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        fence = trimmed.prefix { $0 == trimmed.first }
        continue
      }
      readHeading(trimmed, next: index + 1 < lines.count ? lines[index + 1] : "")
      links += Self.targets(in: Self.withoutCode(line)).map { Link(line: index + 1, target: $0) }
    }
  }

  /// What is wrong with a link of this page, if anything is.
  func fault(
    of link: Link, exists: (String) -> Bool, page: (String) -> Page?
  ) -> Finding? {
    let target = link.target
    guard !target.contains("://"), !target.hasPrefix("mailto:") else { return nil }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.first.map { String($0).removingPercentEncoding ?? String($0) } ?? ""
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    let goal = file.isEmpty ? path : resolved(file)
    guard file.isEmpty || exists(goal) else {
      return Finding(path: path, line: link.line, what: "the link '\(target)' leads nowhere")
    }
    guard let anchor, let reached = file.isEmpty ? self : page(goal),
      !reached.anchors.contains(anchor)
    else { return nil }
    return Finding(path: path, line: link.line, what: "'\(goal)' has no heading '#\(anchor)'")
  }

  /// The path from the root that a link of this page means.
  private func resolved(_ target: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    if target.hasPrefix("/") { parts = [] }
    for part in target.split(separator: "/") {
      if part == ".." {
        // A link out of the checkout leads nowhere in another checkout.
        guard !parts.isEmpty else { return "../" + target }
        parts.removeLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private mutating func readHeading(_ line: Substring, next: Substring) {
    let marks = line.prefix { $0 == "#" }.count
    let isUnderlined =
      !line.isEmpty && next.count >= 2
      && (next.allSatisfy { $0 == "=" } || next.allSatisfy { $0 == "-" })
    if (1...6).contains(marks), line.dropFirst(marks).hasPrefix(" ") {
      addAnchor(line.dropFirst(marks))
    } else if isUnderlined {
      addAnchor(line)
    }
    for attribute in ["id=\"", "name=\""] {
      for part in line.split(separator: attribute, omittingEmptySubsequences: false).dropFirst() {
        anchors.insert(String(part.prefix { $0 != "\"" }))
      }
    }
  }

  private mutating func addAnchor(_ title: Substring) {
    var slug = ""
    for character in Self.withoutTargets(title).trimmingCharacters(in: .whitespaces).lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        slug.append(character)
      } else if character == " " {
        slug.append("-")
      }
    }
    var name = slug
    var times = 0
    while anchors.contains(name) {
      times += 1
      name = "\(slug)-\(times)"
    }
    anchors.insert(name)
  }

  /// The heading's text with each `[text](target)` shortened to its text.
  private static func withoutTargets(_ title: Substring) -> String {
    var text = ""
    for (index, part) in title.components(separatedBy: "](").enumerated() {
      text += index == 0 ? part : String(part.drop { $0 != ")" }.dropFirst())
    }
    return text
  }

  /// The line with what stands between back quotes left out.
  private static func withoutCode(_ line: Substring) -> String {
    var text = ""
    var rest = line
    while let start = rest.firstIndex(of: "`") {
      text += rest[..<start]
      let mark = rest[start...].prefix { $0 == "`" }
      let inside = rest[mark.endIndex...]
      guard let end = inside.firstRange(of: mark) else { return text + inside }
      rest = inside[end.upperBound...]
    }
    return text + rest
  }

  /// The targets of `[text](target "title")`, of pictures, and of `[name]: target`.
  private static func targets(in line: String) -> [String] {
    var found: [String] = []
    if line.hasPrefix("["), let colon = line.firstRange(of: "]: ") {
      found.append(String(line[colon.upperBound...].prefix { $0 != " " }))
    }
    for part in line.components(separatedBy: "](").dropFirst() {
      var target = part.prefix { $0 != ")" && $0 != " " }
      if target.hasPrefix("<") { target = target.dropFirst().prefix { $0 != ">" } }
      found.append(String(target))
    }
    return found
  }
}
