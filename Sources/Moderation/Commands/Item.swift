import Assembly
import CommandLanguage

/// Takes up an item of business.
enum Item {
  static let command = ConsoleCommand(
    "item", aliases: ["i"], group: .agenda, summary: "take up the next item, or item N",
    confirmation: .waives("leaves people unheard and questions undecided"),
    needs: [
      "in session", "nobody has the floor", "nobody waits under the item that is left",
      "no question is pending",
    ],
    examples: ["item", "item 4", "item! 4"],
    parameters: Parameter.item.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, number: ItemNumber?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let item = try target(number, scene)
    try scene.requireFreeFloor()
    try scene.requireNoOpenVote()
    var events: [Event] = []
    if let leaving = scene.agenda.currentItem {
      events = try scene.leave(leaving, call, remedy: "item! \(item.number.rawValue)")
    }
    events.append(.agenda(.opened(item: item.number)))
    let next = scene.meeting.next(after: events)
    let lines = [scene.opening(of: item)] + scene.quorumLines(after: events)
    return Outcome(
      events + next, lines: lines + (next.isEmpty ? [] : scene.pendingLines(after: events + next)))
  }

  private static func target(_ number: ItemNumber?, _ scene: Scene) throws(Refusal) -> Agenda.Item {
    guard let number else {
      guard let item = scene.agenda.upcoming else {
        throw Refusal("no item is left", remedy: "'adjourn' lists what is open")
      }
      return item
    }
    guard let item = scene.agenda[number] else {
      throw Refusal(
        "there is no item \(number.rawValue)",
        remedy: "'agenda' lists items 1 to \(scene.agenda.items.count)")
    }
    guard item.number != scene.agenda.current else {
      throw Refusal("\(item.label) is open already", remedy: "'item' alone takes up the next one")
    }
    return item
  }
}

extension Scene {
  /// Returns the events that close an item when another is taken up; with people waiting it is
  /// refused unless confirmed.
  func leave(
    _ item: Agenda.Item, _ call: Call<Scene>, remedy: String
  ) throws(Refusal) -> [Event] {
    let waiting = speakers.queue(on: item.number)
    var events = item.number == agenda.current ? try leavingQuestions(call, remedy: remedy) : []
    if !waiting.isEmpty {
      guard call.isConfirmed else {
        let call =
          item.isLimitAnnounced || !rules.announceLimit
          ? "'next' calls them"
          : "'limit \(suggestedLimit(for: item).text)' announces their limit"
        let ways =
          item.number == agenda.current
          ? "\(call), 'hold' keeps them for later"
          : "'item \(item.number.rawValue)' takes it up"
        throw Refusal(
          "\(waiting.count) waiting under \(item.label): \(waiting.map(\.label).listed())",
          remedy: "\(ways), '\(remedy)' leaves them unheard")
      }
      events.append(.speakers(.unheard(cards: waiting.map(\.number))))
    }
    return events + [.agenda(.closed(item: item.number))]
  }
}
