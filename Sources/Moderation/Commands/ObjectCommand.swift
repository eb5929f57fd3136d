import Assembly
import CommandLanguage

/// Notes an objection: to unanimous consent, or to the consideration of a question.
enum ObjectCommand {
  static let command = ConsoleCommand(
    "object", group: .business, summary: "note an objection to consent, or to consideration",
    needs: ["consent is being asked, or a main motion is pending and not debated"],
    examples: ["object", "object @cole"],
    parameters: Parameter.who(among: .anybody).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    if let vote = scene.votes.open, vote.method == .consent {
      let holder = try who.map { (who) throws(Refusal) in
        try scene.raiser(who, ofBusiness: vote.motion != nil)
      }
      let name = holder.map { scene.name(of: $0) } ?? "Somebody"
      return Outcome(
        [.votes(.objected(vote: vote.number, by: holder))],
        say: "\(name) objects, so there is no consent."
          + (vote.motion == nil ? "" : " 'vote METHOD' puts the question."))
    }
    guard scene.meeting.isOfBody else {
      throw Refusal("no consent is being asked", remedy: "'consent TEXT' asks for it")
    }
    guard let who else {
      throw Refusal(
        "no consent is being asked",
        remedy: "'object MEMBER' objects to the consideration of the pending question")
    }
    return try scene.move(.object, by: who, "")
  }
}
