import Assembly
import CommandLanguage

/// Notes a point of order; the speaker's clock stands until the chair has ruled.
enum PointCommand {
  static let command = ConsoleCommand(
    "point", aliases: ["o"], group: .business, summary: "note a point of order; the clock stops",
    needs: ["in session", "nothing else waits for a ruling"],
    examples: ["point @cole -- the item is not on the agenda", "o @cole"],
    parameters: Parameter.who(among: .anybody).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    try call.scene.raise(.order, call, who)
  }
}
