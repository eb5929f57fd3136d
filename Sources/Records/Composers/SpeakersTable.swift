import Assembly

/// The register of those who spoke under an item; a column stands only where a card filled it.
struct SpeakersTable {
  let record: PublicRecord
  let turns: [Floor.Turn]

  private struct Column {
    let column: Table.Column
    let cell: (Floor.Turn, Card?) -> String
  }

  /// The table.
  var table: Table {
    let rows = turns.map { turn in (turn, turn.holder.card.flatMap { record.card($0) }) }
    let shown = columns.filter { column in
      rows.contains { !column.cell($0.0, $0.1).isEmpty }
    }
    return Table(
      columns: shown.map(\.column),
      rows: rows.map { turn, card in
        record.row(shown.map { $0.cell(turn, card) }, .turn(turn.number))
      })
  }

  private var columns: [Column] {
    let names = record.names
    func shown(_ text: String?, _ card: Card?) -> String {
      guard let text, let card, names.areShown(of: card.number) else { return "" }
      return names.text(text)
    }
    return [
      Column(column: .names("Speaker")) { turn, _ in
        names.name(of: turn.holder) + (record.interpreting(turn).map { " (\($0))" } ?? "")
      },
      Column(column: "Town") { _, card in shown(card?.signUp.town, card) },
      Column(column: "For") { _, card in
        let group = shown(card?.signUp.group ?? card?.signUp.organization, card)
        guard let size = card?.groupSize else { return group }
        return "\(group.isEmpty ? "a group" : group), \(size) present"
      },
      Column(column: "Subject") { _, card in card?.signUp.topic.map { names.text($0) } ?? "" },
      Column(column: Table.Column("Position", weight: 0)) { _, card in
        card?.signUp.side?.words ?? ""
      },
      Column(column: Table.Column("Part", weight: 0)) { _, card in
        if card?.signUp.participation == .readByClerk { return "read by the clerk" }
        return card?.signUp.isRemote == true ? "remote" : ""
      },
      Column(column: .figures("At")) { turn, _ in
        record.clock(turn.clock.startedAt ?? turn.calledAt)
      },
      Column(column: .figures("Time")) { turn, _ in
        turn.clock.startedAt == nil ? "not timed" : record.spoken(turn).text
      },
      Column(column: "Remark") { turn, card in
        [card.flatMap(ceded), turn.ending?.remark].compactMap { $0 }.joined(separator: "; ")
      },
    ]
  }

  private func ceded(_ card: Card) -> String? {
    guard !card.donors.isEmpty else { return nil }
    return "\(card.cededTime.text) ceded by \(record.names.list(card.donors))"
  }
}

extension Floor.Ending {
  /// What minutes say of an ending; nil of the ordinary ones.
  fileprivate var remark: String? {
    switch self {
    case .completed, .thanked, .yielded, .noShow: nil
    case .cut: "microphone turned off"
    case .withdrawn: "withdrew"
    case .removed: "removed from the meeting"
    }
  }
}
