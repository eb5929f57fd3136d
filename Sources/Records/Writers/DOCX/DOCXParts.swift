/// The parts of a Word document beside its text and its styles.
struct DOCXParts {
  let document: Document

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let word =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// The language with a region where the tag alone would leave Word without a dictionary.
  var language: String { document.languageTag == "en" ? "en-US" : document.languageTag }

  private var title: String { document.title ?? "" }

  private var isDraft: Bool {
    document.blocks.contains { block in
      if case .remark(.draft, _) = block { true } else { false }
    }
  }

  static let contentTypes: String = {
    let parts = [
      ("/word/document.xml", "\(word).document.main+xml"),
      ("/word/styles.xml", "\(word).styles+xml"),
      ("/word/numbering.xml", "\(word).numbering+xml"),
      ("/word/settings.xml", "\(word).settings+xml"),
      ("/word/fontTable.xml", "\(word).fontTable+xml"),
      ("/word/header1.xml", "\(word).header+xml"), ("/word/footer1.xml", "\(word).footer+xml"),
      ("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      (
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
      ),
    ]
    return "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
      + "</Types>"
  }()

  static let relations = relationships([
    ("r1", "\(office)/officeDocument", "word/document.xml"),
    ("r2", "\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ("r3", "\(office)/extended-properties", "docProps/app.xml"),
  ])

  /// The relations of the text to other parts and to the addresses that it links.
  static func documentRelations(_ links: [String]) -> String {
    let parts = ["styles", "numbering", "settings", "fontTable"].map {
      ($0, "\(office)/\($0)", "\($0).xml")
    }
    return relationships(
      parts + [
        ("theme", "\(office)/theme", "theme/theme1.xml"),
        ("header", "\(office)/header", "header1.xml"),
        ("footer", "\(office)/footer", "footer1.xml"),
      ],
      links.enumerated().map { index, address in
        "<Relationship Id=\"link\(index)\" Type=\"\(office)/hyperlink\" "
          + "Target=\"\(xmlEscaped(address))\" TargetMode=\"External\"/>"
      })
  }

  private static func relationships(
    _ parts: [(id: String, type: String, target: String)], _ others: [String] = []
  ) -> String {
    "<Relationships xmlns=\"\(package)/relationships\">"
      + parts.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + others.joined() + "</Relationships>"
  }

  /// Title, language and day; never the time at which the file was written.
  var core: String {
    let day = document.facts.first { $0.term == "date" }.map { xmlEscaped($0.value.plainText) }
    let created =
      day.map {
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\($0)T00:00:00Z</dcterms:created>"
      } ?? ""
    return "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(xmlEscaped(title))</dc:title><dc:language>\(language)</dc:language>"
      + created + "</cp:coreProperties>"
  }

  static let app =
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    + "extended-properties\"><Application>Gavel</Application></Properties>"

  /// The main part round the blocks: a letter page with margins of an inch.
  func document(_ blocks: String) -> String {
    "<w:document xmlns:w=\"\(Self.namespace)\" xmlns:r=\"\(Self.office)\"><w:body>" + blocks
      + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
      + "<w:footerReference w:type=\"default\" r:id=\"footer\"/>"
      + "<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" "
      + "w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>"
      + "</w:sectPr></w:body></w:document>"
  }

  var header: String {
    "<w:hdr xmlns:w=\"\(Self.namespace)\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
      + "<w:r><w:t xml:space=\"preserve\">\(xmlEscaped(title))</w:t></w:r>"
      + (isDraft ? "<w:r><w:tab/><w:t>DRAFT</w:t></w:r>" : "") + "</w:p></w:hdr>"
  }

  var footer: String {
    func field(_ name: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:instrText xml:space=\"preserve\"> \(name) </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    return "<w:ftr xmlns:w=\"\(Self.namespace)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
      + field("PAGE") + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>" + field("NUMPAGES")
      + "</w:p></w:ftr>"
  }

  var settings: String {
    "<w:settings xmlns:w=\"\(Self.namespace)\"><w:zoom w:percent=\"100\"/>"
      + "<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting "
      + "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
      + "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"\(language)\"/></w:settings>"
  }

  /// Number 1 is for points; each ordered list has a number of its own, which begins at 1.
  static func numbering(orderedLists: Int) -> String {
    func levels(_ level: (Int) -> String) -> String { (0..<9).map(level).joined() }
    func level(_ index: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/><w:pPr>"
        + "<w:ind w:left=\"\(360 * (index + 1))\" w:hanging=\"360\"/></w:pPr></w:lvl>"
    }
    let points = levels { level($0, "bullet", ["•", "–"][$0 % 2]) }
    let steps = levels { level($0, "decimal", "%\($0 + 1).") }
    let lists = (0..<orderedLists).map {
      "<w:num w:numId=\"\($0 + 2)\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    }
    return "<w:numbering xmlns:w=\"\(namespace)\"><w:abstractNum w:abstractNumId=\"0\">"
      + "<w:multiLevelType w:val=\"hybridMultilevel\"/>\(points)</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
      + "\(steps)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      + lists.joined() + "</w:numbering>"
  }

  static let fonts: String = {
    let fonts = [("Calibri", "swiss"), ("Courier New", "modern"), ("Times New Roman", "roman")]
    return "<w:fonts xmlns:w=\"\(namespace)\">"
      + fonts.map {
        "<w:font w:name=\"\($0.0)\"><w:charset w:val=\"00\"/><w:family w:val=\"\($0.1)\"/>"
          + "<w:pitch w:val=\"\($0.1 == "modern" ? "fixed" : "variable")\"/></w:font>"
      }.joined() + "</w:fonts>"
  }()
}
