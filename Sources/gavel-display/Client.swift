import Glibc
import NIOCore

/// Whom the limits count as one: never written anywhere.
enum Client {
  /// Returns the client behind an address: an IPv4 address as it is, also one that is wrapped in
  /// IPv6, and of IPv6 the network, since a single machine there has 2^64 addresses (RFC 4291
  /// 2.5.1).
  static func of(_ address: SocketAddress?) -> String {
    guard let address else { return "" }
    switch address {
    case .v4, .unixDomainSocket: return address.ipAddress ?? ""
    case .v6:
      let text = address.ipAddress ?? ""
      guard let bytes = Listening.bytes(of: text, family: AF_INET6) else { return text }
      let isWrapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11] == [0xFF, 0xFF]
      if isWrapped { return bytes.suffix(4).map { String($0) }.joined(separator: ".") }
      if bytes.dropLast().allSatisfy({ $0 == 0 }), bytes.last == 1 { return "::1" }
      return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }
  }
}
