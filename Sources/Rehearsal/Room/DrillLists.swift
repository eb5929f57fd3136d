import Assembly
import Moderation
public import Records

/// What is told about drills on a screen.
public enum DrillLists {
  /// The scenarios that the program brings along.
  public static var scenarios: Document {
    let rows = ScenarioLibrary.all.map { file -> [String] in
      guard let scenario = try? file.scenario() else { return [file.letter, file.name] }
      return [
        file.letter, file.name, scenario.level.rawValue, scenario.length.text, scenario.summary,
      ]
    }
    return Document([
      .table(
        Table(
          columns: [
            .figures(""), .names("Scenario"), "Level", .figures("Time"),
            Table.Column("What it is about", weight: 4),
          ], rows: rows)),
      .paragraph(
        "'gavel drill barbershop' plays one, '--speed 2' faster, '--watch' shows how it is done, "
          + "'gavel drill history' how you did."),
    ])
  }

  /// What a trainee is told before the first minute.
  public static func welcome(_ drill: Drill, speed: Double) -> Document {
    let pace = speed == 1 ? "in real time" : "\(decimal(speed, 1)) times as fast as real time"
    return .lines([
      "REHEARSAL \(drill.scenario.name), \(drill.scenario.level.rawValue), \(pace), seed "
        + "\(drill.seed): \(drill.scenario.summary)",
      "It is planned to end at \(drill.opening.zone.hourMinuteSecond(drill.plannedEnd)). "
        + "'drill pause', 'drill hint', 'drill quit'. It runs from now on.",
    ])
  }

  /// One thing that happened in a drill, with its time; what was answered stands below.
  public static func told(_ step: AutoDrill.Step, in drill: Drill) -> [Document] {
    let zone = drill.opening.zone
    switch step {
    case .heard(let happening):
      return [.line("\(zone.hourMinuteSecond(happening.at)) ◆ \(happening.text)")]
    case .typed(let at, let line, .success(let reply)):
      return [.line("\(zone.hourMinuteSecond(at)) > \(line)"), reply.document]
    case .typed(let at, let line, .failure(let problem)):
      return [.line("\(zone.hourMinuteSecond(at)) > \(line)"), .line(problem.line)]
    }
  }

  /// Earlier drills, one a line, with what changed since the last one of the same scenario.
  public static func history(_ played: [(id: String, head: JSON, score: JSON)]) -> Document {
    guard !played.isEmpty else {
      return .line("No drill was played yet; 'gavel drill' lists the scenarios.")
    }
    var last: [String: Double] = [:]
    let rows = played.map { _, head, score -> [String] in
      let name = text(score["scenario"])
      let total = number(score["total"])
      let change = last[name].map {
        total >= $0 ? "+\(decimal(total - $0, 1))" : decimal(total - $0, 1)
      }
      last[name] = total
      return [
        String(text(head["started"]).prefix(16)), name, text(head["seed"]), decimal(total, 1),
        change ?? "", text(score["band"]), figures(score),
      ]
    }
    return .table(
      Table(
        columns: [
          "Played", .names("Scenario"), .figures("Seed"), .figures("Score"), .figures("Change"),
          "Band", "Points by figure",
        ], rows: rows))
  }

  private static func figures(_ score: JSON) -> String {
    guard case .array(let figures) = score["figures"] else { return "" }
    return figures.map { "\(text($0["letter"])) \(decimal(number($0["points"]), 1))" }
      .joined(separator: " ")
  }

  private static func text(_ json: JSON?) -> String {
    switch json {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .null, .bool, .number, .array, .object, nil: ""
    }
  }

  private static func number(_ json: JSON?) -> Double {
    switch json {
    case .number(let number): number
    case .integer(let number): Double(number)
    case .null, .bool, .string, .array, .object, nil: 0
    }
  }
}
