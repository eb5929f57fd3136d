import Foundation
import Testing

/// The guide's text and, between its fences, its meetings in parts.
private struct Guide {
  static let fence = "```transcript"

  let lines: [String]

  static var path: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/moderators-guide.md").path
  }

  init() throws {
    lines = try String(contentsOfFile: Self.path, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The meetings, each as the lines of its blocks; a block that sets a meeting up begins one.
  private var meetings: [[[String]]] {
    var isInside = false
    var found: [[[String]]] = []
    for line in lines {
      if line == "```" { isInside = false }
      if isInside, var meeting = found.popLast(), let block = meeting.popLast() {
        let begins = block.isEmpty && line.hasPrefix("% ")
        if begins, !meeting.isEmpty { found.append(meeting) }
        found.append(begins ? [[line]] : meeting + [block + [line]])
      }
      if line == Self.fence {
        isInside = true
        found.append((found.popLast() ?? []) + [[]])
      }
    }
    return found
  }

  /// The guide as it would read with the answers given now.
  func played() throws -> (text: String, commands: [[Stage.Typed]]) {
    var blocks: ArraySlice<String> = []
    var commands: [[Stage.Typed]] = []
    for meeting in meetings {
      let file = NSTemporaryDirectory() + "guide-\(UUID().uuidString).transcript"
      defer { try? FileManager.default.removeItem(atPath: file) }
      let marked = meeting.map { (["# block"] + $0).joined(separator: "\n") }
      try marked.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
      let played = try Transcript(path: file).played()
      blocks += played.text.components(separatedBy: "# block\n").dropFirst()
      commands.append(played.commands)
    }
    return (filled(with: blocks), commands)
  }

  private func filled(with answers: ArraySlice<String>) -> String {
    var blocks = answers
    var isInside = false
    var guide: [String] = []
    for line in lines {
      if line == "```" { isInside = false }
      if !isInside { guide.append(line) }
      if line == Self.fence, let block = blocks.popFirst() {
        isInside = true
        guide += block.components(separatedBy: "\n").dropLast()
      }
    }
    return guide.joined(separator: "\n")
  }
}

@Suite("The moderator's guide")
struct GuideTests {
  @Test("What the guide says is typed and answered happens, at a town hall and in a council")
  func plays() throws {
    let guide = try Guide()
    let written = guide.lines.joined(separator: "\n")
    let (text, commands) = try guide.played()
    if ProcessInfo.processInfo.environment["RECORD"] == "1", text != written {
      try text.write(toFile: Guide.path, atomically: true, encoding: .utf8)
      Issue.record("the guide was recorded anew: read the change and run again without RECORD")
    }
    for (now, then) in zip(text.components(separatedBy: "\n"), guide.lines) where now != then {
      Issue.record("the guide says “\(then)”, the console “\(now)”")
      break
    }
    #expect(text == written)
    #expect(commands.map { $0.count > 30 } == [true, true])
    #expect(commands.allSatisfy { $0.last?.isAccepted == true })
  }
}
