import Records
import Testing

@Suite("Plain text")
struct TextWriterTests {
  @Test("Minutes read well in a mail")
  func golden() {
    #expect(
      written(Sample.minutes, TextWriter()) == """
        Minutes of the Harbor Board
        ===========================

        DRAFT: not approved

        Place:           Town hall
        Called to order: 19:02

        1. Ferry dock
        -------------

        The board heard three speakers; see the plan
        (https://example.org/plan?a=1&b=(2)).
        Type next to call one.

        Speakers
         #  Name         Town  Time
        --  -----------  ----  ----
         1  Ana | Ortiz  Linz  2:58
        12  李小龍       東京  0:40

        Points
        ~~~~~~

        - Dock
          - rails
          - lights
        - Budget

        1. Second the motion
        2. Vote

          gavel replay a.gavel
            --quiet

        """)
  }

  @Test("A reply of one paragraph is just its lines, an empty one is nothing")
  func replies() {
    #expect(written(.line("Ana speaks."), TextWriter()) == "Ana speaks.\n")
    #expect(written(.lines(["1  Ana", "2  Ben"]), TextWriter()) == "1  Ana\n2  Ben\n")
    #expect(TextWriter().write(.empty).isEmpty)
    #expect(TextWriter().write(Document([.paragraph(""), .list([], ordered: true)])).isEmpty)
  }

  @Test("Words wrap by columns, long words break, an indent is kept")
  func wrapping() {
    let writer = TextWriter(width: 10)
    #expect(written(.line("one two three four"), writer) == "one two\nthree four\n")
    #expect(written(.line("abcdefghijklmno p"), writer) == "abcdefghij\nklmno p\n")
    #expect(written(.line("  one two three"), writer) == "  one two\n  three\n")
    #expect(written(.line("東京都東京、都"), writer) == "東京都東\n京、都\n")
    #expect(written(Document([.bullets(["one two three"])]), writer) == "- one two\n  three\n")
    #expect(
      written(Document([.facts([Fact("Place", "the old town hall")])]), writer)
        == "Place: the\n  old town\n  hall\n")
    #expect(
      written(.line(String(repeating: "x ", count: 100)), TextWriter(width: nil)).count == 200)
  }

  @Test("A table gives up the width of its words first and stacks where columns do not fit")
  func tables() {
    let table = Table(
      columns: [.figures("#"), "Name", "Subject"],
      rows: [["1", "Ana Ortiz", "the ferry and its timetable"], ["2", "Ben"]])
    #expect(
      written(.table(table), TextWriter(width: 26)) == """
        #  Name       Subject
        -  ---------  ------------
        1  Ana Ortiz  the ferry
                      and its
                      timetable
        2  Ben

        """)
    #expect(
      written(.table(table), TextWriter(width: 12)) == """
        #: 1
        Name: Ana
          Ortiz
        Subject: the
          ferry and
          its
          timetable

        #: 2
        Name: Ben

        """)
  }

  @Test("No line is wider than the width, whatever the words and the width")
  func bounds() {
    var dice = Dice(seed: 7)
    for width in 8...70 {
      let cells = (0..<9).map { _ in dice.text() + " " + dice.text() }
      let document = Document(
        title: cells[0],
        [
          .paragraph(cells.joined(separator: " ")), .bullets(cells),
          .facts([Fact(cells[1], cells[2])]), .remark(.warning, cells[3]),
          .table(
            Table(
              caption: cells[4], columns: ["A", .figures("B"), "C"],
              rows: [Array(cells[0..<3]), Array(cells[3..<6])])),
        ])
      for line in written(document, TextWriter(width: width)).split(separator: "\n") {
        #expect(displayWidth(String(line)) <= width, "\(width): \(line)")
      }
    }
  }

  @Test(
    "Width counts wide, combining and joined characters as a terminal does",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("李", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩‍👩‍👧", 2), ("🇦🇹", 2), ("👍🏽", 2), ("❤", 1),
      ("❤\u{FE0F}", 2), ("\u{200B}", 0), ("שלום", 4), ("กำ", 2), ("\u{7}", 0),
    ])
  func widths(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }
}
