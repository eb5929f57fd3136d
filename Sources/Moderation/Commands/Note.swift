import Assembly
import CommandLanguage

/// Writes a note into the record; behind ` --- ` one for the moderator alone.
enum Note {
  static let command = ConsoleCommand(
    "note", sigil: "/", group: .record, summary: "write a note into the record",
    takesNotes: false,
    examples: ["/ Applause, clock stopped.", "/ --- ask the chief about this later"],
    parameters: Parameter.text().optional(), perform: perform)

  static func perform(_ call: Call<Scene>, text: String?) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    var number = call.scene.meeting.minutes.nextNumber - 1
    var events: [Event] = []
    var lines: [String] = []
    for (text, isPrivate) in [(text, false), (call.privateNote, true)] {
      guard let text else { continue }
      number += 1
      events.append(.minutes(.noted(number: number, text: text, isPrivate: isPrivate)))
      lines.append("N\(number) noted\(isPrivate ? " for you alone" : "").")
    }
    guard !events.isEmpty else { throw Refusal("empty note", remedy: "'/ Applause.'") }
    return Outcome(events, lines: lines)
  }
}
