import Records
import Testing

@Suite("Pages for man")
struct ManualWriterTests {
  private func page(_ blocks: [Block]) -> [String] {
    let writer = ManualWriter(date: "2016-07-19", source: "gavel 1")
    let text = String(decoding: writer.write(Document(title: "gavel", blocks)), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  @Test("Sections, paragraphs and terms are requests of man(7)")
  func forms() {
    let lines = page([
      .heading(1, "Name"), .paragraph("gavel - run a meeting"), .paragraph("More."),
      .heading(2, "In short"),
      .facts([Fact("--out <dir>", "The folder."), Fact("-q", "")]),
      .list(["One", ListItem("Two", children: ["Inner"])], ordered: true),
    ])
    #expect(
      lines == [
        #".TH "GAVEL" 1 "2016-07-19" "gavel 1""#, #".SH "NAME""#, #"gavel \- run a meeting"#,
        ".PP", "More.", #".SS "In short""#, ".TP", #"\fB\-\-out <dir>\fR"#, "The folder.", ".TP",
        #"\fB\-q\fR"#, #"\&"#, ".IP 1. 4", "One", ".IP 2. 4", "Two", ".RS 4", ".IP 1. 4",
        "Inner", ".RE",
      ])
  }

  @Test("No word becomes a request or an escape, whatever it holds")
  func hostile() {
    let lines = page([
      .paragraph(".so /etc/passwd"), .paragraph("'br and \\fB \u{1B}[2J \"x\" ~^`"),
      .preformatted(".TH X\n'nf"), .heading(1, "a\" \n.br"),
      .paragraph([.strong("Zoë"), .lineBreak, ".sp 王 🎉"]),
    ])
    #expect(
      lines.dropFirst() == [
        ".PP", #"\&.so /etc/passwd"#, ".PP",
        #"\(aqbr and \efB \[uFFFD][2J \(dqx\(dq \(ti\(ha\(ga"#, ".PP", ".RS 4", ".nf",
        #"\&.TH X"#, #"\(aqnf"#, ".fi", ".RE", #".SH "A\(dq  .BR""#, #"\fBZo\[u00EB]\fR"#, ".br",
        #"\&.sp \[u738B] \[u1F389]"#,
      ])
  }

  @Test("Long text is broken at spaces, so that no line of the source is longer than 80 bytes")
  func filled() {
    let text = Array(repeating: ".half a line", count: 40).joined(separator: " ")
    let lines = page([.paragraph(text)])
    #expect(lines.allSatisfy { $0.utf8.count <= 80 })
    let requests: Set = ["TH", "PP"]
    #expect(
      lines.allSatisfy { !$0.hasPrefix(".") || requests.contains(String($0.dropFirst().prefix(2))) }
    )
  }

  @Test("Headings that ask for the same level stay beside each other under any other")
  func outline() {
    let document = Document([
      .heading(2, "A"), .heading(3, "B"), .heading(3, "C"), .heading(1, "D"), .heading(4, "E"),
      .heading(2, "F"),
    ])
    let text = String(decoding: MarkdownWriter().write(document), as: UTF8.self)
    #expect(text == "# A\n\n## B\n\n## C\n\n# D\n\n## E\n\n## F\n")
  }
}
