import Assembly
import CommandLanguage

/// Corrects a name; the journal keeps the old one.
enum Name {
  static let command = ConsoleCommand(
    "name", aliases: ["nm"], group: .queue, summary: "correct somebody's name",
    needs: ["the person has a card"], examples: ["name 12 Nguyễn Thị Hoa"],
    parameters: .who(among: .anybody), .name(), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, name: String) throws(Refusal) -> Outcome {
    try call.scene.requireOpenMinutes()
    let card = try call.scene.card(who, among: .anybody)
    guard card.signUp.name != name else {
      throw Refusal(
        "#\(card.number.rawValue) is called \(name) already", remedy: "type the right name")
    }
    return Outcome(
      [.speakers(.named(card: card.number, name: name, old: card.signUp.name))],
      say: "#\(card.number.rawValue): \(card.name) → \(name)")
  }
}
