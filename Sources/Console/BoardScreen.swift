public import Assembly
public import LineEditor

import struct Records.PublicNames

/// A meeting as a second screen in the room shows it: who speaks, a huge clock, who is next.
///
/// A pure drawing: the same proceedings, moment and size give the same rows. It shows what is
/// said aloud in the room and nothing else, and names as they appear in public.
public struct BoardScreen {
  private let meeting: Meeting
  private let names: PublicNames
  private let now: Instant
  private let columns: Int
  private let height: Int

  /// Makes the screen of a moment for a terminal of a size.
  public init(_ proceedings: Proceedings, at now: Instant, columns: Int, rows: Int) {
    let proceedings = Self.published(proceedings)
    meeting = proceedings.meeting
    names = PublicNames(proceedings)
    self.now = now
    self.columns = max(10, columns)
    height = max(3, rows)
  }

  /// Exactly as many rows as the terminal has, each no wider than it.
  public var rows: [StyledText] {
    let top = [header, StyledText(shortened(itemLine, to: columns), .dim)]
    let bottom = nextLines
    let room = max(1, height - top.count - bottom.count)
    let middle = floorRows(height: room)
    let above = max(0, (room - middle.count) / 2)
    let below = max(0, room - middle.count - above)
    let blank = StyledText()
    let rows =
      top + Array(repeating: blank, count: above) + middle + Array(repeating: blank, count: below)
      + bottom
    return Array(rows.prefix(height))
  }

  private var header: StyledText {
    let clock = meeting.zone.hourMinute(now)
    let title = shortened(meeting.opening?.title ?? "", to: columns - clock.count - 1)
    let gap = columns - displayWidth(title) - clock.count
    return StyledText(title, .bold) + StyledText(String(repeating: " ", count: max(1, gap)) + clock)
  }

  private var itemLine: String {
    meeting.agenda.currentItem.map { "Item \($0.number.rawValue): \(names.title(of: $0))" } ?? ""
  }

  /// Who speaks, the clock and the phase, as big as the room allows.
  private func floorRows(height: Int) -> [StyledText] {
    guard meeting.session.phase == .inSession, let turn = meeting.floor.current else {
      return [centred(state, .bold)]
    }
    let phase = FloorPhase(of: turn, under: meeting.rules, at: now)
    let left = turn.clock.remaining(at: now)
    let time = left > .zero ? left.countdownText : "+" + (-left).text
    let figures = BigDigits.rows(time, columns: columns - 2, rows: height - 4)
    let width = figures.map(displayWidth).max() ?? 0
    let margin = String(repeating: " ", count: max(0, (columns - width) / 2))
    let gap = height >= figures.count + 4 ? [StyledText()] : []
    return [centred(names.name(of: turn.holder), .bold)] + gap
      + figures.map { StyledText(margin + $0, phase.style) } + gap
      + [centred("\(phase.sign) \(phase.word)", phase.style)]
  }

  private var state: String {
    let zone = meeting.zone
    switch meeting.session.phase {
    case .doors: return "Doors open"
    case .inSession: return "The floor is free"
    case .recess:
      return "‖ Recess"
        + (meeting.session.recess?.until.map { " until \(zone.hourMinute($0))" } ?? "")
    case .executive: return "‖ Executive session"
    case .adjourned:
      return "Adjourned"
        + (meeting.session.adjournedAt.map { " at \(zone.hourMinute($0))" } ?? "")
    }
  }

  private var nextLines: [StyledText] {
    guard meeting.session.phase != .adjourned, let item = meeting.agenda.current else { return [] }
    let names = meeting.speakers.upNext(on: item, 3).map { self.names.name(of: $0.number) }
    guard !names.isEmpty else { return [] }
    let waiting = meeting.speakers.waitingCount(on: item)
    let label = "Next (\(waiting) waiting): "
    if height < 16 {
      return [StyledText(shortened(label + names.joined(separator: ", "), to: columns))]
    }
    return [StyledText(label, .dim)]
      + names.enumerated().map { StyledText(shortened("  \($0 + 1)  \($1)", to: columns)) }
  }

  private func centred(_ text: String, _ style: Style) -> StyledText {
    let text = shortened(text, to: columns)
    let margin = max(0, (columns - displayWidth(text)) / 2)
    return StyledText(String(repeating: " ", count: margin) + text, style)
  }
}
