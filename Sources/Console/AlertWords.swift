import Assembly
import LineEditor

/// The words, the style and the bell of an alert: a word and a sign always stand beside the
/// colour.
struct AlertWords {
  let meeting: Meeting

  func alert(_ kind: Assembly.Alert.Kind) -> LineEditor.Notice {
    switch kind {
    case .warning(let turn, let left):
      return caution("▲ \(name(turn)): \(left.countdownText) left", bell: true)
    case .time(let turn):
      return danger("■ TIME: \(name(turn)). 'wrap', '+' or 'end'", bell: true)
    case .over(let turn, let over):
      return danger("■ OVER: \(name(turn)) by \(over.text)", bell: false)
    case .notStarted(let turn, let time):
      return caution(
        "▲ \(name(turn)) was called \(time.text) ago: 'start', or 'noshow' if absent", bell: false)
    case .untimed(let time):
      return caution(
        "▲ Nobody has been timed for \(time.text): 'next', then 'start -\(time.wholeSeconds)'",
        bell: false)
    case .boxUsed(let item):
      return caution("▲ Item \(item.rawValue) has used its planned time", bell: false)
    case .capReached(let item):
      return danger(
        "■ The time for public comment on item \(item.rawValue) is used up: let the speaker finish, "
          + "then 'cap +15', 'hold' or 'close'", bell: true)
    case .recessOver:
      return caution("▲ The recess was to end now: 'resume'", bell: true)
    case .scheduledEnd:
      return caution("▲ The meeting was to end now", bell: false)
    }
  }

  /// Says which cards the sign-up page brought, a line for each or one for many, and what to
  /// type.
  func cards(in entries: [Entry]) -> [String] {
    var (waiting, listed): ([Card], [Card]) = ([], [])
    for entry in entries {
      guard case .speakers(.received(let number, _, _, _, let taken)) = entry.event,
        let card = meeting.speakers[number]
      else { continue }
      if taken { listed.append(card) } else { waiting.append(card) }
    }
    guard waiting.count + listed.count <= 3 else {
      return (listed.isEmpty ? [] : ["▲ \(listed.count) cards came by the sign-up page"])
        + (waiting.isEmpty
          ? []
          : ["▲ \(waiting.count) cards were handed in: 'accept' takes them all, 'queue' lists"])
    }
    return listed.map { "▲ \($0.label) signed up by the page" }
      + waiting.map {
        let number = $0.number.rawValue
        return "▲ \($0.label) asks to speak: 'accept \(number)' or 'refuse \(number)'"
      }
  }

  private func caution(_ text: String, bell: Bool) -> LineEditor.Notice {
    LineEditor.Notice(text, style: .caution, bell: bell)
  }

  private func danger(_ text: String, bell: Bool) -> LineEditor.Notice {
    LineEditor.Notice(text, style: .danger, bell: bell)
  }

  private func name(_ turn: TurnNumber) -> String {
    guard let holder = meeting.floor[turn]?.holder else { return "the speaker" }
    switch holder {
    case .card(let card): return meeting.speakers[card]?.label ?? "#\(card.rawValue)"
    case .official(let id): return meeting.official(id)?.title ?? "@\(id.text)"
    }
  }
}
