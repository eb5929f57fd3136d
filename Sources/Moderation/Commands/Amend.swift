import Assembly
import CommandLanguage

/// Records a motion to amend what is pending: the same as `move MEMBER amend TEXT`.
enum Amend {
  static let command = ConsoleCommand(
    "amend", group: .business, summary: "record an amendment of the pending question",
    needs: ["a motion that can be amended is pending", "at most an amendment of an amendment"],
    examples: [
      "amend @cole /five/ten/", "amend @cole strike five and insert ten",
      "amend @green insert walking before posts", "amend @green add by 1 October",
      "amend @reyes substitute That the chief report on posts.",
    ],
    parameters: .member, .text("CHANGE", samples: ["add by 1 October"]), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, text: String) throws(Refusal) -> Outcome {
    try call.scene.move(.amend, by: who, text)
  }
}
