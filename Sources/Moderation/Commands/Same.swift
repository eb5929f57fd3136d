import Assembly
import CommandLanguage

/// Says that two cards are one person's, or that a card is that of somebody known from earlier
/// meetings; nothing is ever guessed from a name.
enum Same {
  static let command = ConsoleCommand(
    "same", group: .queue, summary: "a card is the same person's as another, or a known person's",
    needs: ["the person has a card"], examples: ["same 9 as 4", "same 9 as P2"],
    parameters: .who(among: .anybody), .literal("as"), .identity, perform: perform)

  /// Somebody who is known: by another card here, or by number from earlier meetings.
  enum Identity: Sendable {
    case card(Who)
    case person(PersonNumber)
  }

  static func perform(
    _ call: Call<Scene>, who: Who, _: Void, identity: Identity
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let card = try scene.card(who, among: .anybody)
    let (person, label): (PersonNumber, String)
    switch identity {
    case .card(let other):
      let twin = try scene.card(other, among: .anybody)
      (person, label) = (twin.person, twin.label)
    case .person(let number):
      guard let known = scene.meeting.opening?.spokeLately.first(where: { $0.person == number })
      else {
        throw Refusal(
          "nobody is known as P\(number.rawValue)", remedy: "'people' lists who is known")
      }
      (person, label) = (number, "\(known.name) of \(known.meeting)")
    }
    guard card.person != person else {
      throw Refusal("\(card.label) is that person already", remedy: "'why' explains the order")
    }
    return Outcome(
      [.speakers(.identified(card: card.number, person: person))],
      say: "\(card.label) is the same person as \(label).")
  }
}

extension Parameter where Scene == Moderation.Scene, Value == Same.Identity {
  fileprivate static var identity: Parameter {
    Parameter(
      "WHO|P-NUMBER", .words, samples: ["1", "P1"],
      read: { text in
        if text.first == "P" || text.first == "p", let number = Int(text.dropFirst()) {
          return .person(PersonNumber(number))
        }
        return .card(Who(text))
      })
  }
}
