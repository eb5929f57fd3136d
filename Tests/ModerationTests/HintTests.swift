import CommandLanguage
import Moderation
import Testing

@Suite("Hints")
struct HintTests {
  @Test("In the lines of all transcripts, a hint that is said to last does")
  func lasting() throws {
    var lasting = 0
    for name in Transcript.all {
      let lines = try Transcript(path: "\(Transcript.folder)/\(name)").lines
      for (index, line) in lines.enumerated() where line.hasPrefix("> ") {
        let typed = line.dropFirst(2)
        let start = String(typed.prefix(1 + index % max(1, typed.count)))
        let hint = Catalog.grammar.hint(for: start)
        guard hint.holds(for: start + "a") else { continue }
        lasting += 1
        for more in ["a", "Z9", "next"] {
          #expect(hint.holds(for: start + more))
          #expect(Catalog.grammar.hint(for: start + more).text == hint.text, "\(start) + \(more)")
        }
      }
    }
    #expect(lasting > 100)
  }
}
