import ArgumentParser
import Assembly
import Filing
import Foundation
import Intake
import JournalStore
import Moderation
import Records
import Rehearsal

/// Where drills are kept: an archive of their own, attempt logs, scores and records.
///
/// Rehearsals never stand beside meetings: no list, no series and no clerk comes across them.
struct DrillFolder: ParsableArguments {
  @Option(
    name: .customLong("drills"),
    help: ArgumentHelp(
      "The folder in which drills are kept.",
      discussion: "Else $GAVEL_DRILLS, else gavel/drills in the data folder.", valueName: "dir"),
    completion: .directory)
  var path: String?

  /// The folder that holds.
  var resolved: String {
    if let path { return path }
    if let path = ProcessInfo.processInfo.environment["GAVEL_DRILLS"], !path.isEmpty {
      return path
    }
    return Files.folder(of: ArchiveOption.resolve(nil)) + "/drills"
  }

  /// Opens the archive of the drills.
  func open() throws -> Archive {
    try storing { () throws(JournalFailure) in try Archive(path: resolved + "/archive.sqlite") }
  }

  /// Where an attempt's lines are kept.
  func attempts(_ id: String) -> String { "\(resolved)/\(id).attempts.jsonl" }

  /// Where an attempt's score is kept.
  func score(_ id: String) -> String { "\(resolved)/\(id).score.json" }

  /// Everything that was played, the earliest first: what its log and its score say.
  func history() throws -> [(id: String, head: JSON, score: JSON)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: resolved)) ?? []
    return names.filter { $0.hasSuffix(".score.json") }.compactMap { name in
      let id = String(name.dropLast(".score.json".count))
      guard let score = json(at: score(id)),
        let first = text(at: attempts(id))?.split(separator: "\n").first,
        let head = try? JSON(parsing: Array(first.utf8))
      else { return nil }
      return (id, head, score)
    }.sorted { start(of: $0.head) < start(of: $1.head) }
  }

  private func start(of head: JSON) -> String {
    if case .string(let text) = head["started"] { text } else { "" }
  }

  private func json(at path: String) -> JSON? {
    (try? Files.read(path, limit: 4 << 20)).flatMap { try? JSON(parsing: $0) }
  }

  private func text(at path: String) -> String? {
    (try? Files.read(path, limit: 64 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A scenario that was named: one of the program's own, or a file.
struct ScenarioFile {
  let scenario: Scenario
  let path: String
  let bytes: [UInt8]

  init(named name: String) throws {
    if let own = ScenarioLibrary.named(name) {
      (path, bytes) = (own.path, own.bytes)
    } else if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      (path, bytes) = (name, try handedIn(name))
    } else {
      let known = ScenarioLibrary.all.map(\.name).joined(separator: ", ")
      throw ExitStatus(
        ExitStatus.usage,
        "! there is no scenario '\(name)'; scenarios: \(known), or a file that ends in .yaml")
    }
    let (path, bytes) = (path, bytes)
    scenario = try reading { () throws(Faults) in try ScenarioReader.read(bytes, file: path) }
  }

  /// A scripted trainee: one of the scenario's own, by name, or a file.
  func answers(named name: String) throws -> AnswerScript {
    let (scenario, path) = (scenario, path)
    let own = try reading { () throws(Faults) in
      try AnswerScript(name, of: scenario, file: path)
    }
    if let own { return own }
    let text = String(decoding: try handedIn(name), as: UTF8.self)
    return try reading { () throws(Faults) in
      try AnswerScript(text, file: name, ids: scenario.timeline.map(\.id))
    }
  }
}
