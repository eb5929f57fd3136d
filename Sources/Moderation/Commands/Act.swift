import Assembly
import CommandLanguage

/// Records a task that somebody takes home.
enum Act {
  static let command = ConsoleCommand(
    "act", group: .record, summary: "record a task that somebody takes home", takesNotes: false,
    examples: ["act @mayor write to the school board by 1 August", "act Lee bring the map"],
    parameters: .word("OWNER", samples: ["@mayor"]), .text("TEXT [by WHEN]"), perform: perform)

  static func perform(
    _ call: Call<Scene>, owner: String, text: String
  ) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let owner = try call.scene.owner(owner)
    let (task, due) = Clause.due(text)
    guard !task.isEmpty else {
      throw Refusal("no task is named", remedy: "'act Lee bring the map by Friday'")
    }
    let number = call.scene.meeting.ledger.nextAction
    return Outcome(
      [.ledger(.tasked(number: number, owner: owner, text: task, due: due))],
      say: "A\(number): \(owner): \(task)\(due.map { ", by \($0)" } ?? "")".sentence)
  }
}

extension Parameter where Scene == Moderation.Scene, Value == String {
  /// One word, or more in quotes.
  fileprivate static func word(_ label: String, samples: [String]) -> Parameter {
    Parameter(label, .word, samples: samples, read: { $0 })
  }
}
