import HTTPTypes

/// What every answer says of itself: nothing from elsewhere, nothing kept, nothing guessed.
enum PublicHeaders {
  static let fields: HTTPFields = [
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    name("Referrer-Policy"): "no-referrer",
    name("Cross-Origin-Resource-Policy"): "same-origin",
    name("Permissions-Policy"): "camera=(), geolocation=(), microphone=()",
    .cacheControl: "no-store",
  ]

  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else {
      preconditionFailure("The names of our fields are tokens.")
    }
    return name
  }
}
