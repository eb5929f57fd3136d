import Assembly
import CommandLanguage

/// Notes that an official has gone, or that a member's absence is excused.
enum Left {
  static let command = ConsoleCommand(
    "left", group: .meeting, summary: "note that an official has gone",
    needs: ["the official was noted as present"],
    examples: ["left @chief", "left @reyes /excused -- a family matter"],
    parameters: .official, .flag("excused", "the absence is excused"), perform: perform)

  static func perform(
    _ call: Call<Scene>, who: Who, isExcused: Bool
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let official = isExcused ? try scene.member(who) : try scene.official(who)
    let isPresent = scene.meeting.attendance.isPresent(official.id)
    if !isExcused { try scene.requirePresent(official) }
    if let turn = scene.floor.current, turn.holder == .official(official.id) {
      try scene.requireFreeFloor()
    }
    var events: [Event] = isPresent ? [.attendance(.left(official.id))] : []
    if isExcused {
      events.append(.roll(.excused(member: official.id, reason: call.note)))
    }
    let words = isPresent ? "has left" + (isExcused ? ", excused" : "") : "is excused"
    var outcome = Outcome(
      events, lines: ["\(official.title) \(words)."] + scene.quorumLines(after: events))
    outcome.keepsNote = isExcused
    return outcome
  }
}
