import Assembly
import Records

extension Scene {
  /// The agenda with plan and time used.
  var agendaTable: Table {
    Table(
      columns: [.figures("Item"), .names("Business"), "State", .figures("Plan"), .figures("Used")],
      rows: agenda.items.flatMap { item in
        let used = item.stopwatch.elapsed(at: now)
        let row = [
          "\(item.number.rawValue)", item.title, item.state.words, item.box?.text ?? "–",
          item.openedAt == nil ? "–" : used.text,
        ]
        return [row]
          + item.parts.map { part in
            let state = part.pulledAs.map { "item \($0.rawValue)" } ?? ""
            return ["\(item.number.rawValue).\(part.number)", part.title, state, "", ""]
          }
      })
  }

  /// Who waits, in order, with what the moderator needs to call them.
  func queueTable(_ queue: [Card], of item: ItemNumber) -> Table {
    Table(
      columns: [.figures("Place"), .figures("Card"), .names("Name"), "About"],
      rows: queue.enumerated().map { index, card in
        ["\(index + 1)", "#\(card.number.rawValue)", card.name, about(card)]
      })
  }

  /// What distinguishes a card: side, remote, language, group, topic, and why it stands late.
  func about(_ card: Card) -> String {
    let signUp = card.signUp
    var parts: [String] = []
    if let side = signUp.side { parts.append(side.rawValue) }
    if signUp.isRemote { parts.append("remote") }
    if let language = signUp.language { parts.append("language \(language)") }
    if let group = signUp.group { parts.append("for \(group)") }
    if let sound = signUp.pronunciation { parts.append("say \(sound)") }
    if signUp.participation == .readByClerk { parts.append("to be read") }
    if card.isLate, rules.late != .equal { parts.append("late") }
    if card.noShows > 0 { parts.append("called once") }
    if card.pin != nil { parts.append("placed") }
    if let topic = signUp.topic { parts.append(topic) }
    return parts.joined(separator: ", ")
  }

  /// All clocks.
  var clockTable: Table {
    var rows: [[String]] = []
    for turn in floor.open.reversed() {
      let left = turn.clock.remaining(at: now)
      rows.append([
        name(of: turn), turn.state.rawValue, turn.clock.elapsed(at: now).text,
        clockText(left),
      ])
    }
    if let item = agenda.currentItem {
      rows.append(row("Item \(item.number.rawValue)", item.stopwatch, item.box))
      if item.hasCalled, let cap = item.cap {
        rows.append(row("Public comment", item.publicTime, cap))
      }
    }
    let plan = meeting.opening.flatMap { opening in
      opening.scheduledEnd.map { $0 - opening.scheduled }
    }
    rows.append(row("Meeting", meeting.stopwatch, plan))
    return Table(
      columns: [.names("Clock"), "State", .figures("Used"), .figures("Left")], rows: rows)
  }

  private func row(_ name: String, _ watch: Stopwatch, _ plan: Duration?) -> [String] {
    let used = watch.elapsed(at: now)
    let left = plan.map { $0 - used }
    return [
      name, watch.runningSince == nil ? "stands" : "runs", used.text,
      left.map(clockText) ?? "–",
    ]
  }

  /// What is left, as a bare figure, or how far a clock is over.
  private func clockText(_ left: Duration) -> String {
    left > .seconds(-1) ? max(.zero, left).countdownText : left.leftText
  }
}
