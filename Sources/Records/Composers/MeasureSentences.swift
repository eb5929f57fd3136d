import Assembly

/// Measures that kept order, in sentences.
///
/// They tell conduct and what was done, never the opinion that was expressed.
struct MeasureSentences {
  let record: PublicRecord
  /// Whether people have their numbers, as in a transcript.
  let isNumbered: Bool

  /// What a transcript says of a measure.
  func sentence(_ event: Decorum.Event) -> String {
    switch event {
    case .calledToOrder: return "The room was called to order."
    case .reminded(let who, let rule): return begin(who) + " was reminded: \(rule.words)."
    case .warned(let who, let conduct, let isFinal):
      return begin(who) + " was warned\(isFinal ? " for the last time" : ""): "
        + Phrase.sentence(record.names.text(conduct))
    case .muted(let who): return "The microphone of \(mention(who)) was turned off."
    case .removed(let who, let isForced, let reason, let by):
      let order = by.map { " by \(record.names.mention(ofOfficer: $0))" } ?? ""
      let without = isForced ? ", without a warning" : ""
      return begin(who) + " was ordered to leave\(order)\(without)\(record.because(reason))"
    case .cleared(let reason):
      return "The room was cleared; press that took no part may stay\(record.because(reason))"
    case .readmitted(let who): return begin(who) + " was let in again."
    }
  }

  /// What minutes say of a measure; nothing of a reminder, which is no disturbance.
  func inMinutes(_ event: Decorum.Event) -> String? {
    switch event {
    case .reminded: nil
    case .calledToOrder, .warned, .muted, .removed, .cleared, .readmitted: sentence(event)
    }
  }

  private func begin(_ subject: Decorum.Subject) -> String {
    Phrase.capitalized(mention(subject))
  }

  private func mention(_ subject: Decorum.Subject) -> String {
    switch subject {
    case .card(let card): isNumbered ? record.numbered(card) : record.names.mention(of: .card(card))
    case .described(let words): record.names.text(words)
    }
  }
}

extension PublicRecord {
  /// A reason at the end of a sentence.
  func because(_ reason: String?) -> String {
    reason.map { ": \(Phrase.sentence(names.text($0)))" } ?? "."
  }
}
