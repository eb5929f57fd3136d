/// Writes Markdown as CommonMark with GitHub's tables.
///
/// The document's title is the only heading of level 1. Words are escaped so that they never become
/// markup; a viewer may still turn a bare address into a link to itself.
public struct MarkdownWriter: Writer {
  /// The word a person types to choose the format.
  public let name = "markdown"
  /// The end of the file's name, without a dot.
  public let fileExtension = "md"
  /// The IANA media type.
  public let mediaType = "text/markdown"
  /// What the format is good for.
  public let summary = "Markdown, for repositories and wikis"

  /// Makes a writer.
  public init() {}

  /// The document in this format, as UTF-8.
  public func write(_ document: Document) -> [UInt8] {
    let letterhead = document.letterhead.map { [Inline.text($0)] }
    var parts = [MarkdownInlines.block(Array(letterhead.joined(separator: [.lineBreak])))]
      .filter { !$0.isEmpty }
    if let title = document.title, !cleaned(title).allSatisfy({ $0 == " " }) {
      parts.append(heading(1, [.text(title)]))
    }
    let offset = document.title == nil ? 0 : 1
    // Two lists in a row would melt into one unless their marks differ.
    var lastWasListWithMark: String?
    for block in outlined(document.blocks) {
      var mark: String?
      if let kind = listMarks(of: block) {
        mark = lastWasListWithMark == kind.first ? kind.second : kind.first
      }
      let part = text(of: block, headingOffset: offset, mark: mark ?? "-")
      guard !part.isEmpty else { continue }
      lastWasListWithMark = mark
      parts.append(part)
    }
    return parts.isEmpty ? [] : Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  private func listMarks(of block: Block) -> (first: String, second: String)? {
    switch block {
    case .list(_, ordered: true): (".", ")")
    case .list(_, ordered: false), .facts: ("-", "*")
    case .heading, .paragraph, .table, .preformatted, .remark, .picture: nil
    }
  }

  private func text(of block: Block, headingOffset: Int, mark: String) -> String {
    switch block {
    case .heading(let level, let inlines):
      return heading(level + headingOffset, inlines)
    case .paragraph(let inlines):
      return MarkdownInlines.block(inlines)
    case .list(let items, ordered: let ordered):
      return lines(of: items, ordered: ordered, mark: mark).joined(separator: "\n")
    case .table(let table):
      return text(of: table)
    case .facts(let facts):
      let items = facts.map { fact in
        let term: [Inline] = fact.term.isEmpty ? [] : [.strong(fact.term + ":"), " "]
        return ListItem(term + fact.value)
      }
      return lines(of: items, ordered: false, mark: mark).joined(separator: "\n")
    case .preformatted(let text):
      return fenced(cleaned(text, keepingLines: true))
    case .remark(let kind, let inlines):
      let lead: [Inline] = kind.map { [.strong($0.word + ":"), " "] } ?? []
      return MarkdownInlines.block(lead + inlines).split(separator: "\n").map { "> " + $0 }
        .joined(separator: "\n")
    case .picture(let picture):
      return MarkdownInlines.block(picture.alternative)
    }
  }

  private func heading(_ level: Int, _ inlines: [Inline]) -> String {
    var text = MarkdownInlines.line(inlines)
    if text.isEmpty { return "" }
    // A run of signs at the end would be taken for the heading's close.
    if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
    return String(repeating: "#", count: level) + " " + text
  }

  private func lines(of items: [ListItem], ordered: Bool, mark: String) -> [String] {
    items.enumerated().flatMap { index, item in
      let lead = ordered ? "\(index + 1)\(mark) " : "\(mark) "
      let margin = String(repeating: " ", count: lead.count)
      let own = MarkdownInlines.block(item.inlines)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let nested = lines(of: item.children, ordered: ordered, mark: mark)
      let first = Wrapping.trimmedEnd(lead + (own.first ?? ""))
      return [first] + (own.dropFirst() + nested).map { margin + $0 }
    }
  }

  private func text(of table: Table) -> String {
    let caption = table.caption.map { MarkdownInlines.block([.strong($0)]) } ?? ""
    guard !table.columns.isEmpty else { return caption }
    let titles = table.columns.map { MarkdownInlines.cell([.text($0.title)]) }
    let rules = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
    let rows = table.evenRows.map { $0.map(MarkdownInlines.cell) }
    let lines = ([titles, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    return (caption.isEmpty ? [] : [caption, ""]).joined(separator: "\n")
      + (caption.isEmpty ? "" : "\n") + lines.joined(separator: "\n")
  }

  private func fenced(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, MarkdownInlines.longestTickRun(text) + 1))
    return fence + "\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence
  }
}
