import Assembly
import LineEditor

/// The prompt: item, who has the floor, the time; on the right the queue's length and the wall
/// clock.
struct PromptText {
  let meeting: Meeting
  let now: Instant
  let columns: Int
  let showsClock: Bool

  var prompt: Prompt {
    Prompt(left: left, right: right)
  }

  private var right: StyledText {
    let waiting = meeting.agenda.current.map { meeting.speakers.waitingCount(on: $0) } ?? 0
    let clock = showsClock ? " \(meeting.zone.hourMinute(now))" : ""
    return StyledText("\(waiting) waiting\(clock)", .dim)
  }

  private var left: StyledText {
    let item = meeting.agenda.current.map { StyledText("[\($0.rawValue)] ", .dim) } ?? StyledText()
    switch meeting.session.phase {
    case .doors: return StyledText("doors", .bold) + "> "
    case .adjourned: return StyledText("adjourned", .bold) + "> "
    case .recess:
      let until =
        meeting.session.recess?.until.map { " until \(meeting.zone.hourMinute($0))" } ?? ""
      return StyledText("‖ recess\(until)", .caution) + "> "
    case .inSession:
      guard let turn = meeting.floor.current else { return item + "floor free> " }
      return item + StyledText(name(of: turn), .bold) + " " + state(of: turn) + "> "
    }
  }

  /// A sign, a word and the time; the time is as wide from second to second as can be.
  private func state(of turn: Floor.Turn) -> StyledText {
    let left = turn.clock.remaining(at: now)
    let time = showsClock ? " \(left > .zero ? left.countdownText : "+\((-left).text)")" : ""
    switch turn.state {
    case .called: return StyledText("○ called\(time)", .caution)
    case .paused: return StyledText("‖ paused\(time)", .caution)
    case .ended: return StyledText()
    case .speaking:
      if left <= .zero { return StyledText("■ OVER\(time)", .danger) }
      if left <= meeting.rules.warning(forLimit: turn.clock.limit) {
        return StyledText("▲ wrap\(time)", .caution)
      }
      return StyledText("▶ speaks\(time)", .ok)
    }
  }

  private func name(of turn: Floor.Turn) -> String {
    let name: String
    switch turn.holder {
    case .card(let card): name = meeting.speakers[card]?.label ?? "#\(card.rawValue)"
    case .official(let id): name = meeting.official(id)?.title ?? "@\(id.text)"
    }
    return shortened(name, to: max(8, columns / 4))
  }

  private func shortened(_ name: String, to columns: Int) -> String {
    guard displayWidth(name) > columns else { return name }
    var short = ""
    for character in name {
      guard displayWidth(short + String(character)) < columns else { break }
      short.append(character)
    }
    return short + "…"
  }
}
