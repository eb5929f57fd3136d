/// The styles of a Word document; a city changes them in Word as it likes.
enum DOCXStyles {
  /// The part that declares them.
  static func sheet(language: String) -> String {
    """
    <w:styles xmlns:w="\(DOCXParts.namespace)">\
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" \
    w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/>\
    <w:lang w:val="\(language)" w:eastAsia="\(language)" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>\
    </w:pPrDefault></w:docDefaults>
    """ + paragraphs.map(\.xml).joined() + characters + table + "</w:styles>"
  }

  private struct Style {
    let id: String
    let name: String
    var next = "Normal"
    let paragraph: String
    var run = ""

    var xml: String {
      let isNormal = id == "Normal"
      return
        "<w:style w:type=\"paragraph\"\(isNormal ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
        + "<w:name w:val=\"\(name)\"/>"
        + (isNormal ? "" : "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"\(next)\"/>")
        + "<w:qFormat/>"
        + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
        + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
    }
  }

  private static let paragraphs: [Style] =
    [
      Style(id: "Normal", name: "Normal", paragraph: ""),
      Style(
        id: "Letterhead", name: "Letterhead", next: "Letterhead",
        paragraph: "<w:keepNext/><w:spacing w:after=\"0\"/>"),
      Style(
        id: "Title", name: "Title",
        paragraph: "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"240\"/>",
        run: heads + "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>"),
    ] + headings + [
      Style(
        id: "ListParagraph", name: "List Paragraph", next: "ListParagraph",
        paragraph: "<w:spacing w:after=\"60\"/>"),
      Style(
        id: "Fact", name: "Fact", next: "Fact",
        paragraph: "<w:tabs><w:tab w:val=\"left\" w:pos=\"2520\"/></w:tabs>"
          + "<w:spacing w:after=\"20\"/><w:ind w:left=\"2520\" w:hanging=\"2520\"/>"),
      Style(
        id: "Remark", name: "Remark",
        paragraph: "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"auto\"/>"
          + "</w:pBdr><w:spacing w:before=\"120\" w:after=\"120\"/><w:ind w:left=\"240\"/>"),
      Style(
        id: "Caption", name: "caption",
        paragraph: "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", run: "<w:b/>"),
      Style(
        id: "Code", name: "Code", next: "Code", paragraph: "<w:spacing w:after=\"0\"/>",
        run: "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>"
          + "<w:sz w:val=\"20\"/>"),
      Style(
        id: "TableText", name: "Table Text", next: "TableText",
        paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
      Style(
        id: "TableHeading", name: "Table Heading", next: "TableText",
        paragraph: "<w:keepNext/>"
          + "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: "<w:b/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
      Style(
        id: "AfterTable", name: "After Table",
        paragraph: "<w:spacing w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>",
        run: "<w:sz w:val=\"8\"/>"),
      Style(
        id: "Header", name: "header", next: "Header",
        paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(DOCXTable.lineWidth)\"/></w:tabs>",
        run: "<w:sz w:val=\"18\"/>"),
      Style(
        id: "Footer", name: "footer", next: "Footer", paragraph: "<w:jc w:val=\"center\"/>",
        run: "<w:sz w:val=\"18\"/>"),
    ]

  private static let heads =
    "<w:rFonts w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"majorHAnsi\" "
    + "w:eastAsiaTheme=\"majorEastAsia\" w:cstheme=\"majorBidi\"/>"

  private static var headings: [Style] {
    [30, 26, 23, 22].enumerated().map { index, size in
      Style(
        id: "Heading\(index + 1)", name: "heading \(index + 1)",
        paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(320 - 40 * index)\" "
          + "w:after=\"80\"/><w:outlineLvl w:val=\"\(index)\"/>",
        run: heads + "<w:b/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>")
    }
  }

  private static let characters = """
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
    <w:name w:val="Default Paragraph Font"/></w:style>\
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
    <w:rPr><w:color w:val="0B4A8F"/><w:u w:val="single"/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="CodeInline"><w:name w:val="Code Inline"/>\
    <w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/></w:rPr>\
    </w:style><w:style w:type="character" w:styleId="Citation"><w:name w:val="Citation"/>\
    <w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
    """

  private static let table = """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
    <w:left w:w="100" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
    <w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type="table" w:styleId="RecordTable"><w:name w:val="Record Table"/>\
    <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
    <w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/>\
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>\
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
    """
}
