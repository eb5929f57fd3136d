import Assembly

/// The members of the JSON record that say what was asked, promised and noted.
extension RecordParts {
  var questions: JSON {
    .array(
      state.ledger.questions.map { question in
        var members: [(String, JSON)] = [
          ("question", .string("Q\(question.number)")), ("text", .string(names.text(question))),
          ("card", question.asker.map { JSON($0.rawValue) } ?? .null),
          ("name", JSON(question.asker.map { names.name(of: $0) })),
          ("official", JSON(question.to?.text)), ("item", number(question.item)),
          ("at", moment(question.at)),
        ]
        members += outcome(question)
        return .object(members)
      })
  }

  private func outcome(_ question: Ledger.Question) -> [(String, JSON)] {
    var (word, gist, owner, due): (String, String?, String?, String?) = ("asked", nil, nil, nil)
    switch question.state {
    case .asked: break
    case .answered(let words): (word, gist) = ("answered", words)
    case .deferred(let who, let when): (word, owner, due) = ("deferred", who, when)
    case .declined(let reason): (word, gist) = ("declined", reason)
    }
    return [
      ("state", .string(word)),
      (
        "gist",
        JSON(gist.map { names.text($0, of: Reference(.question, question.number)) })
      ),
      ("owner", JSON(owner.map { names.owner($0) })),
      ("due", JSON(names.due(due, of: Reference(.question, question.number)))),
      ("origin", origin(.question, question.number)),
    ]
  }

  /// What was said when something was settled.
  private func noted(_ note: String?, _ reference: Reference) -> JSON {
    JSON(note.map { names.text($0, of: reference) })
  }

  var commitments: JSON {
    .array(
      state.ledger.commitments.map {
        .object([
          ("commitment", .string("C\($0.number)")), ("text", .string(names.text($0))),
          ("official", .string($0.official.text)), ("name", .string(names.name(of: $0.official))),
          ("due", JSON(names.due($0.due, of: Reference(.commitment, $0.number)))),
          ("item", number($0.item)), ("at", moment($0.at)),
          ("state", .string($0.state.rawValue)),
          ("note", noted($0.note, Reference(.commitment, $0.number))),
          ("origin", origin(.commitment, $0.number)),
        ])
      })
  }

  var actions: JSON {
    .array(
      state.ledger.actions.map {
        .object([
          ("action", .string("A\($0.number)")), ("text", .string(names.text($0))),
          ("owner", .string(names.owner($0.owner))),
          ("due", JSON(names.due($0.due, of: Reference(.action, $0.number)))),
          ("at", moment($0.at)),
          ("state", .string($0.state.rawValue)),
          ("note", noted($0.note, Reference(.action, $0.number))),
          ("origin", origin(.action, $0.number)),
        ])
      })
  }

  var parked: JSON {
    .array(
      state.ledger.parked.map {
        .object([
          ("parked", .string("P\($0.number)")), ("text", .string(names.text($0))),
          ("owner", .string(names.owner($0.owner))), ("at", moment($0.at)),
          ("state", .string($0.state.rawValue)),
          ("note", noted($0.note, Reference(.parked, $0.number))),
          ("origin", origin(.parked, $0.number)),
        ])
      })
  }

  var notes: JSON {
    .array(
      state.minutes.notes.compactMap { note in
        guard copy == .clerk || !note.isPrivate else { return nil }
        var members: [(String, JSON)] = [
          ("note", .string("N\(note.number)")), ("text", .string(names.text(note))),
          ("quoted", JSON(note.quoted.map { names.name(of: $0) })),
          ("turn", note.turn.map { JSON($0.rawValue) } ?? .null), ("item", number(note.item)),
          ("at", moment(note.at)), ("seat", .string(note.seat.text)),
        ]
        if copy == .clerk { members.append(("private", .bool(note.isPrivate))) }
        return .object(members)
      })
  }

  var written: JSON {
    .array(
      state.minutes.written.map {
        .object([
          ("count", JSON($0.count)), ("item", number($0.item)), ("at", moment($0.at)),
          ("note", text($0.note)),
        ])
      })
  }

  /// The earlier meeting of what was carried over, and its reference there.
  private func origin(_ kind: Reference.Kind, _ number: Int) -> JSON {
    guard let (_, carried) = names.carried.first(where: { $0.reference == Reference(kind, number) })
    else { return .null }
    return .object([
      ("meeting", .string(carried.meeting)), ("reference", .string(carried.origin.text)),
    ])
  }
}
