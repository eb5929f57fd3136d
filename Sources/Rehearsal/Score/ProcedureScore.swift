import Assembly

/// P: the steps of a good procedure, few refused lines, demands recognized at once, results as
/// they are (DOMAIN 7.2).
struct ProcedureScore {
  static let weight = 20
  /// Within what time a demand must be recognized.
  static let recognition = Duration.seconds(20)
  let evidence: Evidence

  static func judge(_ evidence: Evidence) -> Judgement {
    let score = ProcedureScore(evidence: evidence)
    return Judgement(
      letter: "P", name: "Procedure", weight: weight,
      judged: [score.steps, score.refusals, score.demands, score.results])
  }

  /// P1 = LCS(expected steps, done) / expected.
  private var steps: Judgement.Judged {
    let expected = evidence.scenario.steps
    let done = evidence.deeds
    let taken = Fairness.common(expected, done) { $0.matches($1) }
    let missing = expected.indices.filter { !taken.contains($0) }.map { expected[$0].text }
    let value = expected.isEmpty ? 1 : Double(taken.count) / Double(expected.count)
    let list =
      missing.isEmpty ? "" : "; out of order or missing: \(missing.joined(separator: ", "))"
    let moments = missing.map { step in
      moment(
        at: evidence.end, cost: 0.4 / Double(max(1, expected.count)),
        "A step of the procedure was left out or came out of order", "'\(step)' in its place",
        "never done in its place")
    }
    return (
      ScoreCard.Part(
        name: "P1", share: 0.4, value: value,
        how: "\(taken.count) of \(expected.count) steps in order\(list)"), moments
    )
  }

  /// P2 = 1 − min(1, refused per 100 / 10).
  private var refusals: Judgement.Judged {
    let lines = evidence.lines.count
    let mistakes = evidence.mistakes
    let rate = lines == 0 ? 0 : 100 * Double(mistakes.count) / Double(lines)
    let value = 1 - min(1, rate / 10)
    let part = ScoreCard.Part(
      name: "P2", share: 0.2, value: value,
      how: "\(mistakes.count) of \(lines) lines refused, \(decimal(rate, 1)) per 100")
    guard let first = mistakes.first else { return (part, []) }
    return (
      part,
      [
        moment(
          at: first.at, cost: 0.2 * (1 - value),
          mistakes.count == 1
            ? "A line was refused: \(first.line)"
            : "\(mistakes.count) lines were refused, the first: \(first.line)",
          "what the refusal proposes; 'help' shows a command", "")
      ]
    )
  }

  /// P3: each demand that is not recognized within twenty seconds costs a quarter.
  private var demands: Judgement.Judged {
    let demands = evidence.trials.filter { $0.stimulus.isDemand && $0.index == 0 }
    let missed = demands.filter {
      $0.latency.map { $0 > ProcedureScore.recognition } ?? true
    }
    let moments = missed.map { trial in
      moment(
        at: trial.at, cost: 0.2 * 0.25, trial.text,
        "recognized within \(ProcedureScore.recognition.text)",
        trial.latency.map { "after \($0.text)" } ?? "never recognized")
    }
    return (
      ScoreCard.Part(
        name: "P3", share: 0.2, value: bounded(1 - 0.25 * Double(missed.count)),
        how: "\(missed.count) of \(demands.count) demands not recognized in time"), moments
    )
  }

  /// P4: announced results that are not what the votes give.
  private var results: Judgement.Judged {
    let wrong = Gates.wrongResults(evidence).count
    return (
      ScoreCard.Part(
        name: "P4", share: 0.2, value: wrong == 0 ? 1 : 0,
        how: "\(wrong) results announced that the votes do not give"), []
    )
  }

  private func moment(
    at: Instant, cost: Double, _ happened: String, _ expected: String, _ speed: String
  ) -> ScoreCard.Moment {
    evidence.moment(
      at: at, cost: Double(ProcedureScore.weight) * cost, happened, expected, speed)
  }
}
