/// The paragraphs and tables of a Word document, and what other parts must know of them.
struct DOCXBody {
  /// The blocks as WordprocessingML.
  private(set) var xml = ""
  /// The addresses of links; the relation of each is `link` with its place, from 0.
  private(set) var links: [String] = []
  /// How many ordered lists there are; each counts anew.
  private(set) var orderedLists = 0

  /// Adds a block.
  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let words): paragraph("Heading\(level)", words)
    case .paragraph(let words): paragraph(nil, words)
    case .list(let items, let ordered): add(items, ordered: ordered)
    case .table(let table): add(table)
    case .facts(let facts):
      for fact in facts { paragraph("Fact", [.strong(fact.term + ":"), "\t"] + fact.value) }
    case .preformatted(let text): add(preformatted: text)
    case .remark(let kind, let words):
      let lead: [Inline] = kind.map { [.strong($0.word + ":"), " "] } ?? []
      paragraph("Remark", lead + words)
    case .picture(let picture): paragraph(nil, picture.alternative)
    }
  }

  /// Adds a paragraph of a style; nil is the style of running text.
  mutating func paragraph(_ style: String?, _ words: [Inline], _ properties: String = "") {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let about = style + properties
    xml += "<w:p>" + (about.isEmpty ? "" : "<w:pPr>\(about)</w:pPr>")
    runs(words)
    xml += "</w:p>"
  }

  private mutating func add(_ items: [ListItem], ordered: Bool) {
    guard !items.isEmpty else { return }
    // Number 1 is the one for points; each ordered list has its own after it.
    if ordered { orderedLists += 1 }
    add(items, level: 0, number: ordered ? orderedLists + 1 : 1)
  }

  private mutating func add(_ items: [ListItem], level: Int, number: Int) {
    for item in items {
      let level = min(level, 8)
      paragraph(
        "ListParagraph", item.inlines,
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
      add(item.children, level: level + 1, number: number)
    }
  }

  private mutating func add(preformatted text: String) {
    let lines = cleaned(text, keepingLines: true)
      .split(separator: "\n", omittingEmptySubsequences: false).map { [Inline.text(String($0))] }
    paragraph("Code", Array(lines.joined(separator: [.lineBreak])))
  }

  private mutating func add(_ table: Table) {
    if let caption = table.caption, !caption.isEmpty { paragraph("Caption", [.text(caption)]) }
    guard !table.columns.isEmpty else { return }
    let widths = DOCXTable.widths(of: table)
    xml += DOCXTable.head(of: table, widths)
    row(table.columns.map { [Inline.text($0.title)] }, table, widths, isHeader: true)
    for cells in table.evenRows { row(cells, table, widths, isHeader: false) }
    // Two tables in a row would melt into one.
    xml += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>"
  }

  private mutating func row(
    _ cells: [[Inline]], _ table: Table, _ widths: [Int], isHeader: Bool
  ) {
    xml += "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>"
    for (index, cell) in cells.enumerated() {
      let column = table.columns[index]
      xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/></w:tcPr>"
      let style = isHeader ? "TableHeading" : "TableText"
      let align = column.alignment == .trailing ? "<w:jc w:val=\"right\"/>" : ""
      paragraph(style, cell, align)
      xml += "</w:tc>"
    }
    xml += "</w:tr>"
  }

  private mutating func runs(_ words: [Inline], _ properties: String = "", inLink: Bool = false) {
    for inline in words {
      switch inline {
      case .text(let text): run(text, properties)
      case .strong(let inner): runs(inner, properties + "<w:b/>", inLink: inLink)
      case .emphasis(let inner): runs(inner, properties + "<w:i/>", inLink: inLink)
      case .code(let text): run(text, "<w:rStyle w:val=\"CodeInline\"/>" + properties)
      case .link(let inner, let url):
        guard !inLink, let address = linkAddress(url) else {
          runs(inner, properties, inLink: inLink)
          continue
        }
        xml += "<w:hyperlink r:id=\"link\(links.count)\" w:history=\"1\">"
        links.append(address)
        let shown = inner.plainText.isEmpty ? [.text(url)] : inner
        runs(shown, "<w:rStyle w:val=\"Hyperlink\"/>" + properties, inLink: true)
        xml += "</w:hyperlink>"
      case .lineBreak: xml += "<w:r><w:br/></w:r>"
      case .citation(let entries):
        if entries.isEmpty { continue }
        run(" " + Inline.citationText(entries), "<w:rStyle w:val=\"Citation\"/>")
      }
    }
  }

  private mutating func run(_ text: String, _ properties: String) {
    guard !text.isEmpty else { return }
    xml += "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
    if text == "\t" {
      xml += "<w:tab/>"
    } else {
      xml += "<w:t xml:space=\"preserve\">\(xmlEscaped(text))</w:t>"
    }
    xml += "</w:r>"
  }
}
