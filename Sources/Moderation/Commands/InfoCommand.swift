import Assembly
import CommandLanguage

/// Notes a question about the business, which the chair has answered.
enum InfoCommand {
  static let command = ConsoleCommand(
    "info", group: .business, summary: "note a request for information; the clock stops",
    needs: ["in session", "nothing else waits for a ruling"],
    examples: ["info @cole -- what does a lamp cost?"],
    parameters: Parameter.who(among: .anybody).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    try call.scene.raise(.information, call, who)
  }
}
