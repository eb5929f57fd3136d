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
    var events: [Event] = [
      .floor(.ended(turn: turn.number, ending: .noShow)),
      .speakers(.noShow(card: number, forfeited: forfeited)),
    ]
    if forfeited { events += scene.releasing(groupOf: card) }
    return Outcome(
      events, say: "\(card.label): \(outcome) 'next' calls the next speaker.")
  }
}

extension Scene {
  /// Returns the event that lets those wait again for whom a speaker who will not speak was to
  /// speak: the group of a spokesperson, and those who ceded their time.
  func releasing(groupOf card: Card) -> [Event] {
    var waiting = card.donors.filter { speakers[$0]?.status == .ceded }
    if card.groupSize != nil, let group = card.signUp.group.map(folded) {
      waiting += speakers.all.filter {
        $0.status == .represented && $0.item == card.item && $0.signUp.group.map(folded) == group
      }.map(\.number)
    }
    return waiting.isEmpty ? [] : [.speakers(.released(cards: waiting))]
  }
}
