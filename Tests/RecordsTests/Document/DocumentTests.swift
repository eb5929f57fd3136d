import Records
import Testing

@Suite("The document tree")
struct DocumentTests {
  @Test("A reply of one line is one paragraph")
  func line() {
    let name = "Ana"
    #expect(Document.line("\(name) speaks").blocks == [.paragraph([.text("Ana speaks")])])
    #expect(Document.lines(["a", "b"]).blocks == [.paragraph(["a", .lineBreak, "b"])])
    #expect(Document.lines([]).isEmpty)
    #expect(Document([.paragraph("plain \(name)")]) == Document.line(["plain \(name)"]))
  }

  @Test("Joining keeps the first title and every fact and block in order")
  func joining() {
    let left = Document(title: "A", facts: [Fact("Place", "Hall")], [.heading(1, "One")])
    let right = Document(
      title: "B", language: "es", facts: [Fact("Date", "today")], [.paragraph("x")])
    let joined = left + right
    #expect(joined.title == "A")
    #expect(joined.language == "en")
    #expect(joined.facts.map(\.term) == ["Place", "Date"])
    #expect(joined.blocks == [.heading(1, ["One"]), .paragraph(["x"])])
    #expect((Document.line("x") + right).title == "B")
  }

  @Test("Plain text keeps words and line breaks and drops dress and addresses")
  func plainText() {
    let inlines: [Inline] = [
      "See ", .strong("the "), .link([.emphasis("plan")], url: "https://example.org"),
      .lineBreak, .code("next"),
    ]
    #expect(inlines.plainText == "See the plan\nnext")
  }

  @Test("A table of strings equals one of inlines")
  func table() {
    let plain = Table(columns: ["#", "Name"], rows: [["1", "Ana"]])
    let dressed = Table(columns: ["#", "Name"], rows: [[["1"], ["Ana"]]])
    #expect(plain == dressed)
    #expect(Table(columns: [.figures("#"), .names("Name")], rows: []).columns[0].weight == 0)
  }

  @Test("Cases match in patterns beside their plain constructors")
  func patterns() {
    guard case .heading(let level, let words) = Block.heading(2, "x") else {
      Issue.record("not a heading")
      return
    }
    #expect(level == 2)
    #expect(words.plainText == "x")
  }
}
