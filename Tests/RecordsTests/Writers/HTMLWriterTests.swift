import Records
import Testing

@Suite("Web pages")
struct HTMLWriterTests {
  private func main(_ document: Document) -> Substring {
    let page = written(document, HTMLWriter())
    guard let start = page.firstRange(of: "<main>\n"), let end = page.firstRange(of: "</main>")
    else {
      Issue.record("no main")
      return ""
    }
    return page[start.upperBound..<end.lowerBound]
  }

  @Test("Minutes are a page with one first heading, scoped headers and a caption")
  func golden() {
    #expect(
      main(Sample.minutes) == """
        <h1>Minutes of the Harbor Board</h1>
        <p class="remark draft" role="note"><strong>DRAFT:</strong> not approved</p>
        <dl>
        <div><dt>Place</dt><dd>Town hall</dd></div>
        <div><dt>Called to order</dt><dd><strong>19:02</strong></dd></div>
        </dl>
        <h2>1. Ferry dock</h2>
        <p>The board heard <em>three</em> speakers; see \
        <a href="https://example.org/plan?a=1&amp;b=(2)">the plan</a>.<br>
        Type <code>next</code> to call one.</p>
        <table>
        <caption>Speakers</caption>
        <thead>
        <tr><th scope="col" class="end">#</th><th scope="col">Name</th>\
        <th scope="col">Town</th><th scope="col" class="end">Time</th></tr>
        </thead>
        <tbody>
        <tr><td class="end">1</td><th scope="row">Ana | Ortiz</th>\
        <td>Linz</td><td class="end">2:58</td></tr>
        <tr><td class="end">12</td><th scope="row">李小龍</th>\
        <td>東京</td><td class="end">0:40</td></tr>
        </tbody>
        </table>
        <h3>Points</h3>
        <ul>
        <li>Dock
        <ul>
        <li>rails</li>
        <li>lights</li>
        </ul>
        </li>
        <li>Budget</li>
        </ul>
        <ol>
        <li>Second the motion</li>
        <li>Vote</li>
        </ol>
        <pre>
        gavel replay a.gavel
          --quiet</pre>

        """)
  }

  @Test("The head names language, title and facts and forbids loading anything")
  func head() {
    let page = written(Sample.minutes, HTMLWriter())
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"))
    #expect(page.contains("<title>Minutes of the Harbor Board</title>"))
    #expect(page.contains("<meta name=\"date\" content=\"2026-03-04\">"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("@media print"))
    let arabic = written(Document(title: "x", language: "ar", []), HTMLWriter())
    #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"))
    let hostile = written(Document(title: "x", language: "\" onload=\"", []), HTMLWriter())
    #expect(hostile.contains("<html lang=\"und\">"))
  }

  @Test("A page without a title is named by its first heading and has it once")
  func untitled() {
    let page = written(Document([.heading(2, "Votes"), .heading(4, "One")]), HTMLWriter())
    #expect(page.contains("<title>Votes</title>"))
    #expect(page.contains("<h1>Votes</h1>\n<h2>One</h2>"))
    #expect(written(.line("x"), HTMLWriter()).contains("<h1>Untitled</h1>"))
  }

  @Test("Words stay words in text, in attributes and in addresses")
  func escaping() {
    let hostile = "<script>\"'&"
    let shown = "&lt;script&gt;&quot;&#39;&amp;"
    #expect(
      main(Document(title: "t", [.paragraph([.code(hostile), .link(hostile, url: "a\"b")])]))
        .contains("<code>\(shown)</code><a href=\"a%22b\">\(shown)</a>"))
    #expect(
      main(Document(title: "t", [.paragraph([.link("x", url: " JavaScript:x")])]))
        .contains("<p>x</p>"))
  }
}
