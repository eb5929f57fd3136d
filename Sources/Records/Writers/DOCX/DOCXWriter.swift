/// Writes a Word document: WordprocessingML in a stored ZIP.
///
/// Title, headings, lists, captions and the header rows of tables are real ones, the language is
/// set, and every page has its number and the title, so a reader who moves by structure finds it
/// and LibreOffice makes a tagged PDF of it. Where the document is a draft, every page says so.
public struct DOCXWriter: Writer {
  /// The word a person types to choose the format.
  public let name = "docx"
  /// The end of the file's name, without a dot.
  public let fileExtension = "docx"
  /// The IANA media type.
  public let mediaType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  /// What the format is good for.
  public let summary = "a Word document, for clerks to edit and for making a PDF"

  /// Makes a writer.
  public init() {}

  /// The document in this format.
  public func write(_ document: Document) -> [UInt8] {
    var body = DOCXBody()
    for line in document.letterhead { body.paragraph("Letterhead", [.text(line)]) }
    if let title = document.title { body.paragraph("Title", [.text(title)]) }
    for block in outlined(document.blocks) { body.add(block) }
    let parts = DOCXParts(document: document)
    var archive = StoredArchive()
    func add(_ name: String, _ text: String) {
      archive.add(name, Array((DOCXParts.declaration + text).utf8))
    }
    add("[Content_Types].xml", DOCXParts.contentTypes)
    add("_rels/.rels", DOCXParts.relations)
    add("docProps/core.xml", parts.core)
    add("docProps/app.xml", DOCXParts.app)
    add("word/document.xml", parts.document(body.xml))
    add("word/_rels/document.xml.rels", DOCXParts.documentRelations(body.links))
    add("word/styles.xml", DOCXStyles.sheet(language: parts.language))
    add("word/numbering.xml", DOCXParts.numbering(orderedLists: body.orderedLists))
    add("word/settings.xml", parts.settings)
    add("word/fontTable.xml", DOCXParts.fonts)
    add("word/theme/theme1.xml", DOCXTheme.xml)
    add("word/header1.xml", parts.header)
    add("word/footer1.xml", parts.footer)
    return archive.bytes
  }
}
