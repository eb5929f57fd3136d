import Assembly
import CommandLanguage

/// Notes a question about procedure, which the chair answers.
enum Inquiry {
  static let command = ConsoleCommand(
    "inquiry", group: .business, summary: "note a parliamentary inquiry; the clock stops",
    needs: ["in session", "nothing else waits for a ruling"],
    examples: ["inquiry @cole -- how many votes does it take?"],
    parameters: Parameter.who(among: .anybody).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    try call.scene.raise(.inquiry, call, who)
  }
}
