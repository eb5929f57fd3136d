public import Assembly

/// What was decided as vote events of civic data, in the form that Open States reads.
public struct OpenStatesVotes: Dataset {
  /// The word a person types to choose the format.
  public let name = "openstates-votes"
  /// The usual name of the file.
  public let fileName = "openstates-votes.json"
  /// The IANA media type.
  public let mediaType = "application/json"
  /// What the format is good for.
  public let summary = "each vote as an Open States vote event, for civic data"

  /// Makes the dataset.
  public init() {}

  /// The vote events of a meeting, as far as it has gone; a vote without a result is none.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let roll = VoteRoll(record: PublicRecord(proceedings))
    let events = roll.record.votes.all.compactMap { event($0, roll) }
    return JSON.array(events).cleaned.bytes(indented: true)
  }

  private func event(_ vote: Vote, _ roll: VoteRoll) -> JSON? {
    guard let result = roll.result(vote), let opening = roll.record.opening else { return nil }
    let motion = vote.motion.flatMap { roll.record.motions[$0] }
    let text = roll.question(vote)
    let at = vote.announcedAt ?? vote.at
    let stamp = opening.zone.timestamp(at)
    // Open States knows no smaller part than seconds.
    let start = String(stamp.prefix(19)) + Zone.offsetText(opening.zone.offset(at: at))
    let isAmendment = motion?.kind.isAmendment == true
    return .object([
      ("identifier", .string("\(opening.id)-vote-\(vote.number.rawValue)")),
      ("motion_text", .string(text.isEmpty ? "a question" : text)),
      ("motion_classification", .array(isAmendment ? [.string("amendment")] : [])),
      ("start_date", .string(start)), ("result", .string(result)),
      ("organization", JSON(opening.body)),
      ("legislative_session", .string(String(opening.zone.date(of: at).year))),
      ("bill", .null), ("bill_action", .null), ("bill_identifier", .string("")),
      ("votes", .array(roll.ballots(vote).map(ballot))),
      (
        "counts",
        .array(
          roll.counts(vote).map {
            .object([("option", .string($0.option.rawValue)), ("value", JSON($0.value))])
          })
      ),
      (
        "sources",
        .array([
          .object([
            ("url", .string("urn:gavel:\(opening.id)")),
            ("note", .string("the record of the meeting")),
          ])
        ])
      ),
      ("extras", .object([("method", .string(vote.method.rawValue))])),
    ])
  }

  private func ballot(_ ballot: VoteRoll.Ballot) -> JSON {
    .object([
      ("option", .string(ballot.option.rawValue)), ("voter_name", .string(ballot.name)),
      ("voter_id", .string(ballot.member.text)), ("note", .string(ballot.reason ?? "")),
    ])
  }
}
