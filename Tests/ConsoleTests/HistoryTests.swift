import Foundation
import PseudoTerminal
import Testing

@Suite("What the file of the history holds")
struct HistoryTests {
  @Test("No names and no texts reach it, whatever the command, taken or refused")
  func nothingPrivate() throws {
    let hall = try Hall()
    let child = try hall.inSession(columns: 200)
    for (line, answer) in [
      ("call Zoë", "Now #3"), ("call nguyen", "call! 1"), ("n", "next!"),
      ("swap angstrom 2", "!|#"), ("same Zoe", "!|#"), ("add Pia Voss", "#4 Pia Voss"),
      ("name 4 Pia Vossberg", "Pia Vossberg"), ("group 4 Lantern Club", "!|#"),
      ("handover Lee Odhiambo", "!|."), ("note the broken lantern", "noted"),
      ("count 3 -- by the lantern door", "3 people"), ("calll Zoë", "is no command"),
      ("drop Vossberg", "!|#"), ("queue", "Place"),
    ] {
      child.send(line + "\r")
      #expect(
        child.wait { screen in answer.split(separator: "|").contains { screen.text.contains($0) } },
        "\(line): \(child.screen.text)")
    }
    // The line that was misspelt comes back with the up arrow all the same.
    child.send("\u{1B}[A\u{1B}[A\u{1B}[A")
    #expect(child.wait { $0.cursorLine.contains("> calll Zoë") }, "\(child.screen.text)")
    child.send("\u{3}")
    #expect(child.type("redact 4", until: "taken out of everything public"))
    child.send("\u{1B}[A\u{1B}[A")
    #expect(child.wait { $0.cursorLine.contains("> queue") }, "\(child.screen.text)")
    child.send("\u{3}quit\r")
    #expect(child.waitForExit() == 0)
    let kept = try String(contentsOfFile: hall.folder + "/history", encoding: .utf8)
    #expect(
      kept.split(separator: "\n") == ["open", "limit 2:00", "n", "queue", "redact 4", "quit"])
  }
}
