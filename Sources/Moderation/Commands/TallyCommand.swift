import Assembly
import CommandLanguage

/// Takes the counts of the open vote.
enum TallyCommand {
  static let command = ConsoleCommand(
    "tally", group: .business, summary: "take the counts of the open vote: ayes, noes, abstentions",
    needs: ["a vote by hands, rising or ballot is open", "not more votes than voters"],
    examples: ["tally 5 2", "tally 5 2 1"],
    parameters: .count("YES", in: 0...99_999), .count("NO", in: 0...99_999),
    Parameter.count("ABSTAINING", in: 0...99_999).optional(), perform: perform)

  static func perform(
    _ call: Call<Scene>, yes: Int, no: Int, abstentions: Int?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    let vote = try scene.requireOpenVote()
    switch vote.method {
    case .hands, .rising, .counted, .ballot: break
    case .consent:
      throw Refusal("consent is not counted", remedy: scene.wayToResult(vote))
    case .voice:
      throw Refusal(
        "a vote by voice has no count", remedy: "'vote! counted' takes it again by counting")
    case .roll:
      throw Refusal("a roll call is counted by name", remedy: scene.wayToResult(vote))
    }
    let abstaining = abstentions ?? 0
    if abstaining > 0, vote.abstaining == .excusedOnly, vote.method != .ballot {
      throw Refusal(
        "an abstention needs a reason here", remedy: "'vote! roll' takes each vote by name")
    }
    let all = yes + no + abstaining
    guard all <= vote.electors.count else {
      throw Refusal(
        "\(all) votes but \(vote.electors.count) may vote", remedy: "count again; 'roll' shows who"
      )
    }
    let event = Event.votes(
      .counted(vote: vote.number, yes: yes, no: no, abstentions: abstaining))
    let later = scene.meeting(after: [event])
    guard let counted = later.votes.open else { return Outcome([event]) }
    return Outcome(
      [event],
      lines: ["\(scene.standing(counted) ?? ""). \(scene.wayToResult(counted))."]
        + scene.chairLines(counted, in: later))
  }
}
