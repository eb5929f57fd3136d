import Assembly
import CommandLanguage
import Records

/// Ends the meeting and writes its records; without `!` it only lists what is open.
enum Adjourn {
  static let command = ConsoleCommand(
    "adjourn", group: .meeting, summary: "list what is open; with '!' end and write the records",
    confirmation: .acts("ends the meeting"), needs: ["nobody has the floor", "no vote is open"],
    examples: ["adjourn", "adjourn!", "adjourn! to 26 July 18:30"],
    parameters: Parameter.text("to WHEN", samples: ["to 26 July"]).optional(), perform: perform)

  static func perform(_ call: Call<Scene>, when: String?) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    if scene.meeting.session.phase == .doors {
      throw Refusal("not called to order yet", remedy: "'open' begins; 'quit' leaves it for later")
    }
    let open = scene.openBusiness
    guard call.isConfirmed else {
      return Outcome(reply: checklist(open))
    }
    try scene.requireFreeFloor()
    try scene.requireNoOpenVote()
    let to = destination(when)
    let events = events(scene, to: to, waived: open.map(\.recorded))
    let line =
      "Adjourned at \(scene.meeting.zone.hourMinute(scene.now))"
      + (to.map { " to \($0)." } ?? ".")
      + (open.isEmpty ? "" : " Left open: \(open.map(\.what).joined(separator: "; ")).")
    let duties = scene.meeting(after: events).duties.map {
      "Due \($0.until(scene.meeting.zone)): \($0.kind.words)."
    }
    return Outcome(events, lines: [line] + duties, effects: [.save(.everything)])
  }

  private static func destination(_ text: String?) -> String? {
    guard let text else { return nil }
    return text.lowercased().hasPrefix("to ") ? String(text.dropFirst(3)) : text
  }

  private static func checklist(_ open: [OpenBusiness]) -> Document {
    guard !open.isEmpty else { return .line("Nothing is open. 'adjourn!' ends the meeting.") }
    return Document([
      .table(
        Table(
          caption: "Still open", columns: ["What", "Settle it with"],
          rows: open.map { [$0.what, $0.remedy] })),
      .paragraph("'adjourn!' ends the meeting as it is and records what was left open."),
    ])
  }

  private static func events(_ scene: Scene, to: String?, waived: [String]) -> [Event] {
    var events: [Event] = []
    let waiting = scene.speakers.all.filter { $0.status == .waiting }.map(\.number)
    if !waiting.isEmpty { events.append(.speakers(.unheard(cards: waiting))) }
    events += scene.unfinished
    if let item = scene.agenda.current { events.append(.agenda(.closed(item: item))) }
    return events + [.session(.adjourned(to: to, waived: waived))]
  }
}
