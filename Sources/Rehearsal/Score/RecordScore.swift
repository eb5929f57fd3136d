import Assembly

/// M: what the record holds of what it must hold, recall weighing four times as much as
/// precision (F2, DOMAIN 7.2).
struct RecordScore {
  static let weight = 15
  /// From which likeness of words two texts are the same.
  static let likeness = 0.5
  let evidence: Evidence

  /// A text that the trainee recorded.
  struct Produced: Equatable {
    let reference: Reference
    let kind: ReferenceItem.Kind
    let owner: OfficialID?
    let hasDue: Bool
    let text: String
  }

  static func judge(_ evidence: Evidence) -> Judgement {
    let score = RecordScore(evidence: evidence)
    let items = score.expected
    let produced = score.produced
    var used: Set<String> = []
    var earned = 0.0
    var moments: [ScoreCard.Moment] = []
    let all = items.reduce(0) { $0 + $1.kind.weight }
    for item in items {
      let (credit, match) = score.credit(for: item, produced, used)
      if let match { used.insert(match.reference.text) }
      earned += credit * Double(item.kind.weight)
      if credit < 1 {
        moments.append(
          score.moment(item, credit, cost: Double(item.kind.weight) / Double(max(1, all))))
      }
    }
    let own = produced.reduce(0) { $0 + $1.kind.weight }
    let right = produced.filter { used.contains($0.reference.text) }.reduce(0) {
      $0 + $1.kind.weight
    }
    let recall = all == 0 ? 1 : earned / Double(all)
    let precision = own == 0 ? 1 : Double(right) / Double(own)
    let value = f2(precision: precision, recall: recall)
    let figure = ScoreCard.Figure(
      letter: "M", name: "Record", weight: weight,
      parts: [
        ScoreCard.Part(
          name: "M", share: 1, value: value,
          how: "F2 of recall \(decimal(recall)) (\(decimal(earned)) of \(all)) and precision "
            + "\(decimal(precision)) (\(right) of \(own))")
      ])
    return Judgement(figure: figure, moments: moments)
  }

  /// F2 = 5PR / (4P + R).
  static func f2(precision: Double, recall: Double) -> Double {
    let below = 4 * precision + recall
    return below == 0 ? 0 : 5 * precision * recall / below
  }

  /// How alike two texts are: common words against all words.
  static func jaccard(_ one: String, _ other: String) -> Double {
    let (a, b) = (Set(spokenWords(one)), Set(spokenWords(other)))
    let union = a.union(b).count
    return union == 0 ? 0 : Double(a.intersection(b).count) / Double(union)
  }

  /// What the record must hold, as far as it came up.
  private var expected: [ReferenceItem] {
    let named = Set(
      evidence.scenario.timeline.flatMap(\.expectations).compactMap(\.reference))
    let came = Set(evidence.trials.compactMap(\.expectation.reference))
    return evidence.scenario.record.filter { !named.contains($0.id) || came.contains($0.id) }
  }

  private var produced: [Produced] {
    let ledger = evidence.meeting.ledger
    let titles = evidence.meeting.officials
    return ledger.commitments.filter { $0.origin == nil }.map {
      Produced(
        reference: Reference(.commitment, $0.number), kind: .commitment, owner: $0.official,
        hasDue: $0.due != nil, text: $0.text)
    }
      + ledger.questions.filter { $0.origin == nil }.map {
        Produced(
          reference: Reference(.question, $0.number), kind: .question, owner: $0.to,
          hasDue: true, text: $0.text)
      }
      + ledger.parked.map { topic in
        Produced(
          reference: Reference(.parked, topic.number), kind: .parked,
          owner: titles.first { $0.title == topic.owner }?.id, hasDue: true, text: topic.text)
      }
  }

  /// Full credit for an item, half without owner or date; and what matches it.
  private func credit(
    for item: ReferenceItem, _ produced: [Produced], _ used: Set<String>
  ) -> (Double, Produced?) {
    let deeds = evidence.trials.filter { $0.expectation.reference == item.id }.compactMap(\.deed)
    switch item.kind {
    case .disruption:
      return (deeds.isEmpty ? 0 : 1, nil)
    case .vote:
      let span = evidence.span(ofVote: item)
      let isRight = deeds.contains { deed in
        span?.contains(deed.at) ?? false
          && (item.prevails == nil || deed.announced == item.prevails)
      }
      return (isRight ? 1 : 0, nil)
    case .commitment, .question, .parked:
      let free = produced.filter { $0.kind == item.kind && !used.contains($0.reference.text) }
      let made = deeds.flatMap(\.references)
      let match =
        free.first { made.contains($0.reference) }
        ?? free.first {
          $0.owner == item.owner
            && RecordScore.jaccard($0.text, item.text) >= RecordScore.likeness
        }
      guard let match else { return (0, nil) }
      let isWhole =
        (item.owner == nil || match.owner == item.owner) && (!item.hasDue || match.hasDue)
      return (isWhole ? 1 : 0.5, match)
    }
  }

  private func moment(_ item: ReferenceItem, _ credit: Double, cost: Double) -> ScoreCard.Moment {
    let trial = evidence.trials.first { $0.expectation.reference == item.id }
    let at = trial?.at ?? evidence.end
    return ScoreCard.Moment(
      at: at, entry: evidence.entry(at: at),
      cost: Double(RecordScore.weight) * (1 - credit) * cost,
      happened: trial?.text ?? item.text,
      expected: "the \(item.kind.rawValue) in the record"
        + (credit > 0 ? ", with its owner and date" : ""),
      speed: credit > 0 ? "recorded without owner or date" : "never recorded")
  }
}

extension Deed {
  /// Whether yes prevailed in the vote whose result it announced; nil where it announced none.
  var announced: Bool? {
    for entry in entries {
      if case .votes(.announced(_, let prevailed, _, _, _, _)) = entry.event { return prevailed }
    }
    return nil
  }

  /// The texts that it brought into the record.
  var references: [Reference] {
    entries.compactMap { entry in
      guard case .ledger(let event) = entry.event else { return nil }
      switch event {
      case .asked(let number, _, _, _, _): return Reference(.question, number)
      case .committed(let number, _, _, _, _): return Reference(.commitment, number)
      case .parked(let number, _, _): return Reference(.parked, number)
      case .tasked, .answered, .deferred, .declined, .confirmed, .settled, .resolved: return nil
      }
    }
  }
}
