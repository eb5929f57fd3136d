import Assembly
import LineEditor

/// The prompt: item, who has the floor, the time; on the right the queue's length and the wall
/// clock.
struct PromptText {
  let meeting: Meeting
  let now: Instant
  let columns: Int
  var showsClock = true
  /// Whether words alone say everything, for a reader that speaks signs aloud.
  var isSpoken = false

  var prompt: Prompt {
    Prompt(left: left, right: right)
  }

  /// On a narrow terminal the line needs the room more than the item does.
  private var isNarrow: Bool { columns < 60 }

  private var right: StyledText {
    var parts: [String] = []
    if meeting.session.phase != .adjourned { parts.append("\(waiting) waiting") }
    if showsClock { parts.append(meeting.zone.hourMinute(now)) }
    return StyledText(parts.joined(separator: " "), .dim)
  }

  /// How many wait under the item of which cards are taken now.
  private var waiting: Int {
    let items = meeting.agenda.items.filter(\.type.takesPublic)
    let item =
      items.first { $0.number == meeting.agenda.current }
      ?? items.first { $0.state == .pending } ?? items.first { $0.state == .held }
    return item.map { meeting.speakers.waitingCount(on: $0.number) } ?? 0
  }

  private var left: StyledText {
    switch meeting.session.phase {
    case .doors: return StyledText("doors", .bold) + "> "
    case .adjourned: return StyledText("adjourned", .bold) + "> "
    case .recess:
      let until =
        meeting.session.recess?.until.map { " until \(meeting.zone.hourMinute($0))" } ?? ""
      return StyledText("\(sign("‖"))recess\(until)", .caution) + "> "
    case .executive:
      return StyledText("\(sign("‖"))executive session", .caution) + "> "
    case .inSession:
      guard let turn = meeting.floor.current else { return item + "floor free> " }
      return item + StyledText(name(of: turn), .bold) + " " + state(of: turn) + "> "
    }
  }

  private var item: StyledText {
    guard let item = meeting.agenda.current else { return StyledText() }
    let business = question.map { " \($0)" } ?? ""
    if isSpoken { return StyledText("item \(item.rawValue)\(business), ") }
    return isNarrow && meeting.floor.current != nil
      ? StyledText() : StyledText("[\(item.rawValue)\(business)] ", .dim)
  }

  /// The question that is pending, `M2`, or the vote on it.
  private var question: String? {
    if let vote = meeting.votes.open { return (vote.motion.map { "\($0.text) " } ?? "") + "vote" }
    if let motion = meeting.motions.unseconded { return "\(motion.number.text)?" }
    return meeting.motions.immediate?.number.text
  }

  /// A sign, a word and the time; the time is as wide from second to second as can be.
  private func state(of turn: Floor.Turn) -> StyledText {
    let phase = FloorPhase(of: turn, under: meeting.rules, at: now)
    let left = turn.clock.remaining(at: now)
    let time = showsClock ? " \(left > .zero ? left.countdownText : "+\((-left).text)")" : ""
    return StyledText(sign(phase.sign) + phase.word + time, phase.style)
  }

  private func sign(_ sign: String) -> String { isSpoken ? "" : sign + " " }

  private func name(of turn: Floor.Turn) -> String {
    let name: String
    switch turn.holder {
    case .card(let card): name = meeting.speakers[card]?.label ?? "#\(card.rawValue)"
    case .official(let id): name = meeting.official(id)?.title ?? "@\(id.text)"
    }
    return isSpoken ? name : shortened(name, to: isNarrow ? 10 : max(8, columns / 4))
  }
}

/// Cuts a text to so many columns; an ellipsis says that it goes on.
func shortened(_ text: String, to columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  var short = ""
  for character in text {
    guard displayWidth(short + String(character)) < columns else { break }
    short.append(character)
  }
  return short + "…"
}
