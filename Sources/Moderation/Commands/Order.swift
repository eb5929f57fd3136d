import Assembly
import CommandLanguage

/// Changes how the queue is ordered; fixed once speaking began on the item.
enum Order {
  static let command = ConsoleCommand(
    "order", group: .queue, summary: "set the order: fifo, lottery, first, residents, registered",
    confirmation: .waives("changes the order although speaking began"),
    needs: ["nobody was called on the item yet"],
    examples: ["order first on", "order lottery", "order! first off"],
    parameters: .choice([
      (word: "fifo", value: Change.rule("order", "fifo")),
      (word: "lottery", value: .rule("order", "lottery")), (word: "first", value: .flag("first")),
      (word: "residents", value: .flag("residents_first")),
      (word: "registered", value: .flag("registered_first")),
    ]),
    .optional(.choice([(word: "on", value: "on"), (word: "off", value: "off")])), perform: perform)

  /// A rule that is set by its word, or one that is switched on and off.
  enum Change: Sendable {
    case rule(String, String)
    case flag(String)
  }

  static func perform(
    _ call: Call<Scene>, change: Change, state: String?
  ) throws(Refusal) -> Outcome {
    switch change {
    case .rule(let key, let value):
      let way = value == "lottery" ? "'draw' draws the lots" : "first come, first heard"
      return try call.scene.changeOrder(
        key, to: value, call, again: "order! \(value)", saying: "Order: \(value); \(way).")
    case .flag(let key):
      let value = state ?? "on"
      let word = key.split(separator: "_")[0]
      return try call.scene.changeOrder(
        key, to: value, call, again: "order! \(word) \(value)", saying: words(key, value == "on"))
    }
  }

  /// What a rule that is switched means for those who wait.
  private static func words(_ key: String, _ isOn: Bool) -> String {
    switch (key, isOn) {
    case ("first", true): "Those who did not speak lately go first."
    case ("first", false): "Those who spoke lately wait like all others."
    case ("residents_first", true):
      "Residents go first, by the town they name. Caution: some states forbid ranking speakers "
        + "by residence; announce the rule."
    case ("residents_first", false): "Residents wait like all others."
    case (_, true): "Those who signed up in advance go before those at the door."
    case (_, false): "Those who signed up in advance wait like all others."
    }
  }
}

extension Scene {
  /// Returns the outcome of a changed rule of order.
  ///
  /// - Parameter again: the line that changes it all the same, for the remedy of a refusal.
  func changeOrder(
    _ key: String, to value: String, _ call: Call<Scene>, again: String, saying line: String
  ) throws(Refusal) -> Outcome {
    try requireNotAdjourned()
    guard let setting = Rules.setting(key) else {
      throw Refusal("there is no rule '\(key)'", remedy: "'help order' lists what can be set")
    }
    let old = setting.show(rules)
    guard old != value else {
      throw Refusal(
        "the rule \(key) is \(value) already", remedy: "'queue' shows who waits, in order")
    }
    if let item = agenda.currentItem, item.hasCalled, !call.isConfirmed {
      throw Refusal(
        "the order is fixed once speaking began on \(item.label)",
        remedy: "'\(again)' changes it all the same, and the record says so")
    }
    return Outcome([.rules(.changed(rule: key, value: value, old: old))], say: line)
  }
}
