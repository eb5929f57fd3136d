import Assembly

/// What happened to the roll, in sentences of a transcript.
struct RollSentences {
  let record: PublicRecord

  func sentence(_ event: Roll.Event) -> String {
    switch event {
    case .called(let marks):
      let answers: [String] = Roll.Answer.allCases.compactMap { answer in
        let names = marks.filter { $0.answer == answer }.map { record.names.name(of: $0.member) }
        return names.isEmpty ? nil : "\(answer.words): \(Phrase.list(names))"
      }
      return "The roll was called. \(Phrase.capitalized(answers.joined(separator: "; ")))."
    case .linked(let member, true): return begin(member) + " takes part from elsewhere."
    case .linked(let member, false): return begin(member) + " is in the room."
    case .excused(let member, let reason):
      return "The absence of \(record.names.mention(of: member)) is excused"
        + record.because(reason)
    case .recused(let member, let item, let nature, let isLate):
      let late = isLate ? ", after discussion had begun" : ""
      return begin(member) + " withdrew from \(record.label(item))\(late): "
        + Phrase.sentence(record.names.text(nature))
    case .returned(let member, let item):
      return begin(member) + " takes part in \(record.label(item)) again."
    }
  }

  private func begin(_ member: OfficialID) -> String {
    Phrase.capitalized(record.names.mention(of: member))
  }
}

extension Roll.Answer {
  /// The answer in words.
  var words: String {
    switch self {
    case .present: "present"
    case .remote: "present from elsewhere"
    case .absent: "absent"
    case .excused: "excused"
    }
  }
}
