import Assembly
import CommandLanguage

/// Notes what the chair ruled or answered; the speaker's clock goes on.
enum RuleCommand {
  private static let rulings: [(word: String, value: Points.Ruling)] = [
    ("sustained", .sustained), ("not", .overruled), ("granted", .sustained),
    ("denied", .overruled), ("answered", .answered),
  ]

  static let command = ConsoleCommand(
    "rule", group: .business, summary: "note the chair's ruling or answer, with its reason",
    needs: ["a point, a privilege or an inquiry waits for the chair"],
    examples: [
      "rule sustained -- the notice does not name it", "rule not -- it was announced",
      "rule granted", "rule answered -- two thirds of the votes cast",
    ],
    parameters: .choice(rulings, label: "RULING"), perform: perform)

  static func perform(_ call: Call<Scene>, ruling: Points.Ruling) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    guard let point = scene.meeting.points.open else {
      throw Refusal("no point of order is open", remedy: "'point' notes one")
    }
    let isInquiry = point.kind == .inquiry || point.kind == .information
    guard isInquiry == (ruling == .answered) else {
      throw Refusal(
        isInquiry ? "an inquiry is answered and not ruled on" : "a point is ruled on",
        remedy: scene.wayToRule(point))
    }
    let (events, resumed) = scene.resuming()
    let reason = call.note.map { ": \($0.sentence)" } ?? "."
    var lines = ["The chair \(words(ruling, point.kind))\(reason)"]
    if !isInquiry, scene.meeting.isOfBody { lines.append("'appeal MEMBER' appeals from it.") }
    var outcome = Outcome(
      [.points(.ruled(point: point.number, ruling: ruling, reason: call.note))] + events,
      lines: lines + resumed)
    outcome.keepsNote = true
    return outcome
  }

  private static func words(_ ruling: Points.Ruling, _ kind: Points.Kind) -> String {
    switch ruling {
    case .answered: "answers"
    case .sustained: kind == .privilege ? "grants it" : "rules the point well taken"
    case .overruled: kind == .privilege ? "does not grant it" : "rules the point not well taken"
    }
  }
}
