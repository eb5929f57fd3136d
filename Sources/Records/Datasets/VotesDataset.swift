public import Assembly

/// Every member's vote on every question as a spreadsheet: one row to a member and a vote.
///
/// A vote without names has one row with its figures, so nothing that was decided is missing.
public struct VotesDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "votes"
  /// The usual name of the file.
  public let fileName = "votes.csv"
  /// The IANA media type.
  public let mediaType = "text/csv"
  /// What the format is good for.
  public let summary = "each member's vote on each question, for a spreadsheet"

  /// Makes the dataset.
  public init() {}

  private static let header = [
    "vote", "motion", "kind", "text", "mover", "seconder", "item", "at", "method", "requirement",
    "result", "yes", "no", "abstentions", "member", "name", "ballot", "reason",
  ]

  /// The votes of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let roll = VoteRoll(record: PublicRecord(proceedings))
    return CSV.write(
      header: Self.header,
      cells: roll.record.votes.all.flatMap { vote -> [[CSV.Cell]] in
        let about = cells(vote, roll)
        let members = roll.ballots(vote)
        guard !members.isEmpty else { return [about + [.empty, .empty, .empty, .empty]] }
        return members.map { about + cells($0) }
      })
  }

  private func cells(_ ballot: VoteRoll.Ballot) -> [CSV.Cell] {
    [
      .text(ballot.member.text), .text(ballot.name), .text(ballot.option.rawValue),
      ballot.reason.map { .text($0) } ?? .empty,
    ]
  }

  private func cells(_ vote: Vote, _ roll: VoteRoll) -> [CSV.Cell] {
    let record = roll.record
    func text(_ text: String?) -> CSV.Cell { text.map { .text($0) } ?? .empty }
    func number(_ number: Int?) -> CSV.Cell { number.map { .integer($0) } ?? .empty }
    let motion = vote.motion.flatMap { record.motions[$0] }
    let tally = vote.announced ?? vote.tally
    return [
      .integer(vote.number.rawValue), text(vote.motion?.text), text(motion?.kind.rawValue),
      .text(roll.question(vote)), text(motion.map { record.names.name(of: $0.mover) }),
      text(motion?.seconder.map { record.names.name(of: $0) }), number(vote.item?.rawValue),
      .text((record.opening?.zone ?? .utc).timestamp(vote.at)), .text(vote.method.rawValue),
      .text(vote.requirement.rawValue), text(roll.result(vote)), number(tally?.yes),
      number(tally?.no), number(tally?.abstentions),
    ]
  }
}

/// How each member voted, in the words that spreadsheets and civic data share.
struct VoteRoll {
  let record: PublicRecord

  /// What a member did.
  enum Option: String, CaseIterable {
    case yes, no, abstain, absent, excused
    case notVoting = "not voting"
  }

  /// A member with what the member did.
  struct Ballot {
    let member: OfficialID
    let name: String
    let option: Option
    let reason: String?
  }

  /// Each member's part in a vote whose votes have names; empty where they have none.
  ///
  /// Those who could not vote are told as absent, excused, or, where they had withdrawn, as not
  /// voting.
  func ballots(_ vote: Vote) -> [Ballot] {
    guard vote.method != .ballot, !vote.ballots.isEmpty else { return [] }
    var ballots = vote.electors.map { member in
      let cast = vote.casts.first { $0.member == member }
      return Ballot(
        member: member, name: record.names.name(of: member),
        option: vote.ballot(of: member).map(option) ?? .notVoting,
        reason: cast?.reason.map { record.names.text($0) })
    }
    let electors = Set(vote.electors)
    for member in record.members where !electors.contains(member.id) {
      ballots.append(
        Ballot(
          member: member.id, name: record.names.name(of: member.id), option: away(member.id, vote),
          reason: nil))
    }
    return ballots
  }

  private func option(_ ballot: Vote.Ballot) -> Option {
    switch ballot {
    case .yes: .yes
    case .no: .no
    case .abstention: .abstain
    }
  }

  private func away(_ member: OfficialID, _ vote: Vote) -> Option {
    let withdrew = record.roll.recusals.contains {
      $0.member == member && $0.item == vote.item && $0.at <= vote.at
        && ($0.takenBack.map { $0 > vote.at } ?? true)
    }
    if withdrew { return .notVoting }
    let isThere = (record.attendance.stays[member] ?? []).contains { stay in
      stay.from <= vote.at && (stay.to.map { $0 > vote.at } ?? true)
    }
    if isThere { return .notVoting }
    return record.roll.excuses[member] == nil ? .absent : .excused
  }

  /// What was voted on, in words.
  func question(_ vote: Vote) -> String {
    guard let motion = vote.motion.flatMap({ record.motions[$0] }) else {
      return vote.question.map { record.names.text($0) } ?? "a question"
    }
    let wording = record.names.wording(motion)
    return wording.isEmpty ? motion.kind.title : wording
  }

  /// `pass` or `fail` as it was announced; nil where nothing was.
  func result(_ vote: Vote) -> String? { vote.prevailed.map { $0 ? "pass" : "fail" } }

  /// The figures, `abstain` for abstentions.
  func counts(_ vote: Vote) -> [(option: Option, value: Int)] {
    if let tally = vote.announced ?? vote.tally {
      return [(.yes, tally.yes), (.no, tally.no), (.abstain, tally.abstentions)]
    }
    let options = ballots(vote).map(\.option)
    return Option.allCases.compactMap { option in
      let count = options.count { $0 == option }
      return count == 0 ? nil : (option, count)
    }
  }
}
