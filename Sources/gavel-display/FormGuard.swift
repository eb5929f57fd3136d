import Glibc
import HTTPTypes

/// Tells forms that a page of this program sends from those that a page from elsewhere does.
///
/// A browser says with every form where its page comes from (`Origin`, RFC 6454), and with newer
/// ones also how that relates to us (`Sec-Fetch-Site`, W3C Fetch Metadata), though not over plain
/// http. A page that hides where it comes from says `null` and is refused.
struct FormGuard: Sendable {
  /// The address that phones open, when it is not the one listened at.
  let address: PublicAddress?

  /// Whether a form is our own, or comes from no page at all.
  ///
  /// - Parameter authority: host and port that were asked for (`Host`). A proxy may put its own
  ///   there; then the public address tells whether the page was ours.
  func lets(_ headers: HTTPFields, authority: String?) -> Bool {
    if let site = headers[.secFetchSite], !["same-origin", "none"].contains(site) { return false }
    let authority = authority?.lowercased()
    guard let origin = headers[.origin]?.lowercased() else { return isKnown(authority) }
    if let address, origin == address.url { return true }
    guard let authority, isKnown(authority) else { return false }
    return origin == "http://\(authority)" || origin == "https://\(authority)"
  }

  /// Whether a host is one of ours: a name from elsewhere that was made to lead here is none.
  private func isKnown(_ authority: String?) -> Bool {
    guard let authority else { return false }
    let name = FormGuard.host(of: authority)
    return name == "localhost" || name == address?.host || Listening.isAddress(name, of: AF_INET)
      || (name.hasPrefix("[")
        && Listening.isAddress(String(name.dropFirst().dropLast()), of: AF_INET6))
  }

  private static func host(of authority: String) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      return String(authority[...end])
    }
    return String(authority.prefix { $0 != ":" })
  }
}

extension HTTPField.Name {
  /// Where a browser says that a request comes from (W3C Fetch Metadata).
  static var secFetchSite: HTTPField.Name {
    guard let name = HTTPField.Name("Sec-Fetch-Site") else {
      preconditionFailure("The name is a token.")
    }
    return name
  }
}
