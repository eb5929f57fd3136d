import Assembly
import CommandLanguage

/// Records a motion to put a question in parts, each of which is then a question of its own.
enum Divide {
  static let command = ConsoleCommand(
    "divide", group: .business, summary: "record a motion to divide the question",
    needs: ["a main motion is the pending question"],
    examples: ["divide @green repair the lamps | paint the bridge"],
    parameters: .member, .text("PART | PART", samples: ["the lamps | the bridge"]),
    perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, text: String) throws(Refusal) -> Outcome {
    try call.scene.move(.divideq, by: who, text)
  }
}
