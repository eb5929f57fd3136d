import Assembly
import CommandLanguage

/// Takes a recusal back: the member takes part in the item again.
enum Return {
  static let command = ConsoleCommand(
    "return", group: .meeting, summary: "take a recusal back; it ends by itself with its item",
    confirmation: .waives("takes it back although discussion began"),
    needs: ["the member has withdrawn from the item", "discussion on the item has not begun"],
    examples: ["return @cole", "return! @cole /item:6"],
    parameters: .member, .itemOption, perform: perform)

  static func perform(
    _ call: Call<Scene>, who: Who, number: ItemNumber?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    let member = try scene.member(who)
    try scene.requireSession()
    let standing = scene.meeting.roll.recusals.filter {
      $0.member == member.id && $0.takenBack == nil
    }
    let wanted = number ?? scene.agenda.current
    guard let recusal = standing.last(where: { $0.item == wanted }) else {
      let way =
        standing.last.map {
          "'return! @\(member.id.text) /item:\($0.item.rawValue)' takes back the one on it"
        } ?? "'roll' shows who takes part"
      throw Refusal("\(member.title) has not withdrawn from this item", remedy: way)
    }
    if recusal.item == scene.agenda.current { try scene.requireNoOpenVote() }
    let label = scene.agenda[recusal.item]?.label ?? "item \(recusal.item.rawValue)"
    guard call.isConfirmed || !scene.discussionBegan(on: recusal.item) else {
      throw Refusal(
        "discussion on \(label) has begun",
        remedy: "'return! @\(member.id.text)' takes the recusal back all the same; it ends by "
          + "itself with the item")
    }
    let events: [Event] = [.roll(.returned(member: member.id, item: recusal.item))]
    return Outcome(
      events,
      lines: ["\(member.title) takes part in \(label) again."] + scene.quorumLines(after: events))
  }
}
