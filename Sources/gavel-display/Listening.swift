import ArgumentParser
import Glibc

/// An address of this machine and a port.
struct Listening: ExpressibleByArgument, Equatable, Sendable {
  /// An IPv4 or IPv6 address, without brackets.
  var host: String
  /// The port.
  var port: Int

  /// Where nobody else can reach it.
  static let usual = Listening(host: "127.0.0.1", port: 8080)

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`; a port alone, a name or an
  /// address without a port is none, since it would not say what is opened.
  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"),
      let port = Int(argument[argument.index(after: colon)...]), (1...65_535).contains(port)
    else { return nil }
    var host = String(argument[..<colon])
    if host == "localhost" { host = "127.0.0.1" }
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
      guard Listening.isAddress(host, of: AF_INET6) else { return nil }
    } else {
      guard Listening.isAddress(host, of: AF_INET) else { return nil }
    }
    self.init(host: host, port: port)
  }

  var defaultValueDescription: String { text }

  /// `127.0.0.1:8080`.
  var text: String { "\(Listening.bracketed(host)):\(port)" }

  /// Whether only this machine reaches it.
  var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" }

  /// Whether it is every address of this machine.
  var isEverywhere: Bool { host == "0.0.0.0" || host == "::" }

  /// The addresses at which others reach it.
  var reachable: [String] {
    guard isEverywhere else { return [host] }
    let own = Listening.ownAddresses().filter { host == "::" || !$0.contains(":") }
    return own.isEmpty ? ["127.0.0.1"] : own
  }

  /// Returns the address with its port as a URL.
  func url(_ host: String, port: Int) -> String {
    "http://\(Listening.bracketed(host))\(port == 80 ? "" : ":\(port)")"
  }

  private static func bracketed(_ host: String) -> String {
    host.contains(":") ? "[\(host)]" : host
  }

  /// Whether a text is a numeric address.
  static func isAddress(_ text: String, of family: Int32) -> Bool {
    bytes(of: text, family: family) != nil
  }

  /// Returns the bytes of a numeric address, 16 of them whatever the family; nil for what is none.
  static func bytes(of text: String, family: Int32) -> [UInt8]? {
    var room = [UInt8](repeating: 0, count: 16)
    return inet_pton(family, text, &room) == 1 ? room : nil
  }

  /// This machine's addresses but for loopback and link-local ones.
  private static func ownAddresses() -> [String] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    var found: [String] = []
    var next = list
    while let entry = next?.pointee {
      next = entry.ifa_next
      guard let address = entry.ifa_addr, entry.ifa_flags & UInt32(IFF_LOOPBACK) == 0
      else { continue }
      let family = Int32(address.pointee.sa_family)
      guard family == AF_INET || family == AF_INET6 else { continue }
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let length =
        family == AF_INET ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size
      guard
        getnameinfo(
          address, socklen_t(length), &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
      else { continue }
      let name = String(
        decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if !name.hasPrefix("fe80") { found.append(name) }
    }
    return found.sorted { !$0.contains(":") && $1.contains(":") }
  }
}
