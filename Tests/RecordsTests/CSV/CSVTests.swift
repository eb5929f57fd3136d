import Records
import Testing

@Suite("Comma-separated values")
struct CSVTests {
  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }

  @Test("A sheet begins with a byte order mark, ends its lines with CR LF and quotes what needs it")
  func quoting() {
    let bytes = CSV.write(
      header: ["name", "town"], rows: [["Ortiz, Ana", "a \"b\""], ["two\nlines", "Linz"], ["x"]])
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(
      text(bytes)
        == "name,town\r\n\"Ortiz, Ana\",\"a \"\"b\"\"\"\r\n\"two\nlines\",Linz\r\nx,\r\n")
  }

  @Test("A text that could be a formula gets an apostrophe, a figure none")
  func formulas() {
    let bytes = CSV.write(
      header: ["a", "b", "c", "d", "e"], cells: [["=1+1", "-12", -12, .number(-3.5), "@x"]])
    #expect(text(bytes) == "a,b,c,d,e\r\n'=1+1,'-12,-12,-3.5,'@x\r\n")
    #expect(text(CSV.write(header: ["\r\n+1"], rows: [])) == "\"'\n+1\"\r\n")
  }

  @Test(
    "Whatever a text begins with, no cell begins with the sign of a formula",
    arguments: ["", "=1", "'=1", "''-", "'", "'tis", "+", "\tx", "\r\n", "a=b", "-é", "=\u{301}"])
  func protection(text: String) {
    let shown = CSV.protected(text)
    #expect(!"=+-@\t\r\n".unicodeScalars.contains(shown.unicodeScalars.first ?? "x"))
    #expect(shown == text || shown == "'" + text)
  }

  @Test("Characters that act on a terminal are shown instead")
  func controls() {
    #expect(text(CSV.write(header: ["a\u{1B}[2Jb\u{202E}"], rows: [])) == "a\u{FFFD}[2Jb\r\n")
  }
}
