public import Assembly
internal import Moderation

/// The page on which residents hand in a card, which works without a script.
public struct SignUpPage: Sendable {
  /// The hidden field that tells a form which is sent again from another that says the same.
  static let formColumn = "form"

  private let desk: SignUpDesk
  let say: Tongue

  /// Makes the page of a moment in a language.
  public init(_ desk: SignUpDesk, in tongue: Tongue) {
    self.desk = desk
    say = tongue
  }

  /// The card to fill in, or why none is taken.
  ///
  /// - Parameters:
  ///   - number: another one for each form, by chance; a form that comes back keeps its own.
  ///   - filled: what was typed before, when something was wrong with it.
  ///   - fault: what was wrong.
  public func form(
    _ number: UInt64, filled: [(column: String, text: String)] = [], fault: SignUpFault? = nil
  ) -> Markup {
    let body: Markup
    if let bar = desk.bar {
      body = notice(bar.text(say), isFault: true)
    } else {
      let warning = fault.map { notice($0.text(say), isFault: true) } ?? ""
      let filled = Filled(filled)
      let own = UInt64(filled[SignUpPage.formColumn]) ?? number
      body = "\(warning)\n\(closedItems)\n\(card(filled, form: own))"
    }
    return page(
      say("Ask to speak", "Pedir la palabra"), path: "/sign-up",
      """
      <p class="lead">\(desk.title)</p>
      \(body)
      """)
  }

  /// What became of a card; the page asks anew by itself.
  public func receipt(_ card: CardNumber) -> Markup {
    let standing = desk.standing(of: card)
    let text = standing.map { words($0.status, place: $0.place) }
    return page(
      say("Your card", "Su ficha"), path: "/sign-up/card/\(card.rawValue)",
      """
      <p class="lead">\(desk.title)</p>
      <p>\(say("Your number", "Su número"))</p>
      <p class="number figures">\(card.rawValue)</p>
      \(notice(text ?? say("There is no such card.", "No existe esa ficha."), isFault: text == nil))
      <p>\(say("Keep this page open, or note the number.", "Deje esta página abierta o anote el número."))</p>
      <p><a href="/queue">\(say("Who is next", "Quién sigue"))</a></p>
      """, refresh: 20)
  }

  /// The items that a card can be for.
  var items: [(number: Int, title: String)] {
    desk.items.map { ($0.number.rawValue, $0.title) }
  }

  /// Which other items take no card at present, and why.
  private var closedItems: Markup {
    Markup(
      desk.closed.map { item -> Markup in
        "<p class=\"hint\">\(item.number.rawValue). \(item.title): \(item.bar.text(say))</p>"
      })
  }

  /// The item that a card is for when it names none.
  var usualItem: Int? { desk.usual?.rawValue }

  private func words(_ status: Card.Status, place: Int?) -> String {
    switch status {
    case .pending:
      say(
        "Handed in. The moderator will put it on the list.",
        "Entregada. La persona que modera la pondrá en la lista.")
    case .waiting:
      place.map {
        say("You are number \($0) in the queue.", "Usted es el número \($0) en la fila.")
      }
        ?? say("You are on the list.", "Usted está en la lista.")
    case .onFloor:
      say("It is your turn: please come to the microphone.", "Es su turno: pase al micrófono.")
    case .heard: say("You were heard. Thank you.", "Usted fue escuchado. Gracias.")
    case .filed: say("Your position is in the record.", "Su posición consta en el acta.")
    case .refused:
      say(
        "This card was not put on the list. Please ask at the desk in the hall.",
        "Esta ficha no se puso en la lista. Pregunte en la mesa de la sala.")
    case .withdrawn, .ceded, .represented:
      say("This card is off the list.", "Esta ficha ya no está en la lista.")
    case .forfeited, .removed, .unheard:
      say(
        "This card will not be called any more. Please ask at the desk in the hall.",
        "Esta ficha ya no será llamada. Pregunte en la mesa de la sala.")
    }
  }

  private func notice(_ text: String, isFault: Bool) -> Markup {
    "<p class=\"notice\(isFault ? " fault" : "")\" role=\"\(isFault ? "alert" : "status")\">\(text)</p>"
  }

  private func page(_ title: String, path: String, _ body: Markup, refresh: Int? = nil) -> Markup {
    let other = say.other
    let again: Markup =
      refresh.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">" } ?? ""
    return Page.shell(
      title, view: nil, language: say.rawValue,
      body: """
        \(again)
        <main class="sheet">
        <p class="tongue"><a href="\(path)?lang=\(other.rawValue)" lang="\(other.rawValue)" \
        hreflang="\(other.rawValue)">\(other.name)</a></p>
        <h1>\(title)</h1>
        \(body)
        </main>
        """)
  }
}

/// What was typed on a card before.
struct Filled {
  private let texts: [String: String]

  init(_ fields: [(column: String, text: String)]) {
    texts = Dictionary(fields.map { ($0.column, $0.text) }) { first, _ in first }
  }

  subscript(_ column: String) -> String { texts[column] ?? "" }
}
