import Assembly
import CommandLanguage

/// Somebody speaks for a group whose members are present; the others are represented.
enum Group {
  static let command = ConsoleCommand(
    "group", group: .queue, summary: "somebody speaks for a group that is present",
    needs: ["the spokesperson waits", "enough of the group are present"],
    examples: ["group \"Tenants of Main Street\" rep 12 of 5"],
    parameters: .name("NAME"), .literal("rep"), .who("WHO"), .literal("of"),
    .count("PRESENT", in: 1...999), perform: perform)

  static func perform(
    _ call: Call<Scene>, name: String, _: Void, who: Who, _: Void, size: Int
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let card = try scene.waitingCard(who)
    guard size >= scene.rules.groupSize else {
      throw Refusal(
        "a spokesperson needs \(scene.rules.groupSize) or more present, got \(size)",
        remedy: "each of them may speak for the usual time")
    }
    let wanted = folded(name)
    let others = scene.speakers.queue(on: card.item).filter {
      $0.number != card.number && $0.signUp.group.map(folded) == wanted
    }
    let limit = scene.groupLimit(size)
    let represented = others.isEmpty ? "" : " Represented: \(others.map(\.label).listed())."
    return Outcome(
      [
        .speakers(
          .grouped(
            card: card.number, name: name, size: size, represented: others.map(\.number)))
      ], say: "\(card.label) speaks for \(name), \(size) present, \(limit.text).\(represented)")
  }
}

extension Scene {
  /// The time of a spokesperson for so many.
  func groupLimit(_ size: Int) -> Duration {
    size >= rules.largeGroupSize ? rules.largeGroupLimit : rules.groupLimit
  }

  /// The time that a card gets when it is called: the item's limit, more for a group or with
  /// ceded time, less where the side's budget runs out.
  func limit(of card: Card, under item: Agenda.Item) -> Duration {
    var limit = item.limit + card.cededTime
    if let size = card.groupSize { limit = max(limit, groupLimit(size)) }
    if let left = budgetLeft(of: card.signUp.side ?? .neutral, under: item) {
      limit = min(limit, left)
    }
    return limit
  }

  /// What is left of a side's budget; nil when it has none.
  func budgetLeft(of side: Side, under item: Agenda.Item) -> Duration? {
    item.budgets[side].map { max(.zero, $0 - budgetUsed(by: side, under: item)) }
  }

  /// What the speakers of a side have used of its time.
  func budgetUsed(by side: Side, under item: Agenda.Item) -> Duration {
    var used = Duration.zero
    for turn in floor.turns where turn.item == item.number {
      guard case .card(let number) = turn.holder, let card = speakers[number],
        (card.signUp.side ?? .neutral) == side
      else { continue }
      used += turn.clock.elapsed(at: now)
    }
    return used
  }
}
