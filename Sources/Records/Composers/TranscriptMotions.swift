import Assembly

/// The lines of a transcript that tell of motions, votes and points of order.
extension TranscriptLines {
  func motions(_ event: Motions.Event) -> String? {
    let names = record.names
    switch event {
    case .moved(let number, _, _, _, _, _, _, _):
      guard let motion = record.motions[number] else { return nil }
      return "\(number.text). " + capital(motion.mover, Phrase.sentence(names.deed(motion)))
    case .seconded(let motion, let member): return capital(member, "seconded \(motion.text).")
    case .stated(let motion): return "The question on \(motion.text) was stated."
    case .deferred(let motion):
      return "\(motion.text) was noted, to come up when nothing is pending."
    case .asked, .debated: return nil
    case .debateClosed(let motions):
      return "Debate on \(Phrase.list(motions.map(\.text))) was closed."
    case .debateLimited(let motions, let limit):
      return "Speeches on \(Phrase.list(motions.map(\.text))) may take \(limit.text)."
    case .amended(let motion, let amendment, let wording, _):
      let reference = Reference(.motion, motion.rawValue)
      let text =
        names.isRedacted(Reference(.motion, amendment.rawValue))
        ? PublicNames.redacted : names.text(wording, of: reference)
      return "\(motion.text) now reads: \(Phrase.sentence(text))"
    case .tabled(let motion): return "\(motion.text) was laid on the table."
    case .taken(let motion): return "\(motion.text) was taken from the table."
    case .reopened(let motion): return "\(motion.text) came back before the body."
    case .settled(_, .carried), .settled(_, .lost): return nil
    case .settled(let motion, let disposition):
      return "\(motion.text): \(names.disposition(disposition).words)."
    }
  }

  func votes(_ event: Voting.Event) -> String? {
    let names = record.names
    switch event {
    case .opened(_, let motion?, _, .consent, _, _, _, _, _):
      return "Unanimous consent was asked on \(motion.text)."
    case .opened(_, let motion?, _, let method, let requirement, let base, _, _, _):
      return "The vote on \(motion.text) was taken \(method.words); "
        + "it needs \(requirement.words(of: base))."
    case .opened(_, nil, let question, _, _, _, _, _, _):
      return "Unanimous consent was asked"
        + (question.map { ": \(Phrase.sentence(names.text($0)))" } ?? ".")
    case .counted(_, let yes, let no, let abstentions):
      return "Counted: \(Tally(yes: yes, no: no, abstentions: abstentions).text)."
    case .cast(_, let member, let ballot, let isCasting, let reason):
      let vote = isCasting ? "casting vote, \(ballot.answer)" : ballot.answer
      let why = reason.map { " (\(names.text($0)))" } ?? ""
      return "\(names.name(of: member)): \(vote)\(why)."
    case .objected(_, let holder):
      let who = holder.map { Phrase.capitalized(names.mention(of: $0)) } ?? "Somebody"
      return "\(who) objected."
    case .divided(_, let member):
      return member.map { capital($0, "demanded a division.") }
        ?? "The vote was in doubt and was taken again."
    case .announced(let number, let prevailed, let isUnanimous, let yes, let no, let abstentions):
      guard let vote = record.votes[number] else { return nil }
      let figures = yes.flatMap { yes in
        no.map { Tally(yes: yes, no: $0, abstentions: abstentions ?? 0) }
      }
      return MotionSentences(record: record).announcement(
        vote, prevailed: prevailed, isUnanimous: isUnanimous, figures)
    case .polled(let question, let yes, let no, let abstentions):
      return MotionSentences(record: record).poll(
        question, Tally(yes: yes, no: no, abstentions: abstentions))
    }
  }

  func points(_ event: Points.Event) -> String? {
    let names = record.names
    switch event {
    case .raised(_, let kind, let holder, let text, _):
      let who = holder.map { Phrase.capitalized(names.mention(of: $0)) } ?? "Somebody"
      let what = text.map { ": \(Phrase.sentence(names.text($0)))" } ?? "."
      return "\(who) raised \(kind.words)\(what)"
    case .ruled(let point, let ruling, let reason):
      guard let kind = record.points[point]?.kind else { return nil }
      let why = reason.map { ": \(Phrase.sentence(names.text($0)))" } ?? "."
      return "The chair \(ruling.words(on: kind))\(why)"
    case .appealDecided: return nil
    }
  }

  private func capital(_ member: OfficialID, _ deed: String) -> String {
    Phrase.capitalized("\(record.names.mention(of: member)) \(deed)")
  }
}

extension Points.Kind {
  /// What was raised, with its article.
  var words: String {
    switch self {
    case .order: "a point of order"
    case .privilege: "a question of privilege"
    case .inquiry: "a parliamentary inquiry"
    case .information: "a request for information"
    }
  }
}

extension Points.Ruling {
  /// What the chair did.
  func words(on kind: Points.Kind) -> String {
    switch (self, kind) {
    case (.answered, _): "answered"
    case (.sustained, .privilege): "granted it"
    case (.overruled, .privilege): "did not grant it"
    case (.sustained, .order), (.sustained, .inquiry), (.sustained, .information):
      "ruled the point well taken"
    case (.overruled, .order), (.overruled, .inquiry), (.overruled, .information):
      "ruled the point not well taken"
    }
  }
}
