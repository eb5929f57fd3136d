import Assembly
import CommandLanguage

/// Notes a question of privilege: rights or comfort of the room or of one person.
enum PrivilegeCommand {
  static let command = ConsoleCommand(
    "privilege", group: .business, summary: "note a question of privilege; the clock stops",
    needs: ["in session", "nothing else waits for a ruling"],
    examples: ["privilege @cole -- we cannot hear back here"],
    parameters: Parameter.who(among: .anybody).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who?) throws(Refusal) -> Outcome {
    try call.scene.raise(.privilege, call, who)
  }
}
