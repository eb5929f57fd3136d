import Assembly
import CommandLanguage

/// Notes the second of a motion, which brings it before the body; or that nobody seconds it.
enum Second {
  static let command = ConsoleCommand(
    "second", group: .business, summary: "note who seconds; 'second none' lets the motion die",
    needs: ["a motion awaits its second", "another member than the mover"],
    examples: ["second @cole", "second none"],
    parameters: .keyword("none"), Parameter.member.optional(), perform: perform)

  static func perform(
    _ call: Call<Scene>, isNone: Bool, who: Who?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireVotingBody()
    guard let motion = scene.motions.unseconded else {
      throw Refusal(
        "nothing awaits a second",
        remedy: scene.motions.immediate == nil
          ? "'move MEMBER main TEXT' records a motion" : "'motions' shows what is pending")
    }
    let number = motion.number
    guard !isNone || who == nil else {
      throw Refusal("either somebody seconds or nobody does", remedy: "'second none' or a name")
    }
    if isNone {
      let died: [Event] = [.motions(.settled(motion: number, as: .died))]
      let next = scene.meeting.next(after: died)
      return Outcome(
        died + next,
        lines: ["\(scene.label(motion)) died for want of a second."]
          + (next.isEmpty ? [] : scene.pendingLines(after: died + next)))
    }
    guard let who else {
      throw Refusal(
        "it must be said who seconds \(number.text)",
        remedy: "'second MEMBER', or 'second none' lets it die")
    }
    let member = try scene.voter(who)
    guard member.id != motion.mover else {
      throw Refusal("the mover cannot second", remedy: "'second none' if nobody else does")
    }
    let taken = try scene.taking(motion.kind, number, on: motion.target)
    let events = [.motions(.seconded(motion: number, by: member.id)), taken.event]
    return Outcome(
      events,
      lines: ["\(scene.title(of: member.id)) seconds."] + taken.lines
        + scene.pendingLines(after: events))
  }
}
