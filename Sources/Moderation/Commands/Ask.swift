import Assembly
import CommandLanguage

/// Records a question; ` to @office` at the end says whom it was put to.
enum Ask {
  static let command = ConsoleCommand(
    "ask", sigil: "?", group: .record, summary: "record a question", takesNotes: false,
    examples: ["? When will body cameras come? to @chief"],
    parameters: .text("TEXT [to @OFFICE]", samples: ["When? to @chief"]), perform: perform)

  static func perform(_ call: Call<Scene>, text: String) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let (question, id) = Clause.addressee(text)
    guard !question.isEmpty else {
      throw Refusal("empty question", remedy: "'? When will cameras come?'")
    }
    var official: Official?
    if let id { official = try scene.official(.official(id)) }
    var asker: CardNumber?
    if let turn = scene.floor.open.last(where: { $0.holder.isCard }),
      case .card(let card) = turn.holder
    {
      asker = card
    }
    let number = scene.meeting.ledger.nextQuestion
    return Outcome(
      [
        .ledger(
          .asked(
            number: number, text: question, asker: asker, to: official?.id,
            item: scene.agenda.current))
      ],
      say: "Q\(number) recorded\(official.map { " for \($0.title)" } ?? "").")
  }
}
