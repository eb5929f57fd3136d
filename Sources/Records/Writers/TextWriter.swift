/// Writes plain text for e-mail and the terminal.
///
/// Words wrap at the width by display columns; headings are underlined; a document of one paragraph
/// is just its lines. The text ends with one newline.
public struct TextWriter: Writer {
  /// The word a person types to choose the format.
  public let name = "text"
  /// The end of the file's name, without a dot.
  public let fileExtension = "txt"
  /// The IANA media type.
  public let mediaType = "text/plain"
  /// What the format is good for.
  public let summary = "plain text, for e-mail and the terminal"

  /// The widest line in display columns, at least 1; nil wraps nothing.
  public let width: Int?

  /// Makes a writer of lines up to a width.
  public init(width: Int? = 79) {
    self.width = width.map { max(1, $0) }
  }

  /// The document in this format, as UTF-8.
  public func write(_ document: Document) -> [UInt8] {
    var groups = [document.letterhead.flatMap { Wrapping.lines(cleaned($0), width: width) }]
    if let title = document.title { groups.append(underlined(cleaned(title), with: "=")) }
    groups += outlined(document.blocks).map(lines(of:))
    let text = groups.filter { !$0.allSatisfy(\.isEmpty) }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    return text.isEmpty ? [] : Array((text + "\n").utf8)
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let inlines):
      let mark = ["-", "~", "."][min(max(level, 1), 3) - 1]
      return underlined(Self.logicalLines(inlines).joined(separator: " "), with: mark)
    case .paragraph(let inlines):
      return Self.logicalLines(inlines).flatMap { Wrapping.lines($0, width: width) }
    case .list(let items, ordered: let ordered):
      return lines(of: items, ordered: ordered, width: width)
    case .table(let table):
      return TextTable(table, width: width).lines()
    case .facts(let facts):
      return lines(of: facts)
    case .preformatted(let text):
      return cleaned(text, keepingLines: true).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map { Wrapping.trimmedEnd("  " + $0) }
    case .remark(let kind, let inlines):
      let lead = kind.map { $0.word + ": " } ?? ""
      return Self.hanging(lead, 0, Self.logicalLines(inlines), width)
    case .picture(let picture):
      return lines(of: .paragraph(picture.alternative))
    }
  }

  private func underlined(_ text: String, with mark: String) -> [String] {
    let lines = Wrapping.lines(text, width: width)
    let length = lines.map { displayWidth($0) }.max() ?? 0
    return lines + [String(repeating: mark, count: length)]
  }

  private func lines(of items: [ListItem], ordered: Bool, width: Int?) -> [String] {
    let digits = String(items.count).count
    return items.enumerated().flatMap { index, item in
      let number = String(index + 1)
      let mark =
        ordered ? String(repeating: " ", count: digits - number.count) + number + ". " : "- "
      let room = width.map { max(1, $0 - mark.count) }
      let margin = String(repeating: " ", count: mark.count)
      return Self.hanging(mark, mark.count, Self.logicalLines(item.inlines), width)
        + lines(of: item.children, ordered: ordered, width: room).map { margin + $0 }
    }
  }

  private func lines(of facts: [Fact]) -> [String] {
    let terms = facts.map { cleaned($0.term) + ": " }
    let widest = terms.map { displayWidth($0) }.max() ?? 0
    let aligns = width.map { widest * 5 <= $0 * 2 } ?? true
    return zip(terms, facts).flatMap { term, fact in
      let pad = String(repeating: " ", count: aligns ? widest - displayWidth(term) : 0)
      let indent = aligns ? widest : 2
      return Self.hanging(term + pad, indent, Self.logicalLines(fact.value), width)
    }
  }

  /// Lines behind a lead, such as a list's mark; all but the first are indented.
  ///
  /// A lead as wide as the indent stands in a column of its own, a wider one runs into the words.
  static func hanging(_ lead: String, _ indent: Int, _ lines: [String], _ width: Int?) -> [String] {
    let indent = width.map { min(indent, $0 / 2) } ?? indent
    let room = width.map { $0 - indent }
    let margin = String(repeating: " ", count: indent)
    let runsIn = displayWidth(lead) > indent
    let first = Wrapping.lines(
      (runsIn ? lead : "") + (lines.first ?? ""), width: room, firstWidth: runsIn ? width : room)
    let rest = lines.dropFirst().flatMap { Wrapping.lines($0, width: room) }
    return [Wrapping.trimmedEnd((runsIn ? "" : lead) + first[0])]
      + (first.dropFirst() + rest).map { Wrapping.trimmedEnd(margin + $0) }
  }

  /// The words between line breaks, cleaned; a link that hides its address shows it behind.
  static func logicalLines(_ inlines: [Inline]) -> [String] {
    shown(inlines).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func shown(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline {
      case .text(let words), .code(let words): text += cleaned(words)
      case .strong(let inner), .emphasis(let inner): text += shown(inner)
      case .link(let inner, let url):
        let words = shown(inner)
        let address = cleaned(url)
        text += words
        if words.isEmpty { text += address } else if words != address { text += " (\(address))" }
      case .lineBreak: text += "\n"
      case .citation(let entries):
        let isFirst = text.isEmpty || text.hasSuffix("\n")
        text += (isFirst ? "" : " ") + Inline.citationText(entries)
      }
    }
  }
}
