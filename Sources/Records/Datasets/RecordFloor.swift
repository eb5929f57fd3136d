import Assembly

/// The members of the JSON record that say who wished to speak and who spoke.
extension RecordParts {
  var cards: JSON {
    .array(
      state.speakers.all.map { card in
        var members: [(String, JSON)] = [
          ("card", JSON(card.number.rawValue)), ("name", .string(names.name(of: card.number))),
          ("item", JSON(card.item.rawValue)), ("person", JSON(card.person.rawValue)),
          ("status", .string(card.status.rawValue)), ("added_at", moment(card.addedAt)),
          ("source", .string(card.signUp.source.rawValue)),
          ("participation", .string(card.signUp.participation.rawValue)),
          ("side", JSON(card.signUp.side?.rawValue)), ("remote", .bool(card.signUp.isRemote)),
          ("late", .bool(card.isLate)), ("no_shows", JSON(card.noShows)),
          ("town", personal(card.signUp.town, card)),
          ("organization", personal(card.signUp.organization, card)),
          ("group", personal(card.signUp.group, card)),
          ("group_size", card.groupSize.map { JSON($0) } ?? .null),
          ("lot", card.lot.map { JSON($0) } ?? .null),
          ("ceded_s", JSON(seconds: card.cededTime)),
          ("donors", .array(card.donors.map { JSON($0.rawValue) })),
          ("topic", text(card.signUp.topic)),
        ]
        if copy == .clerk {
          members += [
            ("pronunciation", JSON(card.signUp.pronunciation)),
            ("language", JSON(card.signUp.language)),
            ("placed_by", JSON(card.placing?.seat.text)),
            ("placed_because", JSON(card.placing?.reason)),
          ]
        }
        return .object(members)
      })
  }

  /// A fact that is public only where the name is.
  private func personal(_ fact: String?, _ card: Card) -> JSON {
    names.areShown(of: card.number) ? text(fact) : .null
  }

  var turns: JSON {
    .array(
      state.floor.turns.map { turn in
        .object([
          ("turn", JSON(turn.number.rawValue)),
          ("card", turn.holder.card.map { JSON($0.rawValue) } ?? .null),
          ("name", .string(names.name(of: turn.holder))),
          ("official", JSON(turn.holder.official?.text)),
          ("item", turn.item.map { JSON($0.rawValue) } ?? .null),
          ("called_at", moment(turn.calledAt)), ("started_at", moment(turn.clock.startedAt)),
          ("ended_at", moment(turn.endedAt)),
          ("interpreting", .string(turn.interpreting.rawValue)),
          ("language", JSON(names.language(turn.language, of: turn.holder))),
          ("limit_s", JSON(seconds: turn.clock.limit)),
          ("allowed_s", JSON(seconds: turn.clock.allowed)),
          ("spoke_s", JSON(seconds: turn.clock.elapsed(at: asOf))),
          ("over_s", JSON(seconds: turn.clock.over(at: asOf))),
          ("ending", JSON(turn.ending?.rawValue)),
        ])
      })
  }
}
