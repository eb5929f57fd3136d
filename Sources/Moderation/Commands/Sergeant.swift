import Assembly
import CommandLanguage

/// Names who keeps order at the door; at a meeting about policing never a member of the panel.
enum Sergeant {
  static let command = ConsoleCommand(
    "sergeant", group: .decorum, summary: "name the sergeant-at-arms",
    needs: ["the person is not on the panel"], examples: ["sergeant Officer at the door"],
    parameters: .name(), perform: perform)

  static func perform(_ call: Call<Scene>, name: String) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    try call.scene.refusePanelist(name, "cannot be sergeant")
    return Outcome([.session(.sergeantNamed(name))], say: "\(name) keeps order at the door.")
  }
}
