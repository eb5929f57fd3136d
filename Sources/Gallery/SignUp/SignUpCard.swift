internal import Assembly
internal import Intake

extension SignUpPage {
  /// The card: the public columns of a sign-up sheet, none of them required.
  func card(_ filled: Filled, form number: UInt64) -> Markup {
    """
    <p>\(say("Nothing has to be filled in. We never ask for your address. What you write here is public.", "Nada es obligatorio. Nunca pedimos su dirección. Lo que escriba aquí es público."))</p>
    <form method="post" action="/sign-up?lang=\(say.rawValue)" accept-charset="utf-8">
    <input type="hidden" name="\(SignUpPage.formColumn)" value="\(String(number))">
    \(line("name", say("Name", "Nombre"), say("as you wish to be called, or nothing", "como quiera que le llamen, o nada"), filled))
    \(line("pronunciation", say("How it is said", "Cómo se pronuncia"), say("for whoever calls you", "para quien le llame"), filled))
    \(itemChoice(filled))
    \(choices("position", say("Position", "Posición"), [("", say("I prefer not to say", "Prefiero no decirlo")), ("for", say("For", "A favor")), ("against", say("Against", "En contra")), ("neutral", say("Neutral", "Neutral"))], filled))
    \(choices("participation", say("I wish to", "Quiero"), [("speak", say("speak", "hablar")), ("position-only", say("leave my position without speaking", "dejar mi posición sin hablar")), ("written", say("hand in a written comment at the desk", "entregar un comentario escrito en la mesa")), ("read-by-clerk", say("have my card read aloud", "que lean mi ficha en voz alta"))], filled))
    \(choices("mode", say("I take part", "Participo"), [("in-person", say("in the hall", "en la sala")), ("phone", say("by phone", "por teléfono")), ("video", say("by video", "por video"))], filled))
    \(line("town_or_ward", say("Town or ward", "Ciudad o distrito"), "", filled))
    \(line("organization", say("Organization", "Organización"), "", filled))
    \(choices("representing", say("I speak for", "Hablo por"), [("self", say("myself", "mí")), ("group", say("the group named above", "el grupo de arriba"))], filled))
    <button type="submit">\(say("Hand in my card", "Entregar mi ficha"))</button>
    </form>
    """
  }

  private func line(
    _ column: String, _ label: String, _ hint: String, _ filled: Filled
  ) -> Markup {
    let more: Markup = hint.isEmpty ? "" : " <span class=\"hint\">\(hint)</span>"
    return """
      <label>\(label)\(more)
      <input type="text" name="\(column)" value="\(NameCleaning.clean(filled[column]))" \
      maxlength="\(NameCleaning.longest)" autocomplete="off"></label>
      """
  }

  private func itemChoice(_ filled: Filled) -> Markup {
    if items.count == 1, let only = items.first {
      // The card says it, or it would go to another item when this one is over meanwhile.
      return """
        <p>\(say("About", "Sobre")): \(only.number). \(only.title)</p>
        <input type="hidden" name="item" value="\(only.number)">
        """
    }
    let chosen = Int(filled["item"]) ?? usualItem
    let options = items.map { item -> Markup in
      let isChosen: Markup = item.number == chosen ? " selected" : ""
      return """
        <option value="\(item.number)"\(isChosen)>\(item.number). \(item.title)</option>
        """
    }
    return """
      <label>\(say("About", "Sobre"))
      <select name="item">\(Markup(options))</select></label>
      """
  }

  private func choices(
    _ column: String, _ legend: String, _ words: [(value: String, text: String)], _ filled: Filled
  ) -> Markup {
    let first = words.first?.value ?? ""
    let chosen = words.contains { $0.value == filled[column] } ? filled[column] : first
    let buttons = words.map { word -> Markup in
      let isChosen: Markup = word.value == chosen ? " checked" : ""
      return """
        <label class="choice"><input type="radio" name="\(column)" value="\(word.value)"\(isChosen)>\
        \(word.text)</label>
        """
    }
    return """
      <fieldset><legend>\(legend)</legend>
      \(Markup(buttons))
      </fieldset>
      """
  }
}
