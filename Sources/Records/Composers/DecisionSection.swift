import Assembly

/// What a meeting decided, a line for each main motion that was settled, for a summary.
///
/// Amendments and motions about procedure are in the minutes; here stands what came of them.
struct DecisionSection {
  let record: PublicRecord

  /// The decisions; left out where there was nothing to decide.
  var section: Section {
    let lines = record.motions.all.compactMap(line)
    return Section(lines.isEmpty ? [] : [.points(lines)])
  }

  private func line(_ motion: Motion) -> [Inline]? {
    guard motion.kind == .main || motion.kind == .rescind, let disposition = motion.disposition,
      disposition != .withdrawn, let outcome = outcome(of: motion, disposition)
    else { return nil }
    let words = Phrase.sentence(record.names.wording(motion))
    return record.cited("\(words) \(outcome)", .motion(motion.number))
  }

  private func outcome(of motion: Motion, _ disposition: Motion.Disposition) -> String? {
    let sentences = MotionSentences(record: record)
    let announced = record.votes.votes(on: motion.number).last { $0.prevailed != nil }
    switch disposition {
    case .carried, .lost:
      return announced.flatMap { sentences.result($0) }
    case .died, .withdrawn, .postponed, .referred, .postponedIndefinitely, .notConsidered,
      .divided, .rescinded, .fell, .unfinished:
      return Phrase.capitalized(record.names.disposition(disposition).words) + "."
    }
  }
}
