import Foundation
import PseudoTerminal
import Testing

@Suite("The example of the line editor's page")
struct ExampleTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  private func egg() throws -> TerminalChild {
    let child = try TerminalChild(
      TerminalChild.built("EditorExample"),
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"],
      rows: 10, columns: 60)
    try #require(child.wait { $0.text.contains("egg 180 s>") }, "\(child.screen.text)")
    return child
  }

  @Test("The page shows the program that is built here, to the letter")
  func same() throws {
    let page = try String(
      contentsOf: Self.tests.appending(path: "../docs/line-editor.md"), encoding: .utf8)
    let code = try String(
      contentsOf: Self.tests.appending(path: "EditorExample/main.swift"), encoding: .utf8)
    #expect(page.contains("```swift\n\(code)```\n"), "copy the program into docs/line-editor.md")
  }

  @Test("It counts while a line is half typed, completes, answers and leaves")
  func plays() throws {
    let child = try egg()
    child.send("mo")
    #expect(child.wait { $0.text.contains("egg 179 s> mo") }, "\(child.screen.text)")
    child.send("\t\r")
    #expect(child.wait { $0.text.contains("egg 20") }, "\(child.screen.text)")
    child.send("boil\r")
    #expect(child.wait { $0.text.contains("There is no 'boil'.") }, "\(child.screen.text)")
    child.send("quit\r")
    #expect(child.waitForExit() == 0)
  }

  @Test("The egg is done in a line of its own, and what was being typed stays")
  func done() throws {
    let child = try egg()
    child.send("less\rless\rless\rless\rless\rless\r")
    #expect(child.wait { $0.text.contains("egg 1 s>") }, "\(child.screen.text)")
    child.send("mo")
    #expect(child.wait { $0.text.contains("The egg is done.") }, "\(child.screen.text)")
    #expect(child.wait { $0.cursorLine.hasPrefix("egg 0 s> mo") }, "\(child.screen.text)")
    child.signal(15)
    #expect(child.waitForExit() == 143)
  }
}
