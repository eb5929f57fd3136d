import Assembly

/// What action minutes say of one item of business: what became of it, who spoke on what, and
/// nothing of what was said (DOMAIN 5.1).
struct ActionItem {
  let record: PublicRecord
  let item: Agenda.Item

  /// Heading and content.
  var blocks: [Block] {
    let told = ItemSection(record: record, item: item)
    var blocks: [Block] = [
      .heading(2, "\(item.number.rawValue). \(item.title)"), .paragraph(told.course),
    ]
    blocks += ConsentMatters(record: record, item: item).blocks
    if !speakers.isEmpty {
      blocks.append(.paragraph("Spoke from the public:"))
      blocks.append(.points(speakers))
    }
    blocks += MotionSection(record: record, item: item.number).blocks
    if let positions = told.positions { blocks.append(.paragraph(positions)) }
    return blocks + ItemSection.written(record, under: item.number)
  }

  /// Each person once, with group, subject and side, in the order of their first turns.
  private var speakers: [[Inline]] {
    var seen: Set<PersonNumber> = []
    return record.turns.compactMap { turn in
      guard turn.item == item.number, record.isHeard(turn),
        let card = turn.holder.card.flatMap({ record.card($0) }), seen.insert(card.person).inserted
      else { return nil }
      return record.cited(described(card), .turn(turn.number))
    }
  }

  private func described(_ card: Card) -> String {
    let names = record.names
    var details: [String] = []
    if names.areShown(of: card.number), let group = card.signUp.spokenFor {
      details.append("for \(names.text(group))")
    }
    if let topic = card.signUp.topic { details.append(names.text(topic)) }
    if let side = card.signUp.side { details.append(side.words) }
    return names.name(of: card.number)
      + (details.isEmpty ? "" : " (\(details.joined(separator: "; ")))")
  }
}
