import Assembly

/// T: turns within their limit, clocks started with the first word, the end as planned
/// (DOMAIN 7.2).
struct TimeScore {
  static let weight = 20
  let evidence: Evidence

  static func judge(_ evidence: Evidence) -> Judgement {
    let score = TimeScore(evidence: evidence)
    return Judgement(
      letter: "T", name: "Time", weight: weight,
      judged: [score.overtime, score.starts, score.close, score.items])
  }

  /// T1 = 1 − min(1, U / (0.05 · ΣL)): time over the limit beyond the grace, on turns to which no
  /// extension was granted, against the sum of the limits.
  private var overtime: Judgement.Judged {
    let spoken = evidence.spoken
    let grace = evidence.meeting.rules.grace
    let limits = spoken.reduce(Duration.zero) { $0 + $1.state.clock.limit }
    var excess: [(SpokenTurn, Duration)] = []
    for (turn, state) in spoken where state.extensions == 0 {
      let over = evidence.time(of: turn, state) - state.clock.allowed - grace
      if over > .zero { excess.append((turn, over)) }
    }
    let sum = excess.reduce(Duration.zero) { $0 + $1.1 }
    let value =
      limits == .zero
      ? (evidence.isSilent ? 0 : 1)
      : 1 - min(1, Double(sum.milliseconds) / (0.05 * Double(limits.milliseconds)))
    let part = ScoreCard.Part(
      name: "T1", share: 0.5, value: value,
      how: "\(sum.text) over beyond the grace of \(grace.text), \(excess.count) turns; "
        + "limits add up to \(limits.text)")
    let moments = excess.map { turn, over in
      let share = Double(over.milliseconds) / Double(max(1, sum.milliseconds))
      return moment(
        at: turn.due ?? turn.trace.calledAt, cost: 0.5 * (1 - value) * share,
        "\(turn.name) went on \((over + grace).text) past the time",
        "'wrap', then 'end' within the grace", "\(over.text) beyond the grace")
    }
    return (part, moments)
  }

  /// T2: turns whose clock started within two seconds of the first word, less and less up to
  /// eight.
  private var starts: Judgement.Judged {
    let turns = evidence.spoken.filter(\.turn.isResident)
    var moments: [ScoreCard.Moment] = []
    var sum = 0.0
    for (turn, state) in turns {
      guard let first = turn.firstWord else { continue }
      let off = state.clock.startedAt.map { $0 > first ? $0 - first : first - $0 }
      let worth = off.map { bounded((8000 - Double($0.milliseconds)) / 6000) } ?? 0
      sum += worth
      guard worth < 1 else { continue }
      moments.append(
        moment(
          at: first, cost: 0.2 * (1 - worth) / Double(turns.count),
          "\(turn.name) said the first word", "'start' within two seconds, or 'start -SECONDS'",
          off.map { "the clock was \($0.secondsText) s off" } ?? "the clock was never started"))
    }
    let silent = evidence.isSilent ? 0.0 : 1.0
    let value = turns.isEmpty ? silent : sum / Double(turns.count)
    return (
      ScoreCard.Part(
        name: "T2", share: 0.2, value: value,
        how:
          "clocks of \(turns.count) turn\(turns.count == 1 ? "" : "s") against their first words, worth \(decimal(sum))"
      ),
      moments
    )
  }

  /// T3 = 1 − min(1, |adjourned − planned| / 10 min).
  private var close: Judgement.Judged {
    let planned = evidence.drill.plannedEnd
    guard let adjourned = evidence.meeting.session.adjournedAt else {
      return (
        ScoreCard.Part(name: "T3", share: 0.2, value: 0, how: "never adjourned"),
        [
          moment(
            at: evidence.end, cost: 0.2, "The drill ended by itself",
            "'adjourn!' at the planned end", "never done")
        ]
      )
    }
    let off = adjourned > planned ? adjourned - planned : planned - adjourned
    let value = 1 - min(1, Double(off.milliseconds) / 600_000)
    let way = adjourned > planned ? "late" : "early"
    let missed = moment(
      at: adjourned, cost: 0.2 * (1 - value), "The meeting was adjourned",
      "'adjourn!' at the planned end", "\(off.text) \(way)")
    return (
      ScoreCard.Part(
        name: "T3", share: 0.2, value: value, how: "adjourned \(off.text) \(way) of the plan"),
      value < 1 ? [missed] : []
    )
  }

  /// T4: items that used more than their planned time although nobody set it anew.
  private var items: Judgement.Judged {
    let boxed = evidence.meeting.agenda.items.filter { item in
      item.box != nil && item.stopwatch.elapsed(at: evidence.end) > .zero
    }
    let over = boxed.filter { item in
      item.box.map { item.stopwatch.elapsed(at: evidence.end) > $0 } ?? false
    }
    let value = boxed.isEmpty ? 1 : 1 - Double(over.count) / Double(boxed.count)
    let moments = over.map { item in
      moment(
        at: evidence.end, cost: 0.1 / Double(boxed.count),
        "Item \(item.number.rawValue) took more than its planned time",
        "'box' with the new time, said aloud", "never done")
    }
    return (
      ScoreCard.Part(
        name: "T4", share: 0.1, value: value,
        how: "\(over.count) of \(boxed.count) items with a planned time overran it"), moments
    )
  }

  private func moment(
    at: Instant, cost: Double, _ happened: String, _ expected: String, _ speed: String
  ) -> ScoreCard.Moment {
    evidence.moment(at: at, cost: Double(TimeScore.weight) * cost, happened, expected, speed)
  }
}
