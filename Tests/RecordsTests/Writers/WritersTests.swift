import Records
import Testing

@Suite("Every writer")
struct WritersTests {
  private static let hostile =
    "a\u{0}b\u{1B}[2Jc\u{7F}\u{85}\u{9B}d\u{202E}e\u{2066}f\u{FEFF}g\u{2028}h\r\ni\tj\u{FFFE}<|>*"

  private static let everywhere = Document(
    title: hostile, facts: [Fact(hostile, hostile)],
    [
      .heading(1, hostile), .paragraph([.strong(hostile), .emphasis(hostile), .code(hostile)]),
      .paragraph([.link(hostile, url: hostile), .link("x", url: "https://e.org/" + hostile)]),
      .bullets([hostile]), .facts([Fact(hostile, hostile)]), .preformatted(hostile),
      .remark(.warning, hostile),
      .table(Table(caption: hostile, columns: [Table.Column(hostile)], rows: [[hostile]])),
    ])

  @Test("Names and extensions are found and stand once")
  func registry() {
    #expect(Set(Writers.all.map(\.name)).count == Writers.all.count)
    for writer in Writers.all {
      #expect(Writers.named(writer.name.uppercased())?.name == writer.name)
      #expect(Writers.named(writer.fileExtension)?.name == writer.name)
      #expect(!writer.summary.isEmpty && !writer.summary.hasSuffix("."))
    }
    #expect(Writers.named("papyrus") == nil)
  }

  @Test("No format lets characters through that act, and the same document is the same bytes")
  func hostileText() throws {
    for writer in Writers.all where writer.mediaType.hasPrefix("text/") {
      let bytes = writer.write(Self.everywhere)
      #expect(bytes == writer.write(Self.everywhere))
      let text = try #require(String(validating: bytes, as: UTF8.self))
      for scalar in text.unicodeScalars {
        let value = scalar.value
        #expect(value >= 0x20 || value == 0x0A, "\(writer.name): U+\(String(value, radix: 16))")
        #expect(!(0x7F...0x9F ~= value) && !(0x2028...0x202E ~= value))
        #expect(!(0x2066...0x2069 ~= value) && value != 0xFEFF && value & 0xFFFE != 0xFFFE)
      }
      #expect(text.hasSuffix("\n"))
      #expect(!text.hasSuffix("\n\n"))
    }
  }

  @Test("Cleaning drops what turns lines, shows what acts and keeps the rest")
  func cleaning() {
    #expect(cleaned("plain") == "plain")
    #expect(cleaned("a\u{0}\u{1B}\u{9B}b") == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
    #expect(cleaned("a\u{202E}b\u{2069}c\u{FEFF}") == "abc")
    #expect(cleaned("a\r\nb\rc\u{2029}d\te") == "a b c d e")
    #expect(cleaned("a\r\nb\rc\u{2029}d", keepingLines: true) == "a\nb\nc\nd")
    #expect(cleaned("שלום\u{200F} 👩‍👧 é") == "שלום\u{200F} 👩‍👧 é")
    #expect(cleaned(cleaned(Self.hostile)) == cleaned(Self.hostile))
  }
}
