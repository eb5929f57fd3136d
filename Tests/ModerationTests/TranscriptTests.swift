import CommandLanguage
import Foundation
import Moderation
import Testing

@Suite("Golden transcripts")
struct TranscriptTests {
  @Test("A conversation goes as it is written down", arguments: Transcript.all)
  func plays(name: String) throws {
    let transcript = try Transcript(path: "\(Transcript.folder)/\(name)")
    let (text, _) = try transcript.played()
    let expected = transcript.lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD"] == "1", text != expected {
      try text.write(toFile: transcript.path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded anew: read the change and run again without RECORD")
    }
    #expect(text == expected, "\(difference(text, expected))")
  }

  @Test("Every command is accepted at least once in a transcript")
  func coversCommands() throws {
    var accepted: Set<String> = []
    for name in Transcript.all {
      let played = try Transcript(path: "\(Transcript.folder)/\(name)").played()
      accepted.formUnion(played.commands.filter(\.isAccepted).map(\.name))
    }
    let missing = Catalog.commands.map(\.name).filter { !accepted.contains($0) }
    #expect(missing.isEmpty, "no transcript shows \(missing)")
  }

  @Test("Every command but the views is refused at least once in a transcript")
  func coversRefusals() throws {
    let refused = Set(try typed().filter { !$0.isAccepted }.map(\.name))
    let always: Set = [
      "status", "agenda", "time", "recap", "people", "motions", "export", "quit", "option",
    ]
    let missing = Catalog.commands.map(\.name).filter {
      !refused.contains($0) && !always.contains($0)
    }
    #expect(missing.isEmpty, "no transcript refuses \(missing)")
  }

  @Test("What a refusal tells to type is accepted there and then")
  func remediesWork() throws {
    for typed in try typed() where !typed.useless.isEmpty {
      let advice = typed.problem?.line ?? ""
      #expect(typed.useless.isEmpty, "after '\(typed.line)': \(advice) -> \(typed.useless)")
    }
  }

  private func typed() throws -> [Stage.Typed] {
    try Transcript.all.flatMap {
      try Transcript(path: "\(Transcript.folder)/\($0)").played().commands
    }
  }

  private func difference(_ actual: String, _ expected: String) -> String {
    let left = actual.components(separatedBy: "\n")
    let right = expected.components(separatedBy: "\n")
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }
    guard let line else { return "one is longer: \(left.count) lines against \(right.count)" }
    return "line \(line.offset + 1): is “\(line.element.0)”, was “\(line.element.1)”"
  }
}
