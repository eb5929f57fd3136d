import Assembly

/// What stands in a section of a publication; its heading is a standard phrase of the house.
struct Section {
  /// What stands in it.
  var content: [Block]
  /// What an empty section says; nil leaves it out.
  var ifEmpty: PhraseName?

  init(ifEmpty: PhraseName? = nil, _ content: [Block]) {
    self.content = content
    self.ifEmpty = ifEmpty
  }
}

/// The sections that publications are made of, by the names that put them in order.
enum SectionName: String, CaseIterable, Sendable {
  /// Who presided, who was there.
  case callToOrder = "call-to-order"
  /// The roll of a body and its quorum.
  case roll
  /// Who withdrew from which item.
  case recusals
  /// Earlier minutes, approved or corrected.
  case earlierMinutes = "earlier-minutes"
  /// Executive sessions.
  case executive
  /// What the rules ask for after the meeting.
  case duties
  /// The rules that were announced and changed.
  case rules
  /// What earlier meetings left open, and what became of it.
  case carried
  /// Item by item, as much as the style tells.
  case business
  /// Motions, votes and points of order under no item.
  case motions
  /// Notes that belong to no item.
  case notes
  /// Questions without an answer.
  case questions
  /// Promises and tasks.
  case commitments
  /// Topics kept for later.
  case parked
  /// Written comments and positions.
  case written
  /// Who asked to speak and did not.
  case notHeard = "not-heard"
  /// Recesses, disorder, failures.
  case interruptions
  /// When the meeting is continued.
  case nextMeeting = "next-meeting"
  /// When the meeting ended.
  case adjournment
  /// Who prepared the minutes, and lines for those who approve them.
  case approval
  /// The annex on the use of the floor.
  case airTime = "air-time"
  /// Who was there, in the notes of a visit.
  case visitors
  /// What was heard on a visit, by theme.
  case heard
  /// What was asked on a visit.
  case asked
  /// What was promised on a visit.
  case promised
  /// Written comments that came in about a visit.
  case letters
  /// What comes after a visit.
  case nextContact = "next-contact"
  /// How many were heard, for a summary.
  case turnout
  /// What was decided, for a summary.
  case decisions
  /// How many promises were made, for a summary.
  case promises
  /// The use of the floor with its pictures, for a summary.
  case floor
  /// Time planned and used, for a summary.
  case time
}

/// Makes each section of a publication by its name.
struct Sections {
  let record: PublicRecord
  let style: MinutesStyle

  /// Heading and content of a section; empty where there is nothing to say.
  func blocks(of name: SectionName) -> [Block] {
    let section = content(of: name)
    let title = Block.heading(1, record.phrase(heading(of: name)))
    if !section.content.isEmpty { return [title] + section.content }
    return section.ifEmpty.map { [title, .paragraph(record.phrase($0))] } ?? []
  }

  private func heading(of name: SectionName) -> PhraseName {
    if name == .business, style == .verbatim { return .proceedings }
    return name == .approval && record.isOfBody ? .signatures : .title(name)
  }

  private func content(of name: SectionName) -> Section {
    let ledger = LedgerSections(record: record)
    let close = ClosingSections(record: record)
    switch name {
    case .callToOrder: return OpeningSections(record: record).callToOrder
    case .roll: return RollSections(record: record).roll
    case .recusals: return RollSections(record: record).recusals
    case .earlierMinutes: return BodySections(record: record).earlierMinutes
    case .executive: return BodySections(record: record).executive
    case .duties: return BodySections(record: record).duties
    case .rules: return Section(RulesLines(record: record).blocks)
    case .carried: return ledger.carried
    case .business: return business
    case .motions:
      return Section(MotionSection(record: record, item: nil).blocks)
    case .notes: return Section(ItemSection.notes(record, under: nil))
    case .questions: return ledger.questions
    case .commitments: return ledger.commitments
    case .parked: return ledger.parked
    case .written: return close.written
    case .notHeard: return close.notHeard
    case .decisions: return DecisionSection(record: record).section
    case .interruptions: return close.interruptions
    case .nextMeeting: return close.nextMeeting
    case .adjournment: return close.adjournment
    case .approval: return close.approval
    case .airTime: return close.airTime
    case .visitors, .heard, .asked, .promised, .letters, .nextContact:
      return ListeningSections(record: record).section(name)
    case .turnout, .promises, .floor, .time:
      return SummarySections(record: record).section(name)
    }
  }

  private var business: Section {
    let blocks: [Block] =
      switch style {
      case .summary: record.items.flatMap { ItemSection(record: record, item: $0).blocks }
      case .action: record.items.flatMap { ActionItem(record: record, item: $0).blocks }
      case .verbatim: VerbatimTurns(record: record).blocks
      }
    return Section(blocks)
  }
}
