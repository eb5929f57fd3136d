import Assembly
import CommandLanguage

/// Leaves the console; the meeting stays open.
enum Quit {
  static let command = ConsoleCommand(
    "quit", group: .system, summary: "leave the console; the meeting stays open",
    examples: ["quit"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let meeting = call.scene.meeting
    guard meeting.opening?.isRehearsal != true else {
      throw Refusal("this is a drill", remedy: "'drill quit' ends it and shows the score")
    }
    guard meeting.session.phase != .adjourned else {
      return Outcome(say: "Goodbye.", effects: [.leave])
    }
    return Outcome(
      say: "The meeting stays open; 'gavel resume' comes back to it.", effects: [.leave])
  }
}
