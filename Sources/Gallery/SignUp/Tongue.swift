/// The languages of the sign-up page.
public enum Tongue: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Spanish.
  case spanish = "es"

  /// Reads what a link asks for, else what the phone prefers, else English.
  public init(asked: String?, accepted: String?) {
    if let asked = asked.flatMap({ Tongue(rawValue: $0) }) {
      self = asked
      return
    }
    let preferred = (accepted ?? "").split(separator: ",").lazy.compactMap { part in
      Tongue(rawValue: String(part.drop { $0 == " " }.prefix(2)).lowercased())
    }
    self = preferred.first ?? .english
  }

  /// The other one.
  var other: Tongue {
    switch self {
    case .english: .spanish
    case .spanish: .english
    }
  }

  /// Its own name.
  var name: String {
    switch self {
    case .english: "English"
    case .spanish: "Español"
    }
  }

  /// Chooses a text.
  func callAsFunction(_ english: String, _ spanish: String) -> String {
    switch self {
    case .english: english
    case .spanish: spanish
    }
  }
}
