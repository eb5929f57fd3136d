import Testing

/// The walls of the house: who may know whom.
@Suite struct RoomTests {
  @Test("Every target imports only what the plan of the house allows")
  func imports() {
    let findings = Repository.sources.flatMap(Rooms.strangers)
    findings.report()
  }

  @Test("A forbidden import is found in every form, and an unknown target is named")
  func findingImports() {
    let text = """
      public import Assembly
      import Foundation
      @preconcurrency internal import struct Glibc.timespec
      let text = "import Foundation" // import Foundation
      """
    let file = SwiftFile(path: "Sources/Records/Text.swift", text: text)
    #expect(Rooms.strangers(in: file).map(\.line) == [2, 3])
    let annex = SwiftFile(path: "Sources/Annex/Text.swift", text: "")
    #expect(Rooms.strangers(in: annex).count == 1)
  }

  @Test("The topics of procedure do not know the whole that is built of them")
  func readingOrder() {
    let assembly = Repository.sources.filter { $0.target == "Assembly" }
    let findings = Rooms.looksUpward(assembly)
    findings.report()
  }

  @Test("A topic that names the whole is found")
  func findingLooksUpward() {
    let files = [
      SwiftFile(path: "Sources/Assembly/Proceedings.swift", text: "struct Proceedings {}"),
      SwiftFile(path: "Sources/Assembly/Journal.swift", text: "protocol Journal {}"),
      SwiftFile(
        path: "Sources/Assembly/Business/Floor.swift",
        text: "/// Proceedings\nlet a: Proceedings\nlet b: any Journal"),
      SwiftFile(path: "Sources/Assembly/Meeting.swift", text: "let a: Journal"),
    ]
    #expect(Rooms.looksUpward(files).map(\.line) == [2, 3])
  }

  @Test("Every target has a main file, and its first line says the target's job")
  func jobs() {
    let targets = Set(Repository.sources.compactMap(\.target)).sorted()
    let findings = targets.compactMap { target -> Finding? in
      let files = Repository.sources.filter { $0.target == target }
      let main = files.first {
        $0.path.lowercased() == "sources/\(target)/\(target).swift".lowercased()
          || $0.path == "Sources/\(target)/main.swift"
      }
      let path = "Sources/\(target)/\(target).swift"
      guard let main else {
        return Finding(path: path, line: 1, what: "the target's main file is missing")
      }
      guard main.written(1).hasPrefix("//") else {
        return Finding(path: main.path, line: 1, what: "the line that tells the job is missing")
      }
      return nil
    }
    findings.report()
  }

  @Test("No module is named after a type that it holds")
  func moduleNames() {
    let findings = Repository.sources.flatMap { file in
      file.outerTypes.filter { $0.text == file.target }.map {
        file.finding($0, "'\($0.text)' is the module's name too; callers could not name either")
      }
    }
    findings.report()
  }

  @Test("Every file among the commands declares one command")
  func commands() {
    let files = Repository.sources.filter { $0.path.hasPrefix("Sources/Moderation/Commands/") }
    let findings = files.compactMap { file -> Finding? in
      let count = Rooms.commands(in: file)
      guard count != 1 else { return nil }
      return Finding(path: file.path, line: 1, what: "the file declares \(count) commands, not 1")
    }
    findings.report()
  }

  @Test("Commands are counted where they are made, not where they are mentioned")
  func countingCommands() {
    let text = """
      let one = Command("next") { Command }
      let two = Command<Scene, Outcome>(name: "add")
      let three = ConsoleCommand("end")
      func four(_ a: Command<Scene, Outcome>) -> Command<Scene, Outcome>
      // Command("no")
      """
    #expect(Rooms.commands(in: SwiftFile(path: "x", text: text)) == 3)
  }
}

/// The plan of the house.
enum Rooms {
  /// Targets that are given time and chance and never fetch them.
  static let pure: Set = ["Assembly", "CommandLanguage", "Records", "Moderation"]

  /// What each target may import beside the standard library.
  ///
  /// A change here is a change of the design: say why in ARCHITECTURE.md.
  private static let plan: [String: Set<String>] = [
    "Assembly": [],
    "CommandLanguage": [],
    "Records": ["Assembly", "Mustache"],
    "Moderation": ["Assembly", "CommandLanguage", "Records"],
    "JournalStore": [
      "Assembly", "Records", "Filing", "GRDB", "CCrypto", "Foundation", "Glibc",
      "Synchronization",
    ],
    "Intake": ["Assembly", "Yams", "SwiftCSV", "Foundation"],
    "Filing": ["Glibc"],
    "Rehearsal": ["Assembly", "Moderation", "Records", "Intake"],
    "LineEditor": ["CEditline", "Glibc", "Synchronization"],
    "Console": [
      "Assembly", "CommandLanguage", "Moderation", "Records", "Rehearsal", "LineEditor", "Glibc",
    ],
    "gavel": [
      "Assembly", "CommandLanguage", "Records", "Moderation", "JournalStore", "Intake", "Filing",
      "Rehearsal", "LineEditor", "Console", "ArgumentParser", "Foundation", "Glibc",
    ],
    "Gallery": ["Assembly", "Moderation", "Records", "Intake", "CQRencode"],
    "gavel-display": [
      "Assembly", "Moderation", "Records", "JournalStore", "Gallery", "Hummingbird",
      "HummingbirdCore", "HTTPTypes", "Logging", "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "NIOPosix",
      "UnixSignals", "ArgumentParser", "Foundation", "Glibc", "Synchronization",
    ],
  ]

  private static let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let"]

  /// The imports of the file that the plan does not name.
  static func strangers(in file: SwiftFile) -> [Finding] {
    guard let target = file.target else { return [] }
    guard let allowed = plan[target] else {
      return [
        Finding(path: file.path, line: 1, what: "the plan in RoomTests has no target '\(target)'")
      ]
    }
    let tokens = file.tokens
    return tokens.indices.compactMap { index in
      guard tokens[index].isWord("import"), index + 1 < tokens.count else { return nil }
      let isKind = kinds.contains(tokens[index + 1].text)
      let module = tokens[min(index + (isKind ? 2 : 1), tokens.count - 1)]
      guard module.kind == .word, !allowed.contains(module.text) else { return nil }
      return file.finding(module, "'\(target)' may not import '\(module.text)'")
    }
  }

  /// Files of `Assembly` that stand after the topics in the order of reading.
  private static let whole: Set = [
    "Assembly.swift", "Event.swift", "Entry.swift", "Meeting.swift", "Proceedings.swift",
    "Editions.swift", "Journal.swift",
  ]

  /// The places at which a topic's file names a type of Proceedings or Journal.
  static func looksUpward(_ assembly: [SwiftFile]) -> [Finding] {
    let highest = assembly.filter { ["Proceedings.swift", "Journal.swift"].contains($0.name) }
    let high = Set(highest.flatMap(\.outerTypes).map(\.text))
    return assembly.filter { !whole.contains($0.name) }.flatMap { file in
      file.tokens.filter { $0.kind == .word && high.contains($0.text) }.map {
        file.finding($0, "a topic may not know '\($0.text)', which is built of the topics")
      }
    }
  }

  /// How many commands the file makes: `Command(…)` or `Command<…>(…)`.
  static func commands(in file: SwiftFile) -> Int {
    let tokens = file.tokens
    return tokens.indices.count { index in
      guard tokens[index].isWord("Command") || tokens[index].isWord("ConsoleCommand") else {
        return false
      }
      var next = index + 1
      if next < tokens.count && tokens[next].isMark("<") {
        while next < tokens.count && !tokens[next].isMark(">") { next += 1 }
        next += 1
      }
      return next < tokens.count && tokens[next].isMark("(") && !tokens[next].spaced
    }
  }
}
