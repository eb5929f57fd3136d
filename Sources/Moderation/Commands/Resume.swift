import Assembly
import CommandLanguage

/// Ends a recess.
enum Resume {
  static let command = ConsoleCommand(
    "resume", group: .meeting, summary: "end the recess and go on",
    needs: ["in recess"], examples: ["resume"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    guard let recess = scene.meeting.session.recess else {
      try scene.requireSession()
      let way = scene.floor.current.map { scene.wayToRun($0) } ?? scene.wayToFloor
      throw Refusal("not in recess", remedy: way)
    }
    var line = "Back in session after \((scene.now - recess.began).text)."
    if let turn = scene.floor.current {
      line +=
        " \(scene.name(of: turn)) has the floor, \(turn.clock.remaining(at: scene.now).leftText); "
      line +=
        turn.clock.startedAt == nil
        ? "'start' on the first word." : "'pause' when they speak again."
    }
    return Outcome([.session(.resumed)], say: line)
  }
}
