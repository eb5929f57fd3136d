import Assembly
import CommandLanguage

/// Ends an executive session: the meeting is public again.
enum Public {
  static let command = ConsoleCommand(
    "public", group: .meeting, summary: "end the executive session; the public may come in",
    needs: ["in executive session"], examples: ["public"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    let session = try scene.requireClosedSession()
    return Outcome(
      [.session(.publicAgain)],
      say: "In public session again after \((scene.now - session.began).text). "
        + "No vote was taken; motions on the matter are made now.")
  }
}
