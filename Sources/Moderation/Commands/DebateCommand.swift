import Assembly
import CommandLanguage

/// Notes that a member wishes to speak on the pending question.
enum DebateCommand {
  /// What is noted of a member.
  enum Wish: Sendable {
    case on(Side)
    case off
  }

  static let command = ConsoleCommand(
    "debate", group: .business, summary: "note who wishes to speak on the pending question",
    needs: ["the pending question is debated"],
    examples: ["debate @cole", "debate @cole con", "debate @cole off"],
    parameters: .member,
    Parameter.choice(
      [
        (word: "pro", value: Wish.on(.pro)), (word: "con", value: Wish.on(.con)),
        (word: "off", value: Wish.off),
      ]
    ).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, wish: Wish?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireVotingBody()
    var isOff = false
    if case .off? = wish { isOff = true }
    let member = isOff ? try scene.member(who) : try scene.voter(who)
    try scene.requireNoOpenVote()
    guard let motion = scene.motions.immediate, let debate = scene.meeting.debate else {
      throw Refusal("no question is pending", remedy: "'floor @\(member.id.text)' gives the floor")
    }
    let wishes = motion.wishes.contains { $0.member == member.id }
    if isOff {
      guard wishes else {
        throw Refusal(
          "\(scene.title(of: member.id)) did not ask to speak on \(motion.number.text)",
          remedy: "'motions' lists who did")
      }
      return Outcome(
        [.motions(.asked(motion: motion.number, member: member.id, side: nil, wishes: false))],
        say:
          "\(scene.title(of: member.id)) does not wish to speak on \(motion.number.text) any more.")
    }
    if debate.obstacle(to: member.id) == .undebatable {
      throw Refusal("\(scene.label(motion)) is not debated", remedy: "'vote METHOD' puts it")
    }
    guard !wishes else {
      throw Refusal(
        "\(scene.title(of: member.id)) asked to speak already",
        remedy: "'debate @\(member.id.text) off' takes that back")
    }
    var side: Side?
    if case .on(let which)? = wish { side = which }
    let event = Event.motions(
      .asked(motion: motion.number, member: member.id, side: side, wishes: true))
    let queue = scene.meeting(after: [event]).debate?.queue ?? []
    return Outcome(
      [event],
      say: "\(scene.title(of: member.id)) wishes to speak on \(motion.number.text). "
        + "In order: \(queue.map { "@\($0.member.text)" }.listed()).")
  }
}
