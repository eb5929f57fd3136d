import Records
import Testing

@Suite("Markdown")
struct MarkdownWriterTests {
  private func markdown(_ blocks: Block...) -> String {
    written(Document(blocks), MarkdownWriter())
  }

  @Test("Minutes are CommonMark with a table")
  func golden() {
    #expect(
      written(Sample.minutes, MarkdownWriter()) == #"""
        # Minutes of the Harbor Board

        > **DRAFT:** not approved

        - **Place:** Town hall
        - **Called to order:** **19:02**

        ## 1. Ferry dock

        The board heard *three* speakers; see [the plan](https://example.org/plan?a=1&amp;b=%282%29).\
        Type `next` to call one.

        **Speakers**

        | # | Name | Town | Time |
        | ---: | --- | --- | ---: |
        | 1 | Ana \| Ortiz | Linz | 2:58 |
        | 12 | 李小龍 | 東京 | 0:40 |

        ### Points

        - Dock
          - rails
          - lights
        - Budget

        1. Second the motion
        2. Vote

        ```
        gavel replay a.gavel
          --quiet
        ```

        """#)
  }

  @Test(
    "Words never become markup",
    arguments: [
      ("# no heading", "\\# no heading"), ("- no list", #"\- no list"#),
      ("1986. A year", #"1986\. A year"#), ("2) x", #"2\) x"#), ("=====", #"\====="#),
      ("> no quote", #"\> no quote"#), ("    no code", "no code"), ("*a* _b_", #"\*a\* \_b\_"#),
      ("[a](b)", #"\[a\](b)"#), ("<b>&amp;", #"\<b\>\&amp;"#), ("`c` ~~d~~", #"\`c\` \~\~d\~\~"#),
      ("a\\", #"a\\"#), ("http://x", #"http\://x"#), ("a\n\n# b", "a  # b"), ("$x$", #"\$x\$"#),
      ("| a |", #"\| a \|"#), ("2:00 (3–2)!", "2:00 (3–2)!"),
    ])
  func escaping(text: String, shown: String) {
    #expect(markdown(.paragraph(text)) == shown + "\n")
  }

  @Test("Dress that stars could not carry is written as tags")
  func dress() {
    #expect(markdown(.paragraph(["a", .strong("b"), "c"])) == "a<strong>b</strong>c\n")
    #expect(markdown(.paragraph(["a", .strong(" b "), "c"])) == "a **b** c\n")
    #expect(
      markdown(.paragraph([.strong([.emphasis("a"), " b"])])) == "**<em>a</em> b**\n")
    #expect(markdown(.paragraph([.strong(""), .emphasis("x"), "."])) == "*x*.\n")
  }

  @Test("Code keeps its backticks and its pipes in a table")
  func code() {
    #expect(markdown(.paragraph([.code("a`b``c")])) == "```a`b``c```\n")
    #expect(markdown(.paragraph([.code("`a")])) == "`` `a ``\n")
    #expect(
      markdown(.table(Table(columns: ["A"], rows: [[[.code("x|y"), .lineBreak, "z"]]])))
        == "| A |\n| --- |\n| `x\\|y`<br>z |\n")
    #expect(markdown(.preformatted("```\nx")) == "````\n```\nx\n````\n")
  }

  @Test("Two lists in a row stay two, and a heading keeps its last sign")
  func neighbours() {
    #expect(markdown(.bullets(["a"]), .bullets(["b"])) == "- a\n\n* b\n")
    #expect(markdown(.steps(["a"]), .steps(["b"])) == "1. a\n\n1) b\n")
    #expect(markdown(.heading(1, "C #")) == "# C \\#\n")
    #expect(markdown(.heading(4, "A"), .heading(4, "B")) == "# A\n\n# B\n")
  }

  @Test("An address that could run something stays words")
  func links() {
    #expect(markdown(.paragraph([.link("x", url: "javascript:alert(1)")])) == "x\n")
    #expect(
      markdown(.paragraph([.link("", url: "https://e.org/a b>")]))
        == "[https\\://e.org/a b\\>](https://e.org/a%20b%3E)\n")
  }
}
