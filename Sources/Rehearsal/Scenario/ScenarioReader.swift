import Assembly
public import Intake
import Moderation
import Records

/// Reads scenarios (YAML); all that is wrong is said at once, with file, line and column.
public enum ScenarioReader {
  static let keys = [
    "summary", "level", "length", "stop", "seed", "meeting", "setup", "people", "panel", "chance",
    "remarks", "timeline", "steps", "record", "equity", "heard", "secrets", "answers",
  ]

  /// Reads a scenario from the bytes of a file, UTF-8 with or without a byte order mark.
  ///
  /// - Parameters:
  ///   - file: the name that faults carry; the scenario is called after it.
  /// - Throws: everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> Scenario {
    var faults = FaultList(file: file)
    guard let text = SourceText.decode(bytes, faults: &faults),
      let tree = PlanTree.read(SourceText.withoutMark(text), faults: &faults)
    else {
      if faults.isEmpty { faults.add(.start, "the scenario is empty", remedy) }
      throw faults.report
    }
    guard let keys = PlanKeys(tree, of: "a scenario", known: keys, faults: &faults) else {
      throw faults.report
    }
    let scenario = scenario(keys, name: name(of: file), faults: &faults)
    guard let scenario, faults.isEmpty else { throw faults.report }
    return scenario
  }

  /// Whether a file means to be a scenario and no plan: it has a timeline or a meeting of its own.
  public static func isScenario(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      line.starts(with: "timeline:".utf8) || line.starts(with: "meeting:".utf8)
    }
  }

  private static let remedy = "'gavel drill evening --print' shows one to start from"

  /// The name of a file without its folder and ending.
  static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  private static func scenario(
    _ keys: PlanKeys, name: String, faults: inout FaultList
  ) -> Scenario? {
    let summary = keys.texts("summary", faults: &faults).first?.value
    let length = keys.time("length", faults: &faults)
    if length == nil {
      faults.add(keys.at, "the scenario has no 'length'", "write, for example, 'length: 15:00'")
    }
    guard let meeting = keys.entry("meeting") else {
      faults.add(
        keys.at, "the scenario has no 'meeting'", "write the keys of a plan below 'meeting:'")
      return nil
    }
    guard let plan = PlanReader.read(meeting.value, faults: &faults) else { return nil }
    var people = ScenarioPeople(opening: plan.opening)
    people.read(keys, faults: &faults)
    var events = ScenarioTimeline(opening: plan.opening, people: people.people)
    events.read(keys, faults: &faults)
    let planned = length ?? .zero
    return Scenario(
      name: name, summary: summary ?? plan.opening.title,
      level: keys.choice("level", of: Scenario.Level.self, faults: &faults) ?? .medium,
      opening: plan.opening, length: planned,
      stop: keys.time("stop", faults: &faults) ?? planned + planned,
      seed: UInt64(keys.number("seed", in: 0...999_999, faults: &faults) ?? 1),
      setup: setup(keys, faults: &faults), people: people.people,
      panel: people.panel, chance: people.chance,
      remarks: keys.texts("remarks", faults: &faults).map(\.value), timeline: events.timeline,
      steps: keys.patterns("steps", faults: &faults), record: events.record,
      grouping: keys.choice("equity", of: Scenario.Grouping.self, faults: &faults) ?? .side,
      optimum: keys.number("heard", in: 0...999, faults: &faults),
      secrets: secrets(keys, faults: &faults),
      answers: answers(keys, ids: events.timeline.map(\.id), faults: &faults))
  }

  /// The private texts of a scenario; one without a word would be found everywhere.
  private static func secrets(_ keys: PlanKeys, faults: inout FaultList) -> [String] {
    keys.texts("secrets", faults: &faults).compactMap { text in
      if !spokenWords(text.value).isEmpty { return text.value }
      faults.add(
        text.at, "\(quoted(text.value)) has no words", "write what must not become public")
      return nil
    }
  }

  /// The lines that are typed before the drill begins, each of which must be a command.
  private static func setup(_ keys: PlanKeys, faults: inout FaultList) -> [String] {
    let texts = keys.texts("setup", faults: &faults)
    for text in texts {
      do { try Catalog.check(text.value) } catch {
        faults.add(text.at, error.message, error.remedy)
      }
    }
    return texts.map(\.value)
  }

  private static func answers(
    _ keys: PlanKeys, ids: [String], faults: inout FaultList
  ) -> [String: Scenario.AnswerText] {
    let known = ["model", "careless"]
    guard let entry = keys.entry("answers"),
      let keys = PlanKeys(entry.value, of: "the answers", known: known, faults: &faults)
    else { return [:] }
    var answers: [String: Scenario.AnswerText] = [:]
    for name in known { answers[name] = keys.block(name, faults: &faults) }
    // Where a stimulus could not be read, its id would be missed in the answers for nothing.
    guard faults.isEmpty else { return answers }
    for name in known {
      guard let answer = answers[name] else { continue }
      do {
        _ = try AnswerScript(
          answer.text, file: faults.file, firstLine: answer.line, firstColumn: answer.column,
          ids: ids)
      } catch {
        for fault in error.faults {
          faults.add(
            Position(line: fault.line, column: fault.column), fault.message, fault.remedy)
        }
      }
    }
    return answers
  }
}
