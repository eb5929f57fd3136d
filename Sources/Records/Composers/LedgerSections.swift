import Assembly

/// What outlives the meeting: questions, commitments, actions, parked topics, and what earlier
/// meetings left open.
struct LedgerSections {
  let record: PublicRecord

  /// How many questions were answered, and those that were not.
  var questions: Section {
    let questions = record.questions
    var content: [Block] = questions.isEmpty ? [] : [.paragraph(countText)]
    let open = questions.filter { $0.state.isOpen }
    if !open.isEmpty {
      content.append(
        .table(
          Table(
            caption: "Questions without an answer",
            columns: [.names("No."), "Question", "To", "Who will answer", "By"],
            rows: open.map(row))))
    }
    return Section(ifEmpty: .nothing, content)
  }

  /// The promises of officials, and the tasks that somebody took.
  var commitments: Section {
    var content = commitmentsTable.map { [Block.table($0)] } ?? []
    if let actionsTable {
      if content.isEmpty { content.append(.paragraph("Commitments: none.")) }
      content.append(.table(actionsTable))
    }
    return Section(ifEmpty: .nothing, content)
  }

  /// The table of tasks; nil when there were none.
  ///
  /// States stand in it only where one is settled.
  private var actionsTable: Table? {
    let actions = record.actions
    guard !actions.isEmpty else { return nil }
    let showsState = actions.contains { $0.state != .open }
    return Table(
      caption: "Action items",
      columns: [.names("No."), "Who", "What", "By"] + (showsState ? ["State"] : []),
      rows: actions.map {
        let reference = Reference(.action, $0.number)
        return record.row(
          [
            reference.text, record.names.owner($0.owner), record.names.text($0),
            record.names.due($0.due, of: reference) ?? "",
          ] + (showsState ? [outcome($0.state, "done", $0.note, reference)] : []),
          .text(reference))
      })
  }

  /// The table of promises; nil when there were none.
  var commitmentsTable: Table? {
    let commitments = record.commitments
    guard !commitments.isEmpty else { return nil }
    return Table(
      caption: "Commitments", columns: [.names("No."), "Who", "What", "By", "State"],
      rows: commitments.map {
        record.row(
          [
            "C\($0.number)", record.names.name(of: $0.official), record.names.text($0),
            record.names.due($0.due, of: Reference(.commitment, $0.number)) ?? "", state(of: $0),
          ], .text(Reference(.commitment, $0.number)))
      })
  }

  /// Topics that are kept for later.
  var parked: Section {
    let showsState = record.parked.contains { $0.state != .open }
    let rows = record.parked.map {
      let reference = Reference(.parked, $0.number)
      return record.row(
        [reference.text, record.names.text($0), record.names.owner($0.owner)]
          + (showsState ? [outcome($0.state, "taken up", $0.note, reference)] : []),
        .text(reference))
    }
    let columns: [Table.Column] =
      [.names("No."), "Topic", "Who carries it on"] + (showsState ? ["State"] : [])
    return Section(rows.isEmpty ? [] : [.table(Table(columns: columns, rows: rows))])
  }

  /// What became of a question, as a sentence.
  func outcome(of question: Ledger.Question) -> String {
    switch question.state {
    case .asked: return "No answer yet."
    case .answered(let gist):
      return gist.map { "Answer: \(Phrase.sentence(noted($0, question)))" } ?? "Answered."
    case .deferred(let owner, let due):
      return "To be answered later"
        + (owner.map { " by \(record.names.mention(ofOwner: $0))" } ?? "")
        + (record.names.due(due, of: Reference(.question, question.number)).map { ", due \($0)" }
          ?? "") + "."
    case .declined(let reason):
      return "No answer was given"
        + (reason.map { ": \(Phrase.sentence(noted($0, question)))" } ?? ".")
    }
  }

  private func noted(_ text: String, _ question: Ledger.Question) -> String {
    record.names.text(text, of: Reference(.question, question.number))
  }

  private func state(of commitment: Ledger.Commitment) -> String {
    let reference = Reference(.commitment, commitment.number)
    return commitment.state.words
      + (commitment.note.map { ": \(record.names.text($0, of: reference))" } ?? "")
  }

  /// How many promises were made and how many of them were read back.
  var commitmentCount: String {
    let all = record.commitments.count
    let open = record.commitments.count { $0.state == .made }
    let made = "\(Phrase.counted(all, "commitment")) \(all == 1 ? "was" : "were") made"
    if open == 0 { return made + (all == 1 ? " and read back." : ", all read back.") }
    return made + (all == 1 ? " and not read back." : ", \(open) of them not read back.")
  }

  /// How many questions were asked and what became of them.
  var countText: String {
    let questions = record.questions
    var (answered, declined, later, open) = (0, 0, 0, 0)
    for question in questions {
      switch question.state {
      case .asked: open += 1
      case .answered: answered += 1
      case .deferred: later += 1
      case .declined: declined += 1
      }
    }
    var parts: [String] = []
    if answered > 0 { parts.append("\(answered) answered") }
    if later > 0 { parts.append("\(later) to be answered later") }
    if declined > 0 { parts.append("\(declined) declined") }
    if open > 0 { parts.append("\(open) without an answer") }
    let asked = Phrase.counted(questions.count, "question")
    let verb = questions.count == 1 ? "was" : "were"
    return "\(asked) \(verb) asked: \(Phrase.list(parts))."
  }

  private func row(_ question: Ledger.Question) -> [[Inline]] {
    var (owner, due) = ("", "")
    if case .deferred(let who, let when) = question.state {
      owner = who.map { record.names.owner($0) } ?? ""
      due = record.names.due(when, of: Reference(.question, question.number)) ?? ""
    }
    return record.row(
      [
        "Q\(question.number)", record.names.text(question),
        question.to.map { record.names.name(of: $0) } ?? "", owner, due,
      ], .text(Reference(.question, question.number)))
  }
}

extension Ledger.Commitment.State {
  /// The state in words.
  var words: String {
    switch self {
    case .made: "not read back"
    case .confirmed: "read back, confirmed"
    case .done: "kept"
    case .dropped: "given up"
    }
  }
}
