import Assembly
import CommandLanguage

/// Calls the room to order; a running clock stops.
enum GavelCommand {
  static let command = ConsoleCommand(
    "gavel", aliases: ["g"], group: .decorum, summary: "call the room to order; the clock stops",
    needs: ["in session"], examples: ["gavel"], perform: perform)

  static func perform(_ call: Call<Scene>) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireSession()
    var lines = ["Order, please."]
    let (events, paused) = scene.pausing(for: .disorder)
    lines += paused
    return Outcome([.decorum(.calledToOrder)] + events, lines: lines)
  }
}

extension Scene {
  /// Returns the events that stop the running clock for a cause, and a line that says so.
  func pausing(for cause: Floor.Cause) -> (events: [Event], lines: [String]) {
    guard let turn = floor.current, turn.clock.isRunning else { return ([], []) }
    let left = turn.clock.remaining(at: now).leftText
    return (
      [.floor(.paused(turn: turn.number, cause: cause))],
      ["The clock of \(name(of: turn)) stands at \(left); 'pause' lets it go on."]
    )
  }

  /// Returns whom a measure is about: a card, or somebody described in words.
  func subject(_ who: Who) throws(Refusal) -> Decorum.Subject {
    switch who {
    case .number: return .card(try card(who, among: .anybody).number)
    case .official(let id):
      throw Refusal(
        "@\(id.text) is an official", remedy: "'wrap' or 'end' bounds an official's time")
    case .name(let name):
      let found = cards(named: name, among: .anybody)
      if found.count == 1, let card = found.first { return .card(card.number) }
      if found.count > 1 { return .card(try card(who, among: .anybody).number) }
      return .described(name)
    }
  }

  /// What to type for whom a measure is about: a card's number, or the words in which somebody
  /// was described.
  func handle(of subject: Decorum.Subject) -> String {
    switch subject {
    case .card(let number): "\(number.rawValue)"
    case .described(let words): words
    }
  }

  /// The words for whom a measure is about.
  func words(for subject: Decorum.Subject) -> String {
    switch subject {
    case .card(let number): speakers[number]?.label ?? "#\(number.rawValue)"
    case .described(let words): words
    }
  }
}
