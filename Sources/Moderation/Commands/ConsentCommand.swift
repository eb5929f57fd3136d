import Assembly
import CommandLanguage

/// Asks for unanimous consent: on the pending question, or on something that is said.
enum ConsentCommand {
  static let command = ConsoleCommand(
    "consent", group: .business, summary: "ask for unanimous consent, on what is said or pending",
    needs: ["no vote is open"], examples: ["consent", "consent ten minutes more for the bridge"],
    parameters: Parameter.text(samples: ["ten minutes more"]).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, text: String?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    try scene.requireNoOpenVote()
    try scene.requireNoOpenPoint()
    var motion: Motion?
    if text == nil {
      guard scene.meeting.isOfBody, scene.motions.immediate != nil else {
        throw Refusal(
          "it must be said what consent is asked for", remedy: "'consent ten minutes more' says it")
      }
      motion = try scene.requireQuestion()
    } else if scene.meeting.isOfBody {
      try scene.requireQuorum()
    }
    let event = scene.opening(.consent, on: motion, question: text, in: scene.meeting)
    let what = motion.map { "\($0.number.text), \(Scene.question($0))" } ?? text ?? ""
    return Outcome(
      [event],
      say: "Is there any objection: \(what.sentence)",
      "'result' if nobody objects, 'object' if somebody does.")
  }
}
