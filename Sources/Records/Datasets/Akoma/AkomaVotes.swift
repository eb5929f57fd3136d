import Assembly

/// What a body decided and whether it could, as Akoma Ntoso analyses it.
struct AkomaVotes {
  let record: PublicRecord

  /// The concepts that outcomes and counts refer to.
  static let concepts = [
    (id: "quorum-present", text: "quorum"), (id: "quorum-lost", text: "no quorum"),
    (id: "pass", text: "carried"), (id: "fail", text: "lost"), (id: "yes", text: "ayes"),
    (id: "no", text: "noes"), (id: "abstain", text: "abstentions"), (id: "absent", text: "absent"),
    (id: "excused", text: "excused"), (id: "not-voting", text: "not voting"),
  ]

  /// A verification each time that the quorum came or went, and each vote with a result.
  var parliamentary: [XML] { quorum + votes }

  private var quorum: [XML] {
    record.roll.changes.enumerated().map { index, change in
      .tag(
        "quorumVerification",
        [
          "eId": "quorum-\(index + 1)",
          "outcome": change.quorum.isPresent ? "#quorum-present" : "#quorum-lost",
        ],
        [
          .tag(
            "quorum",
            ["eId": "quorum-\(index + 1)-needed", "value": String(change.quorum.needed)]),
          .tag(
            "count", ["eId": "quorum-\(index + 1)-count", "value": String(change.quorum.counted)]),
        ])
    }
  }

  private var votes: [XML] {
    let roll = VoteRoll(record: record)
    return record.votes.all.compactMap { vote in
      guard let result = roll.result(vote) else { return nil }
      let id = "vote-\(vote.number.rawValue)"
      let counts = roll.counts(vote).map { option, value in
        let word = AkomaVotes.word(option)
        return XML.tag(
          "count", ["eId": "\(id)-\(word)", "value": String(value), "refersTo": "#\(word)"])
      }
      // A vote that the chair judged has no figures, and the element wants one.
      let none = [XML.tag("count", ["eId": "\(id)-uncounted", "value": "uncounted"])]
      return .tag(
        "voting", ["eId": id, "outcome": "#\(result)"], counts.isEmpty ? none : counts)
    }
  }

  private static func word(_ option: VoteRoll.Option) -> String {
    option.rawValue.replacing(" ", with: "-")
  }
}
