import Assembly
import Records

/// What no score above 59 is given for (DOMAIN 7.2).
enum Gates {
  static func all(_ evidence: Evidence) -> [ScoreCard.Gate] {
    unwarnedRemovals(evidence) + wrongResults(evidence) + secrets(evidence) + unheard(evidence)
      + lostLog(evidence)
  }

  /// Removals without a warning; force is for violence and threats alone.
  static func unwarnedRemovals(_ evidence: Evidence) -> [ScoreCard.Gate] {
    var steps: [Decorum.Subject: Decorum.Step] = [:]
    var found: [ScoreCard.Gate] = []
    let violence = evidence.trials.filter(\.stimulus.isViolence)
    for entry in evidence.proceedings.standing {
      guard case .decorum(let event) = entry.event else { continue }
      switch event {
      case .warned(let subject, _, _): steps[subject] = .warned
      case .removed(let subject, let forced, _, _):
        let isWarned = steps[subject] == .warned
        let isViolent = violence.contains {
          $0.at <= entry.at && entry.at - $0.at <= .minutes(3)
        }
        if !isWarned && !(forced && isViolent) {
          found.append(
            ScoreCard.Gate(
              what: forced
                ? "force was used against somebody who did no violence"
                : "somebody was removed without a warning", at: entry.at, entry: entry.number))
        }
      case .calledToOrder, .reminded, .muted, .cleared, .readmitted: break
      }
    }
    return found
  }

  /// Results that were announced and left although the votes give another: against their own
  /// figures, or against what was seen in the room.
  static func wrongResults(_ evidence: Evidence) -> [ScoreCard.Gate] {
    let announced = announcements(evidence)
    let against = announced.filter { entry, vote in
      vote.tally.map { vote.prevails(by: $0) != vote.prevailed } ?? false
    }.map(\.0)
    let unlike = evidence.scenario.record.compactMap { item -> Entry? in
      guard let expected = item.prevails,
        let span = evidence.span(ofVote: item),
        let (entry, vote) = announced.first(where: { span.contains($0.0.at) })
      else { return nil }
      return vote.prevailed == expected ? nil : entry
    }
    return (against + unlike.filter { !against.contains($0) }).map { entry in
      ScoreCard.Gate(
        what: "a result was announced that the votes do not give", at: entry.at,
        entry: entry.number)
    }
  }

  /// The results that were announced and that no division set aside, in order.
  private static func announcements(_ evidence: Evidence) -> [(Entry, Vote)] {
    evidence.proceedings.standing.compactMap { entry in
      guard case .votes(.announced(let number, _, _, _, _, _)) = entry.event,
        let vote = evidence.meeting.votes[number], vote.prevailed != nil
      else { return nil }
      return (entry, vote)
    }
  }

  /// Private texts that stand in public documents.
  private static func secrets(_ evidence: Evidence) -> [ScoreCard.Gate] {
    guard !evidence.scenario.secrets.isEmpty else { return [] }
    let told = Composers.all.map { composer in
      let text = TextWriter(width: nil).write(composer.compose(evidence.proceedings))
      return row(of: String(decoding: text, as: UTF8.self))
    }
    return evidence.scenario.secrets.compactMap { secret in
      let words = row(of: secret)
      guard told.contains(where: { $0.contains(words) }) else { return nil }
      return ScoreCard.Gate(
        what: "a private address stands in the public minutes", at: evidence.end,
        entry: evidence.proceedings.entries.last { entry in
          (entry.typed?.line).map { row(of: $0).contains(words) } ?? false
        }?.number)
    }
  }

  /// The words of a text in a row, with a space on either side of each: "14 Elm" is not in
  /// "114 Elm".
  private static func row(of text: String) -> String {
    " " + spokenWords(text).joined(separator: " ") + " "
  }

  /// Comment that ended with people waiting, without `close!` to say so.
  private static func unheard(_ evidence: Evidence) -> [ScoreCard.Gate] {
    var verbs: [CommandNumber: String] = [:]
    for command in evidence.proceedings.commands { verbs[command.number] = command.typed?.verb }
    return evidence.proceedings.standing.compactMap { entry in
      guard case .speakers(.unheard(let cards)) = entry.event, !cards.isEmpty,
        verbs[entry.command] != "close"
      else { return nil }
      return ScoreCard.Gate(
        what: "comment ended with \(cards.count) people waiting, and nobody said so", at: entry.at,
        entry: entry.number)
    }
  }

  /// A journal without what was typed, or an attempt log without what was recorded.
  private static func lostLog(_ evidence: Evidence) -> [ScoreCard.Gate] {
    let known = Set(evidence.attempts.compactMap(\.command))
    let others = evidence.scenario.timeline.compactMap(\.typing)
    let typed = evidence.proceedings.commands.filter { command in
      guard let line = command.typed?.line else { return false }
      return !others.contains { $0.seat == command.seat && $0.line == line }
    }.dropFirst(evidence.scenario.setup.count)
    let commands = Set(evidence.proceedings.commands.map(\.number))
    let lost = typed.first { !known.contains($0.number) }
    let isWhole = lost == nil && known.allSatisfy { commands.contains($0) }
    guard !isWhole || evidence.proceedings.entries.isEmpty else { return [] }
    return [
      ScoreCard.Gate(
        what: "the log of the drill has holes", at: lost?.at ?? evidence.end,
        entry: evidence.entry(at: lost?.at ?? evidence.end))
    ]
  }
}
