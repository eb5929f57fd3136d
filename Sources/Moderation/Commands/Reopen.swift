import Assembly
import CommandLanguage

/// Takes an adjournment back within two minutes.
enum Reopen {
  /// How long an adjournment can be taken back (DOMAIN 8.3).
  static let window = Duration.minutes(2)

  static let command = ConsoleCommand(
    "reopen", group: .meeting, summary: "take an adjournment back within two minutes",
    confirmation: .acts("opens the meeting again"), needs: ["adjourned less than 2:00 ago"],
    examples: ["reopen!"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard let at = scene.meeting.session.adjournedAt else {
      throw Refusal(
        "the meeting is not adjourned",
        remedy: scene.meeting.session.phase == .doors
          ? "'open' calls to order" : "'adjourn!' ends it")
    }
    let since = scene.now - at
    guard since <= window else {
      throw Refusal(
        "adjourned \(since.text) ago, more than \(window.text)",
        remedy: "this record stays as it is; 'quit' leaves, 'gavel open' begins a new meeting")
    }
    switch scene.meeting.versions.state {
    case .none, .draft: break
    case .circulated, .approved, .amending:
      throw Refusal("the minutes are out already", remedy: "'version' shows how far they are")
    }
    guard call.isConfirmed else {
      return Outcome(
        say: "Adjourned \(since.text) ago. 'reopen!' takes it back; nothing changed yet.")
    }
    var events: [Event] = [.session(.reopened)]
    var lines = ["In session again; who was waiting waits again."]
    if let end = scene.end {
      if let number = end.agenda.current, let item = scene.agenda[number] {
        events.append(.agenda(.opened(item: number)))
        lines.append("Item \(number.rawValue) goes on: \(item.title).")
      }
      events += end.motions.stack.map { .motions(.stated(motion: $0)) }
      events += end.motions.waiting.map { .motions(.deferred(motion: $0.number)) }
      if let motion = end.motions.unseconded {
        lines.append("\(scene.label(motion)) had no second and is to be moved again.")
      }
    }
    return Outcome(events, lines: lines + scene.pendingLines(after: events))
  }
}

extension Scene {
  /// The meeting as it stood when it was adjourned: what was under way and what was pending.
  fileprivate var end: Meeting? {
    let command = proceedings.commands.last { command in
      proceedings.entries[command.entries].contains {
        if case .session(.adjourned) = $0.event { true } else { false }
      }
    }
    return command.map {
      Proceedings(replaying: proceedings.entries[..<$0.entries.lowerBound]).meeting
    }
  }
}
