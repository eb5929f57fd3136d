import Foundation
import Testing

/// The guide's text and, between its fences, one meeting in parts.
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

  /// The blocks in order, each behind a line that marks where it begins.
  var meeting: String {
    var isInside = false
    var found: [String] = []
    for line in lines {
      if line == Self.fence {
        isInside = true
        found.append("# block")
      } else if line == "```" {
        isInside = false
      } else if isInside {
        found.append(line)
      }
    }
    return found.joined(separator: "\n")
  }

  /// The guide as it would read with the answers given now.
  func played() throws -> (text: String, commands: [Stage.Typed]) {
    let file = NSTemporaryDirectory() + "guide-\(UUID().uuidString).transcript"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try meeting.write(toFile: file, atomically: true, encoding: .utf8)
    let (text, commands) = try Transcript(path: file).played()
    var blocks = text.components(separatedBy: "# block\n").dropFirst()[...]
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
    return (guide.joined(separator: "\n"), commands)
  }
}

@Suite("The moderator's guide")
struct GuideTests {
  @Test("What the guide says is typed and answered is what happens, from doors to minutes")
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
    #expect(commands.count > 30)
    #expect(commands.last?.isAccepted == true)
  }
}
