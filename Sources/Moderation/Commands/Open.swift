import Assembly
import CommandLanguage

/// Calls the meeting to order and takes up the first item.
enum Open {
  static let command = ConsoleCommand(
    "open", aliases: ["cto"], group: .meeting, summary: "call to order and take up item 1",
    needs: ["the meeting has not begun"], examples: ["open"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    let session = scene.meeting.session
    switch session.phase {
    case .doors: break
    case .inSession, .recess, .executive:
      let since = session.calledToOrderAt.map { scene.meeting.zone.hourMinute($0) } ?? "the start"
      throw Refusal(
        "already in session since \(since)",
        remedy: session.closedSession != nil
          ? "'public' ends the executive session"
          : session.recess == nil ? "'status' shows where it stands" : "'resume' ends the recess")
    case .adjourned: try scene.requireNotAdjourned()
    }
    let presiding = session.presiding ?? scene.seat.name
    var events: [Event] = [
      .session(.calledToOrder(presiding: presiding, clerk: session.clerk))
    ]
    var lines = [
      "Called to order at \(scene.meeting.zone.hourMinute(scene.now))"
        + (presiding.map { ", \(scene.officer($0)) presiding." } ?? ".")
    ]
    if scene.meeting.isOfBody, scene.meeting.roll.calledAt == nil {
      lines.append("Call the roll: 'roll all', 'roll all except WHO', or 'roll' to see it.")
    }
    if let first = scene.agenda.upcoming {
      events.append(.agenda(.opened(item: first.number)))
      lines.append(scene.opening(of: first))
    }
    return Outcome(events, lines: lines)
  }
}

extension Scene {
  /// Who presides or keeps order, by title where the plan knows the office.
  func officer(_ text: String) -> String {
    guard text.hasPrefix("@") else { return text }
    return meeting.official(OfficialID(String(text.dropFirst())))?.title ?? text
  }

  /// What there is to say of a consent agenda when it is taken up.
  private func consentHint(_ item: Agenda.Item) -> String {
    let kept = item.parts.filter { $0.pulledAs == nil }
    guard let first = kept.first else { return "" }
    return " \(counted(kept.count, "matter passes", "matters pass")) together; "
      + "'pull \(item.number.rawValue).\(first.number)' takes one out, 'agenda' lists them."
  }

  /// The line that answers when an item is taken up: what it is and what is useful now.
  func opening(of item: Agenda.Item) -> String {
    let box = item.box.map { " (\($0.text))" } ?? ""
    let head = "Item \(item.number.rawValue): \(item.title)\(box)." + consentHint(item)
    guard item.type.takesPublic else { return head }
    let waiting = speakers.waitingCount(on: item.number)
    let limit =
      item.isLimitAnnounced || !rules.announceLimit
      ? "limit \(item.limit.text)"
      : "announce the limit first: 'limit \(suggestedLimit(for: item).text)'"
    return "\(head) \(waiting) waiting; \(limit)."
  }
}
