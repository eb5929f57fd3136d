import Assembly

/// The member of the JSON record that says who of the body was there and whether it could decide.
extension RecordParts {
  /// The roll; null where the body itself did not meet.
  var roll: JSON {
    guard state.isOfBody else { return .null }
    return .object([
      ("called_at", moment(state.roll.calledAt)), ("seats", JSON(state.seatCount)),
      ("members", .array(state.members.map(member))),
      ("recusals", .array(state.roll.recusals.map(recusal))),
      (
        "quorum",
        .array(
          state.roll.changes.map {
            .object([
              ("at", moment($0.at)), ("present", .bool($0.quorum.isPresent)),
              ("counted", JSON($0.quorum.counted)), ("needed", JSON($0.quorum.needed)),
            ])
          })
      ),
    ])
  }

  private func member(_ member: Official) -> JSON {
    .object([
      ("id", .string(member.id.text)), ("seat", JSON(member.seat)),
      ("presides", JSON(member.presides?.rawValue)),
      ("answer", JSON(state.roll.answers[member.id]?.rawValue)),
      ("remote", .bool(state.roll.isRemote(member.id))),
      ("excuse", text(state.roll.excuses[member.id])),
    ])
  }

  private func recusal(_ recusal: Roll.Recusal) -> JSON {
    .object([
      ("member", .string(recusal.member.text)), ("item", JSON(recusal.item.rawValue)),
      ("nature", text(recusal.nature)), ("at", moment(recusal.at)), ("late", .bool(recusal.isLate)),
      ("taken_back_at", moment(recusal.takenBack)),
      (
        "away",
        .array(recusal.away.map { .object([("from", moment($0.from)), ("to", moment($0.to))]) })
      ),
    ])
  }
}
