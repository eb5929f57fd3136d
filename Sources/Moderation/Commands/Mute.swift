import Assembly
import CommandLanguage

/// Turns a microphone off; the turn ends if the person has the floor.
enum Mute {
  static let command = ConsoleCommand(
    "mute", group: .decorum, summary: "turn somebody's microphone off",
    needs: ["in session"], examples: ["mute 4"], parameters: .who(among: .anybody),
    perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    let card = try scene.card(who, among: .anybody)
    guard card.signUp.isRemote || card.status == .onFloor else {
      throw Refusal(
        "\(card.label) is neither remote nor at the microphone",
        remedy: "'warn \(card.number.rawValue) -- conduct' warns")
    }
    var events: [Event] = [.decorum(.muted(.card(card.number)))]
    if let turn = scene.floor.open.last(where: { $0.holder == .card(card.number) }) {
      events.append(.floor(.ended(turn: turn.number, ending: .cut)))
    }
    return Outcome(
      events, say: "\(card.label): microphone off\(events.count > 1 ? "; the turn has ended" : "")."
    )
  }
}
