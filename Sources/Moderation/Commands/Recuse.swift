import Assembly
import CommandLanguage

/// Notes that a member withdraws from an item, before discussion on it begins.
enum Recuse {
  static let command = ConsoleCommand(
    "recuse", group: .meeting, summary: "note that a member withdraws from an item, and why",
    confirmation: .waives("notes it although discussion began"),
    needs: [
      "a member who is present", "discussion on the item has not begun", "the nature stated",
    ],
    examples: [
      "recuse @cole -- owns the building next door", "recuse @cole /item:6 -- employed by the firm",
    ],
    parameters: .member, .itemOption, perform: perform)

  static func perform(
    _ call: Call<Scene>, who: Who, number: ItemNumber?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    let member = try scene.member(who)
    try scene.requireSession()
    let item = try item(number, scene)
    if item.number == scene.agenda.current { try scene.requireNoOpenVote() }
    let at = "@\(member.id.text)"
    guard let nature = call.note, !nature.isEmpty else {
      throw Refusal(
        "the record needs the nature of the interest",
        remedy: "'recuse \(at) -- owns the lot next door' states it")
    }
    guard scene.meeting.roll.recusal(of: member.id, on: item.number) == nil else {
      throw Refusal(
        "\(member.title) has withdrawn from \(item.label) already",
        remedy: "'return! \(at) /item:\(item.number.rawValue)' takes it back")
    }
    try scene.requirePresent(member)
    let isLate = scene.discussionBegan(on: item.number)
    guard !isLate || call.isConfirmed else {
      let option = number.map { " /item:\($0.rawValue)" } ?? ""
      throw Refusal(
        "discussion on \(item.label) has begun, and a recusal belongs before it",
        remedy: "'recuse! \(at)\(option) -- \(nature)' notes it all the same, as late")
    }
    let events: [Event] = [
      .roll(.recused(member: member.id, item: item.number, nature: nature, late: isLate))
    ]
    let counting = scene.rules.recusedCount ? "" : ", counted out of the quorum"
    var outcome = Outcome(
      events,
      lines: ["\(member.title) withdraws from \(item.label): no vote\(counting)."]
        + scene.quorumLines(after: events))
    outcome.keepsNote = true
    return outcome
  }

  private static func item(_ number: ItemNumber?, _ scene: Scene) throws(Refusal) -> Agenda.Item {
    guard let number else { return try scene.requireItem() }
    guard let item = scene.agenda[number] else {
      throw Refusal(
        "there is no item \(number.rawValue)",
        remedy: "'agenda' lists items 1 to \(scene.agenda.items.count)")
    }
    return item
  }
}
