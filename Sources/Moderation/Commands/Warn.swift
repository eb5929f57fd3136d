import Assembly
import CommandLanguage

/// Warns somebody about conduct; with `final` for the last time.
enum Warn {
  static let command = ConsoleCommand(
    "warn", group: .decorum, summary: "warn somebody about conduct: warn WHO -- what was done",
    needs: ["in session", "the conduct is described behind ' -- '"],
    examples: ["warn 7 -- shouting over the speaker", "warn back row final -- chanting"],
    parameters: .who(among: .anybody), .keyword("final"), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, isFinal: Bool) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let subject = try scene.subject(who)
    let words = scene.words(for: subject)
    guard let conduct = call.note else {
      throw Refusal(
        "describe the conduct, not the opinion",
        remedy: "'warn \(scene.handle(of: subject)) -- shouting over the speaker'")
    }
    let count =
      scene.meeting.decorum.measures.filter {
        if case .warned(subject, _, _) = $0.event { true } else { false }
      }.count + 1
    var outcome = Outcome(
      [.decorum(.warned(subject: subject, conduct: conduct, final: isFinal))],
      say: "\(words): \(isFinal ? "last warning" : "\(ordinal(count)) warning"), for \(conduct)"
        .sentence,
      "Say: if this goes on, you will be asked to leave.")
    outcome.keepsNote = true
    return outcome
  }
}
