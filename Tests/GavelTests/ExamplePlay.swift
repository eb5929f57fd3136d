import Assembly
import Foundation
import Intake
import Moderation
import Records
import Rehearsal

/// An example of the series, played in process: no program is started and no file written.
struct ExamplePlay {
  /// What is kept of each example beside its script.
  static let kept = ["minutes.txt", "summary.txt", "transcript.txt", "minutes.md"]

  /// The folder of all examples.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "examples")

  /// The folder in which an example's records are kept.
  static func records(of name: String) -> URL {
    let parts = name.split(separator: "/")
    return folder.appending(path: "\(parts[0])/records/\(parts[1])")
  }

  let script: Script
  let outcome: Replay.Outcome
  let proceedings: Proceedings
  private let steps: [Replay.Step]

  /// Plays an example by its folder and the name that its script, plan and sheet share, such as
  /// `council/evening`.
  init(_ name: String) throws {
    let plan = try PlanReader.read(ExamplePlay.bytes("\(name).yaml"), file: "\(name).yaml")
    let script = try ScriptReader.check(ExamplePlay.bytes("\(name).script"), file: name)
    let home = name.split(separator: "/")[0]
    let rows = try plan.signUpSheet.map { try ExampleErrands().sheet(at: "\(home)/\($0.path)") }
    try self.init(script, opening: plan.opening, rows)
  }

  /// Plays what was exported of a meeting; it brings along all that it needs.
  init(exported proceedings: Proceedings) throws {
    let script = try ScriptReader.read(ScriptDataset.bytes(proceedings), file: "exported")
    try self.init(script, opening: nil, nil)
  }

  private init(_ script: Script, opening: Opening?, _ rows: [Moderation.SheetRow]?) throws {
    var replay = try Replay(
      script: script, opening: opening, signUps: rows, journal: MemoryJournal(),
      errands: ExampleErrands())
    var steps: [Replay.Step] = []
    while let step = replay.step() { steps.append(step) }
    self.script = script
    self.steps = steps
    outcome = replay.outcome
    proceedings = replay.clerk.proceedings
  }

  /// How many lines were typed and taken.
  var acceptedLines: Int {
    steps.count { step in
      if case .typed = step.line.content, case .replied = step.result { true } else { false }
    }
  }

  /// Everything that the meeting leaves behind, by file name.
  var records: [String: [UInt8]] {
    var records: [String: [UInt8]] = [:]
    for export in Exports.all { records[export.fileName] = export.bytes(proceedings) }
    return records
  }

  /// What went otherwise than the script says, to be read where a test fails.
  var deviations: [String] {
    outcome.deviations.map { "line \($0.line.number): \($0.problem?.line ?? "taken")" }
  }

  fileprivate static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: name)))
  }
}

/// Errands that read the sheets of the examples and write nothing.
private final class ExampleErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [Moderation.SheetRow] {
    do {
      return try SignUpSheet.read(ExamplePlay.bytes(path), file: path).map { row in
        Moderation.SheetRow(signUp: row.signUp, item: row.itemNumber.map { ItemNumber($0) })
      }
    } catch {
      throw Problem(.storage, "\(error)", remedy: "look at the example")
    }
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    .line("Kept.")
  }
}
