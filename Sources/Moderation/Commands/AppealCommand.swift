import Assembly
import CommandLanguage

/// Records an appeal from the ruling that the chair just made.
enum AppealCommand {
  static let command = ConsoleCommand(
    "appeal", group: .business, summary: "record an appeal from the chair's ruling",
    needs: ["a ruling was just made", "a member who is present"],
    examples: ["appeal @cole", "appeal @cole undebated -- on indecorum"],
    parameters: .member, .keyword("undebated"), perform: perform)

  static func perform(
    _ call: Call<Scene>, who: Who, isUndebated: Bool
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireVotingBody()
    let member = try scene.voter(who)
    try scene.requireNoOpenVote()
    try scene.requireNoOpenPoint()
    guard let ruling = scene.meeting.points.fresh else {
      let wasRuled = scene.meeting.points.all.contains { $0.ruling != nil }
      throw Refusal(
        wasRuled ? "too late: other business began" : "the chair has not ruled on anything",
        remedy: "'point @\(member.id.text)' notes a point of order")
    }
    try scene.requireOrder(of: .appeal)
    // An appeal during an undebatable question is not debated, nor one on indecorum.
    let isClosed = scene.motions.immediate.map { !scene.motions.isDebatable($0) } ?? false
    let number = scene.motions.nextNumber
    var events: [Event] = [
      .motions(
        .moved(
          number: number, kind: .appeal, by: member.id, text: "", change: nil, target: nil,
          ruling: ruling, undebatable: isUndebated || isClosed))
    ]
    if !scene.rules.needsSeconds { events.append(.motions(.stated(motion: number))) }
    return Outcome(
      events,
      lines: ["\(number.text): \(scene.title(of: member.id)) appeals from the ruling of the chair."]
        + scene.pendingLines(after: events))
  }
}
