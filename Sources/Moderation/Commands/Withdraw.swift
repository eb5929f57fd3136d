import Assembly
import CommandLanguage

/// Withdraws a motion: freely before it is stated, else the body gives leave.
enum Withdraw {
  static let command = ConsoleCommand(
    "withdraw", group: .business, summary: "withdraw a motion, or ask the body's leave to",
    needs: ["the member's motion waits or is pending"], examples: ["withdraw @reyes"],
    parameters: .member, perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireVotingBody()
    let member = try scene.voter(who)
    try scene.requireNoOpenVote()
    let waiting = scene.motions.waiting.reversed().filter { $0.kind == .reconsider }
    let free = (scene.motions.unseconded.map { [$0] } ?? []) + waiting
    if let motion = free.first(where: { $0.mover == member.id }) {
      var events: [Event] = [.motions(.settled(motion: motion.number, as: .withdrawn))]
      events += scene.meeting.next(after: events)
      return Outcome(
        events,
        lines: ["\(scene.label(motion)) is withdrawn."] + scene.pendingLines(after: events))
    }
    guard scene.motions.immediate != nil else {
      throw Refusal(
        "no motion of \(scene.title(of: member.id)) waits or is pending",
        remedy: "'motions' lists what was moved")
    }
    return try scene.move(.withdraw, by: who, "")
  }
}
