import Foundation
import PseudoTerminal
import Testing

@Suite("The page for man, and completion in shells")
struct ManualTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let path = root.appending(path: "docs/gavel.1").path

  private static func tool(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// What a tool says on both of its outputs, and how it ended.
  private func output(_ tool: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("docs/gavel.1 is what 'gavel commands --format man' prints")
  func current() throws {
    let now = try Program.run(["commands", "--format", "man"])
    #expect(now.status == 0)
    #expect(
      try String(contentsOfFile: Self.path, encoding: .utf8) == now.output,
      "run: scripts/gavel commands --format man > docs/gavel.1")
  }

  @Test("It names every subcommand, every command of the prompt and every variable that is read")
  func complete() throws {
    let (status, dump) = try output(TerminalChild.built("gavel"), ["--experimental-dump-help"])
    #expect(status == 0)
    let page = try String(contentsOfFile: Self.path, encoding: .utf8)
      .replacingOccurrences(of: "\\-", with: "-")
    let names = dump.matches(of: /"commandName" : "([a-z-]+)"/).map { String($0.1) }
    #expect(names.count > 25)
    for name in names where name != "help" && name != "gavel" {
      #expect(page.contains(" \(name)\""), "the subcommand \(name)")
    }
    let folder = Self.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var variables: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:getenv\(|environment\[)"([A-Z_]+)"/) {
        variables.insert(String(match.1))
      }
    }
    #expect(variables.count > 5)
    for name in variables { #expect(page.contains("\\fB\(name)\\fR"), "the variable \(name)") }
  }

  @Test("mandoc finds nothing to say about it", .enabled(if: tool("mandoc") != nil))
  func mandoc() throws {
    let (status, words) = try output(#require(Self.tool("mandoc")), ["-T", "lint", Self.path])
    #expect(status == 0 && words.isEmpty, "\(words)")
  }

  @Test("groff sets it without a warning", .enabled(if: tool("groff") != nil))
  func groff() throws {
    let (status, words) = try output(
      #require(Self.tool("groff")), ["-ww", "-z", "-man", "-Tutf8", Self.path])
    #expect(status == 0 && words.isEmpty, "\(words)")
  }

  @Test("bash takes the completion script and completes subcommands with it")
  func completion() throws {
    let bash = try #require(Self.tool("bash"))
    let scratch = try Program.Scratch()
    let script = try Program.run(["--generate-completion-script", "bash"])
    #expect(script.status == 0)
    let file = scratch.path + "/gavel.bash"
    try script.output.write(toFile: file, atomically: true, encoding: .utf8)
    let lines = """
      set -e; source "\(file)"
      COMP_WORDS=(gavel re); COMP_CWORD=1; COMP_LINE="gavel re"; COMP_POINT=8
      complete -p gavel >/dev/null
      _gavel gavel re gavel
      echo "${COMPREPLY[@]}"
      """
    let (status, words) = try output(bash, ["--norc", "-c", lines])
    #expect(status == 0, "\(words)")
    let found = Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect(found == ["resume", "restore", "replay", "rehearse"])
  }
}
