import Assembly
import CommandLanguage

/// What a trainee may do to a drill; a meeting has none of it.
public enum DrillControl: String, CaseIterable, Sendable {
  /// Stop the drill's time, or let it go on.
  case pause
  /// Say what the room waits for.
  case hint
  /// End the drill and see the score.
  case quit
}

/// Controls a drill; in a meeting there is nothing to control.
enum DrillCommand {
  static let command = ConsoleCommand(
    "drill", group: .system, summary: "in a drill: stop its time, get a hint, or end it",
    needs: ["this is a drill ('gavel drill')"],
    examples: DrillControl.allCases.map { "drill \($0.rawValue)" },
    parameters: .choice(DrillControl.allCases.map { (word: $0.rawValue, value: $0) }),
    perform: perform)

  static func perform(_ call: Call<Scene>, control: DrillControl) throws(Refusal) -> Outcome {
    guard call.scene.meeting.opening?.isRehearsal ?? false else {
      throw Refusal(
        "this is a meeting and no drill",
        remedy: "'gavel drill' practises; 'quit' leaves the console, the meeting stays open")
    }
    return Outcome(effects: [.control(control)])
  }
}
