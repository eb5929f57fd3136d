import Assembly
import CommandLanguage

/// The called person is not there: to the end of the queue once, then the turn is lost.
enum NoShow {
  static let command = ConsoleCommand(
    "noshow", aliases: ["ns"], group: .queue, summary: "the called person is not there",
    needs: ["somebody was called and has not begun"], examples: ["noshow"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    guard let turn = scene.floor.current, case .card(let number) = turn.holder,
      let card = scene.speakers[number]
    else {
      let way = scene.floor.current == nil ? scene.wayToFloor : "'back' ends the answer"
      throw Refusal("nobody was called", remedy: way)
    }
    guard turn.state == .called else {
      throw Refusal("\(card.label) has begun to speak", remedy: scene.wayToEnd(turn))
    }
    let forfeited = card.noShows > 0
    let outcome =
      forfeited
      ? "called twice and not present; the turn is lost."
      : "called and not present; goes to the end of the queue once."
    return Outcome(
      [
        .floor(.ended(turn: turn.number, ending: .noShow)),
        .speakers(.noShow(card: number, forfeited: forfeited)),
      ], say: "\(card.label): \(outcome) 'next' calls the next speaker.")
  }
}
