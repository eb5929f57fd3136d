import Assembly

/// What earlier meetings of the series left open.
extension LedgerSections {
  /// The report on what earlier meetings left open, and what became of it.
  var carried: Section {
    let rows = record.carried.map { reference, carried in
      record.row(
        [
          reference.text, "\(carried.meeting) \(carried.origin.text)", carried.text,
          carried.official.map { record.names.name(of: $0) } ?? carried.owner ?? "",
          carried.due ?? "", outcome(of: reference),
        ], .text(reference))
    }
    let columns: [Table.Column] = [
      .names("No."), "From", "Text", "Who", "By", "What became of it",
    ]
    return Section(rows.isEmpty ? [] : [.table(Table(columns: columns, rows: rows))])
  }

  /// What became of something that an earlier meeting left open.
  private func outcome(of reference: Reference) -> String {
    let open = "still open"
    switch reference.kind {
    case .question:
      guard let question = record.ledger.question(reference.number) else { return open }
      switch question.state {
      case .asked, .deferred: return open
      case .answered, .declined: return outcome(of: question)
      }
    case .commitment:
      guard let made = record.ledger.commitment(reference.number) else { return open }
      let note = made.note.map { ": \(record.names.text($0, of: reference))" } ?? ""
      switch made.state {
      case .made, .confirmed: return open
      case .done, .dropped: return made.state.words + note
      }
    case .action:
      guard let action = record.ledger.action(reference.number) else { return open }
      return outcome(action.state, "done", action.note, reference)
    case .parked:
      guard let parked = record.ledger.parkedTopic(reference.number) else { return open }
      return outcome(parked.state, "taken up", parked.note, reference)
    case .note, .motion, .entry: return open
    }
  }

  /// What became of a task or of a topic that was kept for later.
  func outcome(
    _ state: Ledger.Settlement, _ done: String, _ note: String?, _ reference: Reference
  ) -> String {
    let end = note.map { ": \(record.names.text($0, of: reference))" } ?? ""
    switch state {
    case .open: return "still open"
    case .done: return done + end
    case .dropped: return "given up" + end
    }
  }
}
