import Assembly
import CommandLanguage

/// Takes a vote by voice or hands again by rising, because a member demands it or it is in doubt.
enum DivisionCommand {
  static let command = ConsoleCommand(
    "division", group: .business, summary: "take a vote by voice or hands again by rising",
    needs: ["a vote by voice or hands is open, or its result was just announced"],
    examples: ["division", "division @cole"],
    parameters: Parameter.member.optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireVotingBody()
    let member = try who.map { (who) throws(Refusal) in try scene.voter(who) }
    let vote = try doubtful(scene)
    let divided = Event.votes(.divided(vote: vote.number, by: member?.id))
    let before = scene.meeting(after: [divided])
    let motion = vote.motion.flatMap { before.motions[$0] }
    let opened = scene.opening(
      .rising, on: motion, vote.requirement, of: vote.base, in: before)
    guard let again = scene.meeting(after: [divided, opened]).votes.open else {
      return Outcome([divided, opened])
    }
    let who =
      member.map { "\(scene.title(of: $0.id)) demands a division." } ?? "The vote is in doubt."
    let past =
      vote.prevailed == nil ? "" : " The result that was announced does not hold."
    return Outcome([divided, opened], lines: ["\(who)\(past)"] + scene.calling(again))
  }

  /// The vote that can be taken again.
  private static func doubtful(_ scene: Scene) throws(Refusal) -> Vote {
    if let open = scene.votes.open {
      guard open.method.isDoubtful else {
        throw Refusal(
          "\(scene.label(open)) is not by voice or hands", remedy: scene.wayToResult(open))
      }
      return open
    }
    if let fresh = scene.votes.fresh.flatMap({ scene.votes[$0] }) { return fresh }
    let wasVoted = scene.votes.all.contains { $0.method.isDoubtful }
    throw Refusal(
      wasVoted
        ? "too late: other business began" : "no vote by voice or hands was taken",
      remedy: wasVoted
        ? "'move MEMBER reconsider NUMBER' brings a decision back"
        : scene.motions.immediate == nil
          ? "'motions' shows what is pending" : "'vote METHOD' puts a question")
  }
}
