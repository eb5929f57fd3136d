import Assembly
import CommandLanguage

/// Gives a card a place in the queue; the record says who placed it and why.
enum Place {
  static let command = ConsoleCommand(
    "place", group: .queue, summary: "give a card a place in the queue",
    needs: ["the person waits"], examples: ["place 14 1 -- leaves at eight", "place Ruiz 3"],
    parameters: .who(), .count("POSITION", in: 1...9999), perform: perform)

  static func perform(_ call: Call<Scene>, who: Who, position: Int) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let card = try call.scene.waitingCard(who)
    let count = call.scene.speakers.waitingCount(on: card.item)
    let place = min(position, count)
    var outcome = Outcome(
      [.speakers(.placed(card: card.number, position: place, reason: call.note))],
      say: "\(card.label) is now \(ordinal(place)) of \(count).")
    outcome.keepsNote = true
    return outcome
  }
}
