import Records
import Testing

@Suite("Word documents")
struct DOCXWriterTests {
  /// The parts of a stored ZIP, read from its directory.
  static func parts(of bytes: [UInt8]) -> [String: String] {
    func number(_ at: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else { return [:] }
    var parts: [String: String] = [:]
    var entry = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(entry, 4) == 0x0201_4B50 else { return [:] }
      let (size, length) = (number(entry + 24, 4), number(entry + 28, 2))
      let name = String(decoding: bytes[(entry + 46)..<(entry + 46 + length)], as: UTF8.self)
      let body = number(entry + 42, 4) + 30 + length
      parts[name] = String(decoding: bytes[body..<(body + size)], as: UTF8.self)
      entry += 46 + length
    }
    return parts
  }

  @Test("Headings, lists, captions and header rows are real ones")
  func structure() throws {
    let parts = Self.parts(of: DOCXWriter().write(Sample.minutes))
    let text = try #require(parts["word/document.xml"])
    #expect(
      text.contains("<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Minutes"))
    #expect(text.contains("<w:pStyle w:val=\"Heading1\"/>"))
    #expect(
      text.contains(
        "<w:pStyle w:val=\"Caption\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Speakers"))
    #expect(text.split(separator: "<w:tblHeader/>").count == 2)
    #expect(text.contains("<w:tblCaption w:val=\"Speakers\"/>"))
    #expect(text.contains("<w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/>"))
    #expect(text.contains("<w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/>"))
    #expect(parts["word/styles.xml"]?.contains("<w:lang w:val=\"en-US\"") == true)
    #expect(parts["word/header1.xml"]?.contains("DRAFT") == true)
    #expect(parts["docProps/core.xml"]?.contains("2026-03-04T00:00:00Z") == true)
    #expect(
      parts["word/_rels/document.xml.rels"]?
        .contains("Target=\"https://example.org/plan?a=1&amp;b=(2)\"") == true)
  }

  @Test("A document that is no draft does not say so on its pages")
  func noDraft() {
    let document = Document(title: "Summary", [.paragraph("One page.")])
    let parts = Self.parts(of: DOCXWriter().write(document))
    #expect(parts["word/header1.xml"]?.contains("DRAFT") == false)
  }

  @Test("Words stay words: nothing that was typed becomes markup or a control character")
  func hostile() throws {
    let words = "</w:t><w:br/>&\"'\u{0}\u{1B}\u{202E}\u{FFFE}\t\n"
    let document = Document(
      title: words,
      [
        .paragraph([.text(words), .link(words, url: "https://e.org/\"><x>")]),
        .table(Table(caption: words, columns: [Table.Column(words)], rows: [[words]])),
      ])
    for (name, text) in Self.parts(of: DOCXWriter().write(document)) {
      #expect(!text.contains("</w:t><w:br/>"), "\(name)")
      #expect(!text.contains("<x>"), "\(name)")
      for scalar in text.unicodeScalars {
        #expect(scalar.value >= 0x20 || scalar == "\n", "\(name): U+\(scalar.value)")
      }
    }
  }
}
