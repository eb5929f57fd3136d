import Assembly

/// R: how soon the expected was done (DOMAIN 7.2).
enum ResponseScore {
  static let weight = 20

  /// What a reaction is worth: all within the window, nothing at twice the window.
  static func worth(_ latency: Duration?, within window: Duration) -> Double {
    guard let latency else { return 0 }
    if latency <= window { return 1 }
    let (l, w) = (Double(latency.milliseconds), Double(window.milliseconds))
    return bounded((2 * w - l) / w)
  }

  static func judge(_ evidence: Evidence) -> Judgement {
    let trials = evidence.trials
    let all = trials.reduce(0) { $0 + $1.expectation.weight }
    let earned = trials.reduce(0.0) { $0 + Double($1.expectation.weight) * worth($1) }
    let value = all == 0 ? 1 : earned / Double(all)
    let inTime = trials.filter { worth($0) == 1 }.count
    let figure = ScoreCard.Figure(
      letter: "R", name: "Response", weight: weight,
      parts: [
        ScoreCard.Part(
          name: "R", share: 1, value: value,
          how: "\(inTime) of \(trials.count) in time; weights earned \(decimal(earned)) of \(all)")
      ])
    let moments = trials.compactMap { trial -> ScoreCard.Moment? in
      let lost = Double(trial.expectation.weight) * (1 - worth(trial))
      guard lost > 0 else { return nil }
      return moment(trial, cost: Double(weight) * lost / Double(max(1, all)), evidence)
    }
    return Judgement(figure: figure, moments: moments)
  }

  static func worth(_ trial: Course.Trial) -> Double {
    worth(trial.latency, within: trial.expectation.within)
  }

  private static func moment(
    _ trial: Course.Trial, cost: Double, _ evidence: Evidence
  ) -> ScoreCard.Moment {
    let wanted = trial.expectation.patterns.map { "'\($0.text)'" }.joined(separator: " or ")
    let done = trial.latency.map { "done after \($0.text)" } ?? "never done"
    let entry = trial.deed?.entries.first?.number ?? evidence.entry(at: trial.at)
    return ScoreCard.Moment(
      at: trial.at, entry: entry, cost: cost, happened: trial.text, expected: wanted,
      speed: "\(done), \(trial.expectation.within.text) allowed")
  }

  /// The median, and what nine of ten were not slower than, by the nearest rank.
  static func latencies(_ evidence: Evidence) -> (median: Duration?, slowest: Duration?) {
    let sorted = evidence.trials.compactMap(\.latency).sorted()
    guard !sorted.isEmpty else { return (nil, nil) }
    func rank(_ percent: Int) -> Duration {
      sorted[max(0, (percent * sorted.count + 99) / 100 - 1)]
    }
    return (rank(50), rank(90))
  }
}
