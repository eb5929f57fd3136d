public import Assembly

/// Judges a drill.
public enum Scoring {
  /// What costs less is not worth a word.
  static let leastCost = 0.2
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
    let figures = judgements.map { evidence.deeds.isEmpty ? idle($0.figure) : $0.figure }
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

  /// The figure of somebody who did nothing at all: no rule was broken, and nothing was shown.
  private static func idle(_ figure: ScoreCard.Figure) -> ScoreCard.Figure {
    var figure = figure
    for index in figure.parts.indices {
      figure.parts[index].value = 0
      figure.parts[index].how = "nothing was done"
    }
    return figure
  }

  /// The moments that cost most; among those that cost the same, the earlier.
  private static func costliest(_ moments: [ScoreCard.Moment]) -> [ScoreCard.Moment] {
    let sorted = moments.filter { $0.cost >= leastCost }.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.cost != b.cost { return a.cost > b.cost }
      return (a.at, left.offset) < (b.at, right.offset)
    }
    return sorted.prefix(mostMoments).map(\.element)
  }
}
