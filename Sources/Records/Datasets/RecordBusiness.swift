import Assembly

/// The members of the JSON record that say what was said and promised.
extension RecordParts {
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
          ("limit_s", JSON(seconds: turn.clock.limit)),
          ("allowed_s", JSON(seconds: turn.clock.allowed)),
          ("spoke_s", JSON(seconds: turn.clock.elapsed(at: asOf))),
          ("over_s", JSON(seconds: turn.clock.over(at: asOf))),
          ("ending", JSON(turn.ending?.rawValue)),
        ])
      })
  }

  var questions: JSON {
    .array(
      state.ledger.questions.map { question in
        var members: [(String, JSON)] = [
          ("question", .string("Q\(question.number)")), ("text", text(question.text)),
          ("card", question.asker.map { JSON($0.rawValue) } ?? .null),
          ("name", JSON(question.asker.map { names.name(of: $0) })),
          ("official", JSON(question.to?.text)), ("item", number(question.item)),
          ("at", moment(question.at)),
        ]
        members += outcome(question.state)
        return .object(members)
      })
  }

  private func outcome(_ state: Ledger.Question.State) -> [(String, JSON)] {
    var (word, gist, owner, due): (String, String?, String?, String?) = ("asked", nil, nil, nil)
    switch state {
    case .asked: break
    case .answered(let words): (word, gist) = ("answered", words)
    case .deferred(let who, let when): (word, owner, due) = ("deferred", who, when)
    case .declined(let reason): (word, gist) = ("declined", reason)
    }
    return [
      ("state", .string(word)), ("gist", text(gist)),
      ("owner", JSON(owner.map { names.owner($0) })), ("due", text(due)),
    ]
  }

  var commitments: JSON {
    .array(
      state.ledger.commitments.map {
        .object([
          ("commitment", .string("C\($0.number)")), ("text", text($0.text)),
          ("official", .string($0.official.text)), ("name", .string(names.name(of: $0.official))),
          ("due", text($0.due)), ("item", number($0.item)), ("at", moment($0.at)),
          ("state", .string($0.state.rawValue)),
        ])
      })
  }

  var actions: JSON {
    .array(
      state.ledger.actions.map {
        .object([
          ("action", .string("A\($0.number)")), ("text", text($0.text)),
          ("owner", .string(names.owner($0.owner))), ("due", text($0.due)), ("at", moment($0.at)),
        ])
      })
  }

  var parked: JSON {
    .array(
      state.ledger.parked.map {
        .object([
          ("parked", .string("P\($0.number)")), ("text", text($0.text)),
          ("owner", .string(names.owner($0.owner))), ("at", moment($0.at)),
        ])
      })
  }

  var notes: JSON {
    .array(
      state.minutes.notes.compactMap { note in
        guard copy == .clerk || !note.isPrivate else { return nil }
        var members: [(String, JSON)] = [
          ("note", .string("N\(note.number)")), ("text", text(note.text)),
          ("quoted", JSON(note.quoted.map { names.name(of: $0) })),
          ("turn", note.turn.map { JSON($0.rawValue) } ?? .null), ("item", number(note.item)),
          ("at", moment(note.at)), ("seat", .string(note.seat.text)),
        ]
        if copy == .clerk { members.append(("private", .bool(note.isPrivate))) }
        return .object(members)
      })
  }

  private func number(_ item: ItemNumber?) -> JSON { item.map { JSON($0.rawValue) } ?? .null }
}
