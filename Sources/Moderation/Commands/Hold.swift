import Assembly
import CommandLanguage

/// Sets an item aside, to be taken up again later with its queue.
enum Hold {
  static let command = ConsoleCommand(
    "hold", group: .agenda, summary: "set the item aside with its queue, for later",
    needs: ["nobody has the floor"], examples: ["hold", "hold 4"],
    parameters: Parameter.item.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, number: ItemNumber?) throws(Refusal) -> Outcome {
    let item = try call.scene.movableItem(number)
    if item.state == .held {
      throw Refusal(
        "\(item.label) is already held",
        remedy: "'item \(item.number.rawValue)' takes it up again")
    }
    if item.number == call.scene.agenda.current { try call.scene.requireNoQuestion() }
    let waiting = call.scene.speakers.waitingCount(on: item.number)
    let kept =
      waiting > 0 ? " \(counted(waiting, "person keeps a place", "people keep their places"))." : ""
    return Outcome(
      [.agenda(.held(item: item.number))],
      say:
        "Item \(item.number.rawValue) is held.\(kept) "
        + "'item \(item.number.rawValue)' takes it up again."
    )
  }
}

extension Scene {
  /// Returns the item that is to be held, skipped or put off: the open one or another.
  func movableItem(_ number: ItemNumber?) throws(Refusal) -> Agenda.Item {
    try requireNotAdjourned()
    let item: Agenda.Item
    if let number {
      guard let named = agenda[number] else {
        throw Refusal("there is no item \(number.rawValue)", remedy: "'agenda' lists the items")
      }
      item = named
    } else {
      item = try requireItem()
    }
    switch item.state {
    case .closed, .skipped, .postponed:
      throw Refusal(
        "\(item.label) is already \(item.state.words)",
        remedy: "'item \(item.number.rawValue)' takes it up again")
    case .pending, .open, .held: break
    }
    if item.number == agenda.current {
      try requireFreeFloor()
      try requireNoOpenVote()
    }
    return item
  }
}

extension Agenda.Item.State {
  /// The state in words.
  var words: String {
    switch self {
    case .pending: "to come"
    case .open: "open"
    case .closed: "closed"
    case .held: "held"
    case .skipped: "skipped"
    case .postponed(let to): "put off to \(to)"
    }
  }
}
