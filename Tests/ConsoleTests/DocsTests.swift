import Assembly
import CommandLanguage
import Foundation
import Moderation
import Records
import Testing

@Suite("Pages that are made from the catalog")
struct DocsTests {
  private func page(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent("docs/\(name)"), encoding: .utf8)
  }

  private func markdown(_ document: Document) -> String {
    String(decoding: MarkdownWriter().write(document), as: UTF8.self)
  }

  @Test("The cheat sheet is what 'gavel commands --sheet' prints")
  func sheet() throws {
    #expect(
      try page("cheat-sheet.md") == markdown(ReferencePage.sheet),
      "run: scripts/gavel commands --sheet > docs/cheat-sheet.md")
  }

  @Test("The reference is what 'gavel commands --format markdown' prints")
  func reference() throws {
    #expect(
      try page("commands.md") == markdown(ReferencePage.document),
      "run: scripts/gavel commands --format markdown > docs/commands.md")
  }

  @Test("The list of all commands fits one screen of 24 rows and 80 columns")
  func helpFits() throws {
    let overview = try #require(try help())
    let lines = overview.split(separator: "\n", omittingEmptySubsequences: false)
    // The prompt below it and the line that was typed above it take a row each.
    #expect(lines.count - 1 <= 22, "\(overview)")
    #expect(lines.allSatisfy { $0.count < 80 })
  }

  /// What `help` answers in a meeting.
  private func help() throws -> String? {
    let scene = Scene(
      proceedings: Proceedings(), now: Instant(milliseconds: 0), seat: .moderator)
    let outcome = try Catalog.grammar.parse("help").action(scene)
    return outcome.reply.map { String(decoding: TextWriter(width: 79).write($0), as: UTF8.self) }
  }
}
