/// Writes one complete accessible page that needs nothing else.
///
/// The title is the page's only `h1`, headings follow without gaps, header cells carry `scope`, a
/// remark says in words what it is, and the page prints well. It loads nothing and runs nothing.
public struct HTMLWriter: Writer {
  /// The word a person types to choose the format.
  public let name = "html"
  /// The end of the file's name, without a dot.
  public let fileExtension = "html"
  /// The IANA media type.
  public let mediaType = "text/html"
  /// What the format is good for.
  public let summary = "a web page, for posting and printing"

  /// Makes a writer.
  public init() {}

  /// The document in this format, as UTF-8.
  public func write(_ document: Document) -> [UInt8] {
    var blocks = document.blocks
    let title = pageTitle(of: document, blocks: &blocks)
    var page = "<!doctype html>\n"
    page += "<html lang=\"\(document.languageTag)\"\(direction(of: document))>\n<head>\n"
    page += "<meta charset=\"utf-8\">\n"
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    page += "<meta http-equiv=\"Content-Security-Policy\""
    page += " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    page += "<title>\(escaped(title.plainText))</title>\n"
    for fact in document.facts where !fact.term.isEmpty {
      page += "<meta name=\"\(escaped(fact.term))\""
      page += " content=\"\(escaped(fact.value.plainText))\">\n"
    }
    page += "<style>\n\(HTMLStyle.sheet)</style>\n</head>\n<body>\n"
    if !document.letterhead.isEmpty {
      let lines = document.letterhead.map { escaped($0) }.joined(separator: "<br>\n")
      page += "<header>\n<p>\(lines)</p>\n</header>\n"
    }
    page += "<main>\n"
    page += "<h1>\(inlines(title))</h1>\n"
    var pictures = 0
    for block in outlined(blocks) {
      if case .picture(let picture) = block {
        pictures += 1
        page +=
          HTMLPicture(
            picture: picture, number: pictures, alternative: inlines(picture.alternative)
          ).html
      } else {
        page += html(of: block)
      }
    }
    page += "</main>\n</body>\n</html>\n"
    return Array(page.utf8)
  }

  /// The title, else the heading the document begins with, which then is not said twice.
  private func pageTitle(of document: Document, blocks: inout [Block]) -> [Inline] {
    if let title = document.title, cleaned(title).contains(where: { $0 != " " }) {
      return [.text(title)]
    }
    if case .heading(_, let inlines)? = blocks.first,
      inlines.plainText.contains(where: { !$0.isWhitespace })
    {
      blocks.removeFirst()
      return inlines
    }
    return ["Untitled"]
  }

  private func direction(of document: Document) -> String {
    let primary = document.languageTag.split(separator: "-").first?.lowercased() ?? ""
    let rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
    return rightToLeft.contains(primary) ? " dir=\"rtl\"" : ""
  }

  private func html(of block: Block) -> String {
    switch block {
    case .heading(let level, let words):
      return "<h\(level + 1)>\(inlines(words))</h\(level + 1)>\n"
    case .paragraph(let words):
      return "<p>\(inlines(words))</p>\n"
    case .list(let items, ordered: let ordered):
      return list(items, ordered: ordered)
    case .table(let table):
      return html(of: table)
    case .facts(let facts):
      guard !facts.isEmpty else { return "" }
      let rows = facts.map {
        "<div><dt>\(escaped($0.term))</dt><dd>\(inlines($0.value))</dd></div>\n"
      }
      return "<dl>\n\(rows.joined())</dl>\n"
    case .preformatted(let text):
      // A parser drops the first newline in `pre`, so one is given to it.
      return "<pre>\n\(escaped(text, keepingLines: true))</pre>\n"
    case .remark(let kind, let words):
      let style = kind.map { " \($0.rawValue)" } ?? ""
      let lead = kind.map { "<strong>\($0.word):</strong> " } ?? ""
      return "<p class=\"remark\(style)\" role=\"note\">\(lead)\(inlines(words))</p>\n"
    case .picture(let picture):
      // Pictures are drawn where they are counted, in `write`.
      return "<p>\(inlines(picture.alternative))</p>\n"
    }
  }

  private func list(_ items: [ListItem], ordered: Bool) -> String {
    guard !items.isEmpty else { return "" }
    let tag = ordered ? "ol" : "ul"
    let points = items.map { item in
      let nested = list(item.children, ordered: ordered)
      return "<li>\(inlines(item.inlines))\(nested.isEmpty ? "" : "\n" + nested)</li>\n"
    }
    return "<\(tag)>\n\(points.joined())</\(tag)>\n"
  }

  private func html(of table: Table) -> String {
    let caption = table.caption.map { escaped($0) } ?? ""
    guard !table.columns.isEmpty else { return caption.isEmpty ? "" : "<p>\(caption)</p>\n" }
    var html = "<table>\n"
    if !caption.isEmpty { html += "<caption>\(caption)</caption>\n" }
    html += "<thead>\n<tr>"
    for column in table.columns {
      let style = column.alignment == .trailing ? " class=\"end\"" : ""
      html +=
        column.title.isEmpty
        ? "<td\(style)></td>" : "<th scope=\"col\"\(style)>\(escaped(column.title))</th>"
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in table.evenRows {
      html += "<tr>"
      for (column, cell) in zip(table.columns, row) {
        let style = column.alignment == .trailing ? " class=\"end\"" : ""
        html +=
          column.isRowHeader && !cell.plainText.isEmpty
          ? "<th scope=\"row\"\(style)>\(inlines(cell))</th>" : "<td\(style)>\(inlines(cell))</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n"
  }

  private func inlines(_ inlines: [Inline], inLink: Bool = false) -> String {
    inlines.reduce(into: "") { html, inline in
      switch inline {
      case .text(let text): html += escaped(text)
      case .strong(let inner): html += "<strong>\(self.inlines(inner, inLink: inLink))</strong>"
      case .emphasis(let inner): html += "<em>\(self.inlines(inner, inLink: inLink))</em>"
      case .code(let text): html += "<code>\(escaped(text))</code>"
      case .link(let inner, let url):
        guard !inLink, let address = linkAddress(url) else {
          html += self.inlines(inner, inLink: inLink)
          return
        }
        let words = self.inlines(inner, inLink: true)
        html += "<a href=\"\(escaped(address))\">\(words.isEmpty ? escaped(url) : words)</a>"
      case .lineBreak: html += "<br>\n"
      case .citation(let entries):
        html += entries.isEmpty ? "" : " <small>\(Inline.citationText(entries))</small>"
      }
    }
  }

  private func escaped(_ text: String, keepingLines: Bool = false) -> String {
    xmlEscaped(text, keepingLines: keepingLines)
  }
}
