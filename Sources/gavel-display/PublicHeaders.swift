import HTTPTypes

/// What every answer says of itself: nothing from elsewhere, nothing kept, nothing guessed.
enum PublicHeaders {
  static let fields: HTTPFields = [
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    // 'no-referrer' would also take the origin from our own form, which could then not be told
    // from a foreign one.
    name("Referrer-Policy"): "same-origin",
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
