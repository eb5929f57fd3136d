internal import Assembly
public import Moderation

/// Why a card was not taken.
public enum SignUpFault: Error, Equatable, Sendable {
  /// By the rules of the meeting.
  case barred(CardBar)
  /// Somebody speaks for a group and did not name it.
  case groupUnnamed
  /// What came is not what the page sends.
  case unreadable
  /// It is longer than the rules allow.
  case tooLong
  /// Too many cards came from this phone, or in all, within a minute.
  case tooMany
  /// The record could not be written.
  case notRecorded

  /// The status of the answer (RFC 9110).
  public var status: Int {
    switch self {
    case .barred, .groupUnnamed: 200
    case .unreadable: 400
    case .tooLong: 413
    case .tooMany: 429
    case .notRecorded: 503
    }
  }

  /// What is wrong, and what to do.
  func text(_ say: Tongue) -> String {
    switch self {
    case .barred(let bar): bar.text(say)
    case .groupUnnamed:
      say(
        "You speak for a group: please give its name under “Organization”.",
        "Usted habla por un grupo: escriba su nombre en «Organización».")
    case .unreadable:
      say(
        "The card could not be read. Please fill it in here again.",
        "No se pudo leer la ficha. Llénela aquí de nuevo.")
    case .tooLong:
      say(
        "The card is too long. Please use fewer words.",
        "La ficha es demasiado larga. Use menos palabras.")
    case .tooMany:
      say(
        "Too many cards came in within a minute. Please wait a minute and send it again, or ask "
          + "at the desk in the hall.",
        "Llegaron demasiadas fichas en un minuto. Espere un minuto y envíela otra vez, o pregunte "
          + "en la mesa de la sala.")
    case .notRecorded:
      say(
        "The card was not recorded. Please ask at the desk in the hall.",
        "La ficha no quedó registrada. Pregunte en la mesa de la sala.")
    }
  }
}

extension CardBar {
  /// Why no card is taken, and what to do.
  func text(_ say: Tongue) -> String {
    switch self {
    case .adjourned:
      say("The meeting is over.", "La reunión ha terminado.")
    case .nothingToCome:
      say(
        "No public comment is open or still to come at this meeting.",
        "En esta reunión no hay comentarios del público abiertos ni pendientes.")
    case .itemOver(let item):
      say(
        "Comment on item \(item.rawValue) is over. Please choose another item.",
        "Los comentarios sobre el punto \(item.rawValue) han terminado. Elija otro punto.")
    case .listClosed:
      say(
        "The speakers list is closed. Whoever is on it will be heard. Please ask at the desk in "
          + "the hall.",
        "La lista de oradores está cerrada. Quienes están en ella serán escuchados. Pregunte en "
          + "la mesa de la sala.")
    case .late:
      say(
        "Comment has begun, and this meeting takes no late cards. Please ask at the desk in the "
          + "hall.",
        "Los comentarios ya empezaron y esta reunión no acepta fichas tardías. Pregunte en la "
          + "mesa de la sala.")
    case .timeUsedUp:
      say(
        "The time for public comment is used up. Please ask at the desk how to send a written "
          + "comment.",
        "El tiempo para comentarios del público se agotó. Pregunte en la mesa cómo enviar un "
          + "comentario escrito.")
    case .twin(let card):
      say(
        "A card by that name waits already: number \(card.rawValue). Another person of the same "
          + "name? Please ask at the desk in the hall.",
        "Ya hay una ficha con ese nombre: número \(card.rawValue). ¿Es otra persona con el mismo "
          + "nombre? Pregunte en la mesa de la sala.")
    }
  }
}
