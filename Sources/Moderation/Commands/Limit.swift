import Assembly
import CommandLanguage

/// Announces the limit of a turn under the open item; equal for all on it, or recorded as
/// unequal.
enum Limit {
  static let command = ConsoleCommand(
    "limit", group: .floor, summary: "announce the time for each speaker on this item",
    confirmation: .waives(
      "changes the limit although some have spoken under another, or to less than ten seconds"),
    needs: ["an item with public comment is open or to come"],
    examples: ["limit 2:00", "limit! 1:30 next"],
    parameters: .time(), .keyword("next"), perform: perform)

  static func perform(_ call: Call<Scene>, limit: Duration, next: Bool) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    guard let item = scene.itemForCards else {
      throw Refusal(
        "no item with public comment is open or to come", remedy: "'agenda' lists the items")
    }
    // 'cap 15' and 'recess 10' take minutes, so 'limit 2' is a slip of many people.
    guard limit >= .seconds(10) || call.isConfirmed else {
      throw Refusal(
        "a limit of \(limit.text) is a matter of seconds",
        remedy: "'limit \(limit.milliseconds / 1000):00' gives minutes, 'limit! \(limit.text)' "
          + "these seconds")
    }
    let others = scene.usualLimits(under: item).filter { $0 != limit }
    let had = others.count
    if let last = others.last, item.limit != limit, !call.isConfirmed {
      throw Refusal(
        "\(counted(had, "person", "people")) already had \(last.text) on this item",
        remedy:
          "'limit! \(limit.text) next' changes it from the next speaker on "
          + "and records it as unequal"
      )
    }
    let waiting = scene.speakers.waitingCount(on: item.number)
    let fit = scene.capacity(of: item, limit: limit).map { capacity in
      if waiting == 0 { return " \(capacity) fit in the time." }
      if waiting == 1, capacity > 0 { return " The one who waits fits." }
      return capacity >= waiting
        ? " All \(waiting) fit." : " \(capacity) of \(waiting) fit in the time."
    }
    return Outcome(
      [.agenda(.limited(item: item.number, limit: limit, unequal: had > 0))],
      say: "Each speaker on item \(item.number.rawValue) has \(limit.text)"
        + (had > 0 ? " from the next one on; recorded as unequal." : ".") + (fit ?? ""))
  }
}

extension Scene {
  /// The limits that residents had under an item so far.
  ///
  /// Longer or shorter turns by another rule
  /// (a group, ceded time, a side's budget) are none of them, and interpreting counts once.
  fileprivate func usualLimits(under item: Agenda.Item) -> [Duration] {
    floor.turns.compactMap { turn in
      guard turn.item == item.number, turn.ending != .noShow, case .card(let number) = turn.holder,
        let card = speakers[number], card.groupSize == nil, card.cededTime == .zero,
        item.budgets[card.signUp.side ?? .neutral] == nil
      else { return nil }
      let limit = turn.clock.limit
      return turn.interpreting == .consecutive
        ? Duration(milliseconds: limit.milliseconds / 2) : limit
    }
  }
}

extension Floor.Holder {
  /// Whether a resident holds it.
  var isCard: Bool {
    switch self {
    case .card: true
    case .official: false
    }
  }
}
