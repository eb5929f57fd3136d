public import Assembly

/// Every hold of the floor as a spreadsheet.
public struct TurnsDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "turns"
  /// The usual name of the file.
  public let fileName = "turns.csv"
  /// The IANA media type.
  public let mediaType = "text/csv"
  /// What the format is good for.
  public let summary = "every turn with its times, for a spreadsheet"

  /// Makes the dataset.
  public init() {}

  /// The data of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let proceedings = proceedings.published
    let sheet = Sheet(proceedings)
    return CSV.write(
      header: [
        "turn", "card", "name", "official", "item", "called_at", "started_at", "ended_at",
        "limit_s", "allowed_s", "spoke_s", "over_s", "ending", "interpreting",
      ],
      cells: proceedings.meeting.floor.turns.map { turn in
        [
          .integer(turn.number.rawValue), sheet.number(turn.holder.card),
          .text(sheet.names.name(of: turn.holder)), sheet.text(turn.holder.official?.text),
          sheet.number(turn.item), sheet.moment(turn.calledAt), sheet.moment(turn.clock.startedAt),
          sheet.moment(turn.endedAt), sheet.seconds(turn.clock.limit),
          sheet.seconds(turn.clock.allowed),
          sheet.seconds(turn.clock.elapsed(at: sheet.asOf)),
          sheet.seconds(turn.clock.over(at: sheet.asOf)), sheet.text(turn.ending?.rawValue),
          .text(turn.interpreting.rawValue),
        ]
      })
  }
}

/// The promises of officials as a spreadsheet.
public struct CommitmentsDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "commitments"
  /// The usual name of the file.
  public let fileName = "commitments.csv"
  /// The IANA media type.
  public let mediaType = "text/csv"
  /// What the format is good for.
  public let summary = "what was promised, by whom, until when"

  /// Makes the dataset.
  public init() {}

  /// The data of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let proceedings = proceedings.published
    let sheet = Sheet(proceedings)
    return CSV.write(
      header: [
        "commitment", "official", "name", "text", "due", "item", "at", "state", "note", "origin",
      ],
      cells: proceedings.meeting.ledger.commitments.map { commitment in
        [
          "C\(commitment.number)", .text(commitment.official.text),
          .text(sheet.names.name(of: commitment.official)),
          .text(sheet.names.text(commitment)),
          sheet.text(
            sheet.names.due(commitment.due, of: Reference(.commitment, commitment.number))),
          sheet.number(commitment.item), sheet.moment(commitment.at),
          .text(commitment.state.rawValue),
          sheet.text(
            commitment.note.map {
              sheet.names.text($0, of: Reference(.commitment, commitment.number))
            }),
          sheet.text(commitment.origin.map { "\($0.meeting) \($0.origin.text)" }),
        ]
      })
  }
}

/// Everybody who handed in a card as a spreadsheet.
public struct SpeakersDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "speakers"
  /// The usual name of the file.
  public let fileName = "speakers.csv"
  /// The IANA media type.
  public let mediaType = "text/csv"
  /// What the format is good for.
  public let summary = "every card with what became of it, for a spreadsheet"

  /// Makes the dataset.
  public init() {}

  /// The data of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let proceedings = proceedings.published
    let sheet = Sheet(proceedings)
    func personal(_ text: String?, _ card: Card) -> CSV.Cell {
      guard sheet.names.areShown(of: card.number) else { return .empty }
      return sheet.text(text.map { sheet.names.text($0) })
    }
    return CSV.write(
      header: [
        "card", "name", "item", "person", "status", "added_at", "source", "participation", "side",
        "remote", "late", "no_shows", "ceded_s", "group_size", "town", "organization", "group",
        "topic",
      ],
      cells: proceedings.meeting.speakers.all.map { card in
        [
          .integer(card.number.rawValue), .text(sheet.names.name(of: card.number)),
          .integer(card.item.rawValue), .integer(card.person.rawValue),
          .text(card.status.rawValue), sheet.moment(card.addedAt),
          .text(card.signUp.source.rawValue), .text(card.signUp.participation.rawValue),
          sheet.text(card.signUp.side?.rawValue), sheet.flag(card.signUp.isRemote),
          sheet.flag(card.isLate), .integer(card.noShows), sheet.seconds(card.cededTime),
          card.groupSize.map { .integer($0) } ?? .empty, personal(card.signUp.town, card),
          personal(card.signUp.organization, card), personal(card.signUp.group, card),
          sheet.text(card.signUp.topic.map { sheet.names.text($0) }),
        ]
      })
  }
}

/// How cells of these sheets are made.
private struct Sheet {
  let names: PublicNames
  let asOf: Instant
  private let zone: Zone

  init(_ proceedings: Proceedings) {
    names = PublicNames(proceedings)
    zone = proceedings.meeting.zone
    asOf = proceedings.entries.last?.at ?? Instant(milliseconds: 0)
  }

  func text(_ text: String?) -> CSV.Cell { text.map { .text($0) } ?? .empty }

  func moment(_ instant: Instant?) -> CSV.Cell { text(instant.map { zone.timestamp($0) }) }

  func number(_ number: (some Serial)?) -> CSV.Cell {
    number.map { .integer($0.rawValue) } ?? .empty
  }

  func flag(_ flag: Bool) -> CSV.Cell { .text(flag ? "yes" : "no") }

  /// Seconds, exact to the millisecond; whole ones without a point.
  func seconds(_ duration: Duration) -> CSV.Cell {
    let milliseconds = duration.milliseconds
    return milliseconds % 1000 == 0
      ? .integer(Int(milliseconds / 1000)) : .number(Double(milliseconds) / 1000)
  }
}
