import Assembly

/// D: warned before removed, both sides treated alike, no opinions from the chair (DOMAIN 7.2).
///
/// The four are worth a quarter each.
struct DecorumScore {
  static let weight = 10
  let evidence: Evidence

  static func judge(_ evidence: Evidence) -> Judgement {
    let score = DecorumScore(evidence: evidence)
    let parts = [score.warnings, score.haste, score.extensions, score.opinions]
    return Judgement(
      letter: "D", name: "Decorum and neutrality", weight: weight, parts: parts,
      expected: expected, evidence)
  }

  private static let expected = [
    "D1": "a warning about the conduct before anybody is removed",
    "D2": "the same patience with both sides",
    "D3": "the same extensions for both sides",
    "D4": "notes that hold what was said and done, never what the chair thinks",
  ]

  private var warnings: ScoreCard.Part {
    let unwarned = Gates.unwarnedRemovals(evidence)
    let all = evidence.meeting.decorum.measures.filter {
      if case .removed = $0.event { true } else { false }
    }.count
    return ScoreCard.Part(
      name: "D1", share: 0.25,
      value: all == 0 ? 1 : 1 - Double(unwarned.count) / Double(all),
      how: "\(all - unwarned.count) of \(all) removals after a warning or for violence")
  }

  /// The difference between the mean times to a warning, by the side of whom it met.
  private var haste: ScoreCard.Part {
    var times: [Side: [Duration]] = [:]
    for trial in evidence.trials {
      guard let latency = trial.latency, let side = warnedSide(trial.deed) else { continue }
      times[side, default: []].append(latency)
    }
    func mean(_ side: Side) -> Double? {
      guard let found = times[side], !found.isEmpty else { return nil }
      return Double(found.reduce(0) { $0 + $1.milliseconds }) / Double(found.count) / 1000
    }
    guard let pro = mean(.pro), let con = mean(.con) else {
      return ScoreCard.Part(
        name: "D2", share: 0.25, value: 1, how: "warnings met one side at most: nothing to compare")
    }
    let apart = abs(pro - con)
    return ScoreCard.Part(
      name: "D2", share: 0.25, value: bounded((30 - apart) / 20),
      how: "mean time to a warning: pro \(decimal(pro, 1)) s, con \(decimal(con, 1)) s")
  }

  private func warnedSide(_ deed: Deed?) -> Side? {
    for entry in deed?.entries ?? [] {
      switch entry.event {
      case .decorum(.warned(.card(let card), _, _)), .decorum(.reminded(.card(let card), _)):
        return evidence.meeting.speakers[card]?.signUp.side
      case .session, .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .versions,
        .rules, .decorum, .equipment, .privacy, .roll, .motions, .votes, .points, .history:
        continue
      }
    }
    return nil
  }

  private var extensions: ScoreCard.Part {
    var granted: [Side: Duration] = [:]
    for (turn, state) in evidence.spoken {
      guard let card = turn.trace.holder.card,
        let side = evidence.meeting.speakers[card]?.signUp.side
      else { continue }
      granted[side, default: .zero] += state.clock.granted
    }
    let (pro, con) = (granted[.pro] ?? .zero, granted[.con] ?? .zero)
    let apart = Double((pro > con ? pro - con : con - pro).milliseconds) / 1000
    return ScoreCard.Part(
      name: "D3", share: 0.25, value: bounded((90 - apart) / 60),
      how: "extensions: pro \(pro.text), con \(con.text)")
  }

  /// Words that judge; a note with one of them is read as an opinion of the chair.
  static let judging: Set = [
    "agree", "disagree", "absurd", "nonsense", "ridiculous", "stupid", "silly", "rightly",
    "wrongly", "excellent", "brilliant", "liar", "lying", "lies", "rant", "ranting", "rambling",
    "whining", "troublemaker", "hysterical", "outrageous", "shameful", "unfortunately",
  ]

  private var opinions: ScoreCard.Part {
    let flagged = evidence.meeting.minutes.notes.filter { note in
      !note.isPrivate && spokenWords(note.text).contains { DecorumScore.judging.contains($0) }
    }
    return ScoreCard.Part(
      name: "D4", share: 0.25, value: bounded(1 - 0.5 * Double(flagged.count)),
      how: "\(flagged.count) notes with a word that judges"
        + (flagged.first.map { ": N\($0.number)" } ?? ""))
  }
}
