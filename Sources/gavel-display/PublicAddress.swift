import ArgumentParser
import Foundation
import Glibc

/// A URL of http or https without a path, at which phones open the pages.
struct PublicAddress: ExpressibleByArgument, Equatable, Sendable {
  /// The URL as a browser names it where a form comes from: in lower case, without a slash at its
  /// end, and without the port that its scheme has anyway (RFC 6454 6.2).
  let url: String
  /// The host as a browser names it, without a port; an IPv6 address in brackets.
  let host: String

  init?(argument: String) {
    guard let parts = URLComponents(string: argument, encodingInvalidCharacters: false),
      let scheme = parts.scheme?.lowercased(), let usual = PublicAddress.ports[scheme],
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil,
      parts.path.allSatisfy({ $0 == "/" }), let host = PublicAddress.host(parts.host),
      (1...65_535).contains(parts.port ?? usual)
    else { return nil }
    let port = parts.port.flatMap { $0 == usual ? nil : ":\($0)" } ?? ""
    (url, self.host) = ("\(scheme)://\(host)\(port)", host)
  }

  private static let ports = ["http": 80, "https": 443]

  /// Returns a name or a numeric address as browsers write it; nil for what is neither.
  private static func host(_ text: String?) -> String? {
    guard let host = text?.lowercased() else { return nil }
    if host.contains(":") {
      let address = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
      return Listening.isAddress(address, of: AF_INET6) ? "[\(address)]" : nil
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
        }
    }
    guard isName, host.utf8.count <= 253 else { return nil }
    let isNumeric = labels.last?.allSatisfy(\.isNumber) ?? false
    return !isNumeric || Listening.isAddress(host, of: AF_INET) ? host : nil
  }
}
