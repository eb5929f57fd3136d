import Foundation
import Testing

/// What somebody may hand in, by mistake or on purpose, seen from outside of the program.
@Suite("Hostile input")
struct HostileTests {
  private func archive(_ scratch: Program.Scratch) -> [String] {
    ["--archive", scratch.path + "/a.sqlite"]
  }

  /// Holds the shortest of meetings.
  private func meet(_ scratch: Program.Scratch) throws {
    let arguments = ["open", "--out", scratch.path + "/records"] + archive(scratch)
    #expect(try Program.run(arguments, input: "open\nadjourn!\n").status == 0)
  }

  @Test("A line without end from a pipe is refused, and the next one is read")
  func endless() throws {
    let scratch = try Program.Scratch()
    let input = "open\n" + String(repeating: "x", count: 5_000_000) + "\ncount 3"
    let result = try Program.run(["open"] + archive(scratch), input: input)
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "! the line has more than 65536 bytes; shorten it, or type it in parts\n3 people"),
      "\(result.output.suffix(200))")
  }

  @Test("Words that steer a terminal reach neither it nor a document")
  func steering() throws {
    let scratch = try Program.Scratch()
    let out = scratch.path + "/out"
    let input = """
      open
      add Ana\u{202E}zur, \u{2066}Ben
      nxt\u{202E}
      note the lamps\u{202E} are dark
      queue
      adjourn!

      """
    let result = try Program.run(["open", "--out", out] + archive(scratch), input: input)
    var texts = [result.output, result.errors]
    for folder in try FileManager.default.contentsOfDirectory(atPath: out) {
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(out)/\(folder)") {
        let bytes = try Data(contentsOf: URL(filePath: "\(out)/\(folder)/\(name)"))
        // A Word document is packed, and no terminal is given one.
        guard !name.hasSuffix(".docx") else { continue }
        texts.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    #expect(texts.count > 6)
    for text in texts {
      let acting = text.unicodeScalars.first {
        0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value || $0.value == 0x1B
      }
      #expect(acting == nil, "\(text.prefix(200).debugDescription)")
    }
  }

  @Test("A script's meeting cannot lead its records out of their folder")
  func leadingOut() throws {
    let scratch = try Program.Scratch()
    try meet(scratch)
    let script = try Program.run(["export", "--format", "script"] + archive(scratch)).output
    let id = try #require(script.firstMatch(of: #/"id":"([a-z0-9-]+)"/#)?.1)
    let path = scratch.path + "/hostile.script"
    try script.replacing("\"id\":\"\(id)\"", with: "\"id\":\"../../outside\"")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let inner = scratch.path + "/a/b"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    let result = try Program.run(["replay", path, "--out", inner + "/out"])
    #expect(result.status == 3)
    // A long path breaks the line elsewhere.
    let told = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("cannot be the name of a file"), "\(result.output)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/a/outside"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/outside"))
    let kept = try Program.run(
      ["replay", path, "--archive", scratch.path + "/b.sqlite", "--out", inner + "/out"])
    #expect(kept.status == 3, "\(kept.errors)")
  }

  @Test("A script writes no file outside of the folder that it is played in")
  func writingOut() throws {
    let scratch = try Program.Scratch()
    let inner = scratch.path + "/inner"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    #expect(try Program.run(["new-plan", "townhall", "-o", inner + "/plan.yaml"]).status == 0)
    let lines = "plan: plan.yaml\nzero: 2016-07-19T18:00:00Z\nopen\n"
    for (path, isInside) in [("../out", false), (scratch.path + "/out", false), ("kept", true)] {
      try (lines + "export text \(path)\n")
        .write(toFile: inner + "/a.script", atomically: true, encoding: .utf8)
      let result = try Program.run(["replay", "a.script"], in: inner)
      #expect((result.status == 0) == isInside, "\(path): \(result.output)\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out"))
    #expect(FileManager.default.fileExists(atPath: inner + "/kept"))
  }

  @Test("A clerk's copy is for its owner alone")
  func clerksCopy() throws {
    let scratch = try Program.Scratch()
    try meet(scratch)
    for (format, copy) in [("json", "clerk"), ("script", "clerk"), ("json", "public")] {
      let path = "\(scratch.path)/\(format)-\(copy)"
      let result = try Program.run(
        ["export", "--format", format, "--copy", copy, "-o", path] + archive(scratch))
      #expect(result.status == 0, "\(result.errors)")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == (copy == "clerk" ? 0o600 : 0o644), "\(format) \(copy)")
    }
  }
}
