import Assembly

/// The members of the JSON record that say what was moved, voted and ruled.
extension RecordParts {
  var motions: JSON {
    .array(
      state.motions.all.map { motion in
        .object([
          ("motion", .string(motion.number.text)), ("kind", .string(motion.kind.rawValue)),
          ("mover", .string(motion.mover.text)), ("seconder", JSON(motion.seconder?.text)),
          ("moved", .string(names.moved(motion))), ("text", .string(names.wording(motion))),
          ("change", JSON(names.change(motion)?.text)), ("target", JSON(motion.target?.text)),
          ("point", motion.ruling.map { JSON($0.rawValue) } ?? .null),
          ("item", number(motion.item)), ("at", moment(motion.at)),
          ("stated_at", moment(motion.statedAt)), ("settled_at", moment(motion.settledAt)),
          ("state", .string(word(motion.state))), ("to", JSON(destination(motion.disposition))),
          (
            "speeches",
            .array(
              motion.speeches.map {
                .object([
                  ("member", .string($0.member.text)), ("turn", JSON($0.turn.rawValue)),
                  ("side", JSON($0.side?.rawValue)),
                ])
              })
          ),
        ])
      })
  }

  /// The state as the record writes it.
  private func word(_ state: Motion.State) -> String {
    switch state {
    case .moved: "moved"
    case .waiting: "waiting"
    case .pending: "pending"
    case .tabled: "tabled"
    case .settled(let disposition): disposition.word
    }
  }

  private func destination(_ disposition: Motion.Disposition?) -> String? {
    switch disposition {
    case .postponed(let to), .referred(let to): names.text(to)
    case .carried, .lost, .died, .withdrawn, .postponedIndefinitely, .notConsidered, .divided,
      .rescinded, .fell, .unfinished, nil:
      nil
    }
  }

  var votes: JSON {
    .array(
      state.votes.all.map { vote in
        .object([
          ("vote", JSON(vote.number.rawValue)), ("motion", JSON(vote.motion?.text)),
          ("question", text(vote.question)), ("method", .string(vote.method.rawValue)),
          ("requirement", .string(vote.requirement.rawValue)),
          ("base", .string(vote.base.rawValue)),
          ("electors", .array(vote.electors.map { .string($0.text) })),
          ("members", JSON(vote.members)), ("item", number(vote.item)), ("at", moment(vote.at)),
          ("announced_at", moment(vote.announcedAt)), ("state", .string(word(vote))),
          ("unanimous", .bool(vote.isUnanimous)),
          ("tally", tally(vote.announced ?? vote.tally)),
          ("ballots", .array(vote.ballots.map(ballot))),
          ("casting", vote.casting.map(ballot) ?? .null),
          ("contradicts_itself", .bool(!vote.contradictions.isEmpty)),
        ])
      })
  }

  private func word(_ vote: Vote) -> String {
    switch vote.state {
    case .open: "open"
    case .announced(let prevailed): prevailed ? "yes" : "no"
    case .objected: "objected"
    case .divided: "divided"
    }
  }

  private func ballot(_ cast: Vote.Cast) -> JSON {
    .object([
      ("member", .string(cast.member.text)), ("name", .string(names.name(of: cast.member))),
      ("ballot", .string(cast.ballot.rawValue)), ("reason", text(cast.reason)),
    ])
  }

  private func tally(_ tally: Tally?) -> JSON {
    guard let tally else { return .null }
    return .object([
      ("yes", JSON(tally.yes)), ("no", JSON(tally.no)), ("abstentions", JSON(tally.abstentions)),
    ])
  }

  var polls: JSON {
    .array(
      state.votes.polls.map {
        .object([
          ("question", text($0.question)), ("tally", tally($0.tally)), ("item", number($0.item)),
          ("at", moment($0.at)),
        ])
      })
  }

  var points: JSON {
    .array(
      state.points.all.map { point in
        .object([
          ("point", JSON(point.number.rawValue)), ("kind", .string(point.kind.rawValue)),
          ("by", JSON(point.by.map { names.name(of: $0) })), ("text", text(point.text)),
          ("motion", JSON(point.motion?.text)), ("item", number(point.item)),
          ("at", moment(point.at)), ("ruling", JSON(point.ruling?.rawValue)),
          ("reason", text(point.reason)), ("ruled_at", moment(point.ruledAt)),
          ("reversed", point.isReversed.map { .bool($0) } ?? .null),
        ])
      })
  }
}
