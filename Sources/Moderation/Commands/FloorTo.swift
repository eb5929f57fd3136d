import Assembly
import CommandLanguage

/// Gives an official the floor; a resident's turn waits below with its clock stopped.
enum FloorTo {
  static let command = ConsoleCommand(
    "floor", aliases: ["f"], group: .floor, summary: "give an official the floor, clock running",
    confirmation: .waives("gives the floor beyond the rules of debate"),
    needs: ["in session", "the plan names the official", "a member may debate the question"],
    examples: ["floor @chief", "f mayor"],
    parameters: .official, perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let official = try scene.official(who)
    let speech = try scene.speech(of: official, call)
    var events: [Event] = []
    var lines: [String] = []
    for turn in scene.floor.open.reversed() {
      switch turn.holder {
      case .official(let id):
        guard id != official.id else {
          throw Refusal("\(official.title) has the floor", remedy: "'back' or 'end' ends it")
        }
        events.append(.floor(.ended(turn: turn.number, ending: scene.naturalEnding(of: turn))))
        lines.append("Ended: \(scene.spoken(turn))")
      case .card:
        guard turn.clock.isRunning, scene.rules.clockOnQuestion == .pause else { continue }
        events.append(.floor(.paused(turn: turn.number, cause: .question)))
        lines.append(
          "\(scene.name(of: turn)) waits with \(turn.clock.remaining(at: scene.now).leftText).")
      }
    }
    let limit = speech?.limit ?? scene.officialLimit
    events.append(
      .floor(
        .recognized(
          turn: scene.floor.nextNumber, official: official.id, item: scene.agenda.current,
          limit: limit)))
    if !scene.meeting.attendance.isPresent(official.id) {
      events.insert(.attendance(.arrived(official.id)), at: 0)
    }
    return Outcome(
      events + (speech.map { [$0.event] } ?? []),
      lines: lines + [
        "\(official.title) has the floor\(speech?.words ?? ""), \(limit.text), clock running."
      ])
  }
}

extension Scene {
  /// An official's time: an answer when a resident's turn waits or the public has the floor,
  /// else an opening or report.
  var officialLimit: Duration {
    let isAnswer =
      floor.open.contains(where: \.holder.isCard) || (agenda.currentItem?.hasCalled ?? false)
    return isAnswer ? rules.officialAnswer : rules.officialOpening
  }
}
