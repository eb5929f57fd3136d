import Assembly

/// The lines of a transcript that tell of the floor.
extension TranscriptLines {
  func floor(_ event: Floor.Event) -> Line? {
    switch event {
    case .called(_, let card, _, _):
      return Line(text: "\(record.numbered(card)) was called.")
    case .recognized(let turn, let official, _, let limit):
      let name = record.speaking(record.turn(turn)?.holder ?? .official(official))
      return Line(text: "\(name): was given the floor, limit \(limit.text).")
    case .started(let turn, let first):
      let limit = record.turn(turn).map { ", limit \($0.clock.limit.text)" } ?? ""
      return Line(text: "\(speaker(turn)): began to speak\(limit).", at: first)
    case .paused(let turn, let cause):
      return Line(text: "\(speaker(turn)): the clock stopped\(cause.words).")
    case .resumed(let turn): return Line(text: "\(speaker(turn)): the clock went on.")
    case .wrapped(let turn): return Line(text: "\(speaker(turn)): was asked to conclude.")
    case .extended(let turn, let more):
      return Line(text: "\(speaker(turn)): was given \(more.text) more.")
    case .corrected(let turn, let remaining):
      return Line(text: "\(speaker(turn)): the clock was corrected to \(remaining.text) left.")
    case .rebound(_, let from, let to):
      return Line(
        text: "The turn is that of \(record.numbered(to)) and not of \(record.numbered(from)).")
    case .interpreted(let turn, let language, let mode):
      return Line(text: "\(speaker(turn)): \(interpreting(turn, language, mode)).")
    case .ended(let turn, let ending): return ended(turn, ending)
    }
  }

  private func speaker(_ turn: TurnNumber) -> String {
    record.turn(turn).map { record.speaking($0.holder) } ?? "TURN \(turn.rawValue)"
  }

  private func interpreting(
    _ turn: TurnNumber, _ language: String?, _ mode: Floor.Interpreting
  ) -> String {
    let known = record.names.language(language, of: record.turn(turn)?.holder)
    let from = known.map { " from \($0)" } ?? ""
    switch mode {
    case .consecutive:
      return "is interpreted\(from), sentence after sentence; the time is doubled"
    case .simultaneous: return "is interpreted\(from) while speaking"
    case .off: return "is no longer interpreted"
    }
  }

  private func ended(_ number: TurnNumber, _ ending: Floor.Ending) -> Line? {
    // The entry that follows says who was not there.
    guard ending != .noShow else { return nil }
    guard let turn = record.turn(number), turn.clock.startedAt != nil else {
      return Line(text: "\(speaker(number)): the turn ended without a time.")
    }
    let over = record.over(turn)
    let excess = over >= .seconds(1) ? ", \(over.text) over the limit" : ""
    return Line(
      text: "\(speaker(number)): \(ending.words) after \(record.spoken(turn).text)\(excess).")
  }
}

extension PublicRecord {
  /// Number and name of a card, `12 Ana Ruiz`; a name that is a number already stands alone.
  func numbered(_ card: CardNumber) -> String {
    let name = names.name(of: card)
    return name == "Speaker \(card.rawValue)" ? name : "\(card.rawValue) \(name)"
  }

  /// Who speaks, as the head of a line: `12 ANA RUIZ`.
  func speaking(_ holder: Floor.Holder) -> String {
    switch holder {
    case .card(let card): numbered(card).uppercased()
    case .official(let id): names.name(of: id).uppercased()
    }
  }
}

extension Floor.Ending {
  /// What ended a turn, after the speaker's name.
  var words: String {
    switch self {
    case .completed: "finished"
    case .thanked: "was thanked by the chair"
    case .yielded: "gave the floor back"
    case .cut: "was stopped, the microphone turned off,"
    case .withdrawn: "withdrew"
    case .removed: "was removed"
    case .noShow: "was not present"
    }
  }
}

extension Floor.Cause {
  /// Why a clock stood, after "the clock stopped".
  var words: String {
    switch self {
    case .moderator: ""
    case .question: ", an official answers"
    case .recess: ", recess"
    case .point: ", point of order"
    case .disorder: ", disorder in the room"
    case .outage: ", sound or connection failed"
    case .recovery: ", the record was interrupted"
    }
  }
}

extension Session.RecessReason {
  /// Why a recess was taken, after "Recess".
  var words: String {
    switch self {
    case .scheduled: ", as planned"
    case .order: ", to restore order"
    case .tech: ", for a technical fault"
    case .other: ""
    }
  }
}
