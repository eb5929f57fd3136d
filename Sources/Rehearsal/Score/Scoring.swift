public import Assembly

/// Judges a drill.
public enum Scoring {
  /// How many moments a debrief tells.
  static let mostMoments = 5

  /// Returns the score of a drill; a pure function of journal, attempt log and scenario.
  public static func score(
    _ drill: Drill, _ proceedings: Proceedings, _ attempts: [Attempt]
  ) -> ScoreCard {
    let evidence = Evidence(drill, proceedings, attempts)
    let judgements = [
      ResponseScore.judge(evidence), TimeScore.judge(evidence), EquityScore.judge(evidence),
      ProcedureScore.judge(evidence), DecorumScore.judge(evidence), RecordScore.judge(evidence),
    ]
    let figures = judgements.map(\.figure)
    let gates = Gates.all(evidence)
    let sum = figures.reduce(0) { $0 + $1.points }
    let moments =
      judgements.flatMap(\.moments)
      + gates.map { gate in
        ScoreCard.Moment(
          at: gate.at, entry: gate.entry, cost: max(0, sum - ScoreCard.gated),
          happened: gate.what, expected: "never: it caps the score at 59", speed: "")
      }
    let (median, slowest) = ResponseScore.latencies(evidence)
    return ScoreCard(
      scenario: drill.scenario.name, seed: drill.seed, played: evidence.end - drill.zero,
      figures: figures, gates: gates, moments: costliest(moments), median: median,
      slowest: slowest, lines: evidence.lines.count, refused: evidence.mistakes.count,
      hints: attempts.filter { $0.verb == "drill" && $0.line.contains("hint") }.count,
      zone: drill.opening.zone)
  }

  /// The moments that cost most; among those that cost the same, the earlier.
  private static func costliest(_ moments: [ScoreCard.Moment]) -> [ScoreCard.Moment] {
    let sorted = moments.filter { $0.cost >= 0.05 }.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.cost != b.cost { return a.cost > b.cost }
      return (a.at, left.offset) < (b.at, right.offset)
    }
    return sorted.prefix(mostMoments).map(\.element)
  }
}
