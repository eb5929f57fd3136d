import Assembly
import CommandLanguage

extension Duration {
  /// What is left on a clock, `0:30 left`, or how far it is over, `0:20 over`.
  var leftText: String {
    self > .seconds(-1) ? "\(max(.zero, self).countdownText) left" : "\((-self).text) over"
  }

  /// How long ago something was, `0:07 ago`, or `just now`.
  var agoText: String { self < .seconds(1) ? "just now" : "\(text) ago" }

  /// The command that starts a clock as if so long ago: `start -7`, or `start`.
  var startCommand: String { wholeSeconds > 0 ? "start -\(wholeSeconds)" : "start" }
}

/// Returns a count with its noun, in the singular for one: `1 person`, `3 people`.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

extension String {
  /// The text as a sentence: with a full stop, unless it ends in a mark of its own.
  var sentence: String {
    guard let last, !".?!…”".contains(last) else { return self }
    return self + "."
  }
}

extension Scene {
  /// What to type so that somebody gets the floor, as far as the state of the meeting allows it.
  var wayToFloor: String {
    switch meeting.session.phase {
    case .doors: return "'open' calls to order"
    case .recess: return "'resume' goes on"
    case .executive: return "'public' ends the executive session"
    case .adjourned: return "'export' writes records, 'quit' leaves"
    case .inSession: break
    }
    if let vote = votes.open { return wayToResult(vote) }
    if meeting.isOfBody, motions.immediate != nil {
      return "'floor MEMBER' gives a member the floor, 'vote METHOD' puts the question"
    }
    guard let item = agenda.currentItem else {
      return agenda.upcoming == nil
        ? "'adjourn' lists what is open" : "'item' takes up the next one"
    }
    if item.type.takesPublic {
      return speakers.waitingCount(on: item.number) > 0
        ? "'next' calls the next speaker" : "'add NAME' takes a card"
    }
    return meeting.officials.first.map { "'floor @\($0.id.text)' gives an official the floor" }
      ?? "'item' takes up the next one"
  }

  /// What to type so that a turn ends.
  func wayToEnd(_ turn: Floor.Turn) -> String {
    guard turn.state == .called, turn.holder.isCard else { return "'end' ends the turn" }
    return "'noshow' if absent, 'end!' ends the turn untimed"
  }

  /// What to type so that the clock of the turn that has the floor goes on.
  func wayToRun(_ turn: Floor.Turn) -> String {
    switch turn.state {
    case .called: "'start' starts the clock"
    case .paused: "'pause' lets the clock go on"
    case .speaking, .ended: "'end' ends the turn"
    }
  }

  /// Requires that nobody has the floor.
  func requireFreeFloor() throws(Refusal) {
    guard let turn = floor.current else { return }
    throw Refusal("\(name(of: turn)) still has the floor", remedy: wayToEnd(turn))
  }
}
