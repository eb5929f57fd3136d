import Assembly

/// A figure with the moments that cost it points.
struct Judgement {
  /// A part of a figure with the moments that cost it points.
  typealias Judged = (part: ScoreCard.Part, moments: [ScoreCard.Moment])

  var figure: ScoreCard.Figure
  var moments: [ScoreCard.Moment]
}

extension Judgement {
  /// A figure whose parts tell their own moments.
  init(letter: String, name: String, weight: Int, judged: [Judged]) {
    figure = ScoreCard.Figure(
      letter: letter, name: name, weight: weight, parts: judged.map(\.part))
    moments = judged.flatMap(\.moments)
  }

  /// A figure of which each part holds over the whole drill and costs at its end.
  ///
  /// - Parameters:
  ///   - lacking: what a part says happened, before how it was computed.
  ///   - expected: what would have given all of a part.
  init(
    letter: String, name: String, weight: Int, parts: [ScoreCard.Part],
    lacking: [String: String] = [:], expected: [String: String], _ evidence: Evidence
  ) {
    figure = ScoreCard.Figure(letter: letter, name: name, weight: weight, parts: parts)
    moments = parts.filter { $0.value < 1 }.map { part in
      evidence.moment(
        at: evidence.end, cost: Double(weight) * part.share * (1 - part.value),
        (lacking[part.name].map { "\($0): " } ?? "") + part.how, expected[part.name] ?? "",
        "over the whole drill")
    }
  }
}
