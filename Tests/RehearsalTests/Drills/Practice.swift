import Assembly
import Intake
import Moderation
import Records
import Rehearsal

/// Drills that scripted trainees play in memory.
enum Practice {
  /// One that was played.
  struct Played {
    var drill: Drill
    var session: DrillSession
    var proceedings: Proceedings
    var steps: [AutoDrill.Step]

    var card: ScoreCard { Scoring.score(drill, proceedings, session.attempts) }

    /// What the room did, in its words.
    var heard: [String] {
      steps.compactMap { if case .heard(let happening) = $0 { happening.text } else { nil } }
    }

    /// The lines that were refused.
    var refused: [String] {
      steps.compactMap { step in
        if case .typed(_, let line, .failure(let problem)) = step {
          "\(line): \(problem.line)"
        } else {
          nil
        }
      }
    }
  }

  static func scenario(_ name: String) throws -> Scenario {
    guard let file = ScenarioLibrary.named(name) else { throw Missing(what: name) }
    return try file.scenario()
  }

  /// Plays one of a scenario's own answers, or a text.
  static func play(
    _ scenario: Scenario, _ answer: String? = nil, script: String = "", seed: UInt64? = nil,
    journal: any Journal = MemoryJournal()
  ) throws -> Played {
    let script =
      try answer.map { try AnswerScript($0, of: scenario, file: "answer") }
      ?? AnswerScript(script, file: "answer", ids: scenario.timeline.map(\.id))
    guard let script else { throw Missing(what: answer ?? "") }
    let drill = Drill(scenario, seed: seed)
    let sit = { () throws(Problem) in
      try Clerk(journal: journal, seat: .moderator, errands: PaperErrands())
    }
    let session = DrillSession(drill, doors: .init(log: { _ in }, relaunch: sit))
    var clerk = try sit()
    try session.begin(&clerk)
    var auto = AutoDrill(session, clerk: clerk, script: script)
    var steps: [AutoDrill.Step] = []
    while let step = auto.step() { steps.append(step) }
    return Played(
      drill: drill, session: session, proceedings: auto.clerk.proceedings, steps: steps)
  }

  /// A small scenario around a timeline.
  static func small(_ timeline: String, more: String = "") throws -> Scenario {
    let text = """
      length: 5:00
      meeting:
        title: Small
        date: 2016-07-19
        start: 18:00
        zone: America/New_York
        officials:
          - { id: chief, office: Police Chief }
      people:
        - { name: Ana Ruiz, side: pro, absent: never, speaks: 1:00 }
        - { name: Bo Lee, side: con, absent: never, speaks: 1:00 }
      \(more)
      timeline:
      \(timeline)
      """
    return try ScenarioReader.read(Array(text.utf8), file: "small.yaml")
  }

  struct Missing: Error {
    var what: String
  }
}
