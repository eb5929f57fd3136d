import Foundation
import Testing

/// What people read: no link leads nowhere, and no word of the workshop is left.
@Suite struct PageTests {
  @Test("Every relative link in a document leads to a file, and its anchor to a heading")
  func links() {
    let findings = Repository.pages.flatMap { page in
      page.links.compactMap { link in
        page.fault(of: link, exists: Repository.exists) { path in
          Repository.pages.first { $0.path == path }
        }
      }
    }
    findings.report()
  }

  @Test("Dead links are found: files, anchors and references, but none inside of code")
  func findingLinks() {
    let text = """
      # The floor, and `next`!
      # The floor, and next
      [a](#the-floor-and-next) [b](#the-floor-and-next-1) [c](#nowhere)
      [d](floor.md) ![e](../missing.png "A picture") [f](https://example.org/x#y)
      `[g](missing)` [h][i] [j](floor.md#opening) [k](floor.md#closing) [l](</b.md>)

      [i]: missing.md
      ```text
      [m](missing)
      ```
      """
    let page = Page(path: "docs/a.md", text: text)
    let floor = Page(path: "docs/floor.md", text: "Opening\n=====\n## Opening")
    let findings = page.links.compactMap { link in
      page.fault(of: link, exists: { $0 == "docs/floor.md" }) { $0 == floor.path ? floor : nil }
    }
    #expect(findings.map(\.line) == [3, 4, 5, 5, 7])
  }

  @Test("No tracked file names the workshop or puts work off")
  func words() {
    let findings = Repository.tracked().flatMap { path in
      Repository.text(path).map { Words.findings(path: path, text: $0) } ?? []
    }
    findings.report()
  }

  @Test("Forbidden words are found as words, not inside of others")
  func findingWords() {
    let text = Words.forbidden.map { "x \($0) y" }.joined(separator: "\n")
    let findings = Words.findings(path: "x", text: text)
    #expect(findings.map(\.line) == Array(1...Words.forbidden.count))
    let others = "u" + Words.forbidden[1] + "a MASTO" + "DON before nowhere"
    #expect(Words.findings(path: "x", text: others).isEmpty)
  }
}

/// Words that have no place in what is published; written in halves, or they would find
/// themselves here.
enum Words {
  static let forbidden = [
    "/wo" + "rk/", "sha" + "red/", "TO" + "DO", "FIX" + "ME", "for n" + "ow", ".lib" + "rary/",
  ]

  static func findings(path: String, text: String) -> [Finding] {
    // Most files hold none of them; only those that do are looked at line by line.
    let bytes = Array(text.utf8)
    let present = forbidden.filter { contains($0, in: bytes[...]) }
    guard !present.isEmpty else { return [] }
    var findings: [Finding] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      for word in present where contains(word, in: line) {
        findings.append(Finding(path: path, line: index + 1, what: "'\(word)' has no place here"))
      }
    }
    return findings
  }

  /// Whether the word stands there on its own: where it begins or ends with a letter, no
  /// letter or digit stands before or after it.
  private static func contains(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let wanted = Array(word.utf8)
    guard let head = wanted.first, let tail = wanted.last else { return false }
    var rest = bytes
    while let start = rest.firstIndex(of: head) {
      let end = start + wanted.count
      rest = rest[(start + 1)...]
      guard end <= bytes.endIndex, bytes[start..<end].elementsEqual(wanted) else { continue }
      let before = start > bytes.startIndex ? bytes[start - 1] : 0
      let after = end < bytes.endIndex ? bytes[end] : 0
      if isLetter(head) && isLetter(before) || isLetter(tail) && isLetter(after) { continue }
      return true
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let scalar = Character(UnicodeScalar(byte))
    return byte < 0x80 && (scalar.isLetter || scalar.isNumber)
  }
}
