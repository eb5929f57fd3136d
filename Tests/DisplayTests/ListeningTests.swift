import NIOCore
import Testing

@testable import gavel_display

@Suite("Where the display listens")
struct ListeningTests {
  @Test(
    "An address of this machine and a port, and nothing that leaves open what is opened",
    arguments: [
      ("127.0.0.1:8080", "127.0.0.1", 8080), ("localhost:80", "127.0.0.1", 80),
      ("[::1]:9000", "::1", 9000), ("192.0.2.7:8080", "192.0.2.7", 8080),
      ("0.0.0.0:8080", "0.0.0.0", 8080),
    ])
  func read(text: String, host: String, port: Int) {
    #expect(Listening(argument: text) == Listening(host: host, port: port))
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "8080", ":8080", "hall.example:8080", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:65536", "::1:80",
      "[127.0.0.1]:80", "1.2.3:80", "127.0.0.1:+80x", "",
    ])
  func refused(text: String) {
    #expect(Listening(argument: text) == nil)
  }

  @Test("Only loopback is closed to others")
  func loopback() {
    #expect(Listening.usual.isLoopback)
    #expect(Listening(host: "127.9.9.9", port: 1).isLoopback)
    #expect(Listening(host: "::1", port: 1).isLoopback)
    #expect(!Listening(host: "0.0.0.0", port: 1).isLoopback)
    #expect(Listening(host: "0.0.0.0", port: 1).isEverywhere)
    #expect(!Listening(host: "192.0.2.7", port: 1).isLoopback)
  }

  @Test("An address for phones is a URL of a host, without a path or anything that acts")
  func publicAddress() {
    #expect(PublicAddress(argument: "http://hall.example:8080/")?.url == "http://hall.example:8080")
    #expect(PublicAddress(argument: "https://Hall.example")?.host == "hall.example")
    #expect(PublicAddress(argument: "http://[2001:db8::7]:80")?.host == "[2001:db8::7]")
    #expect(PublicAddress(argument: "HTTPS://Hall.Example:443")?.url == "https://hall.example")
    for text in [
      "hall.example", "ftp://x", "http://", "http://x/y", "http://x\"y", "http://x y",
      "http://:8080", "http://a:b:c", "http://-", "http://[x", "http://[x]", "http://x:0",
      "http://x:65536", "http://a..b", "http://300.1.1.1", "http://u@x", "http://x?q", "http://x#f",
    ] {
      #expect(PublicAddress(argument: text) == nil, "\(text)")
    }
  }

  @Test("What ends the program is told: that it cannot listen, or that the pages ended")
  func complaint() {
    let failure = IOError(errnoCode: 98, reason: "bind")
    let before = House.complaint(failure, at: .usual, wasOpen: false).text
    #expect(before.hasPrefix("! cannot listen at 127.0.0.1:8080: Address already in use;"))
    let after = House.complaint(failure, at: .usual, wasOpen: true).text
    #expect(after.hasPrefix("! the pages ended: Address already in use;"))
  }

  @Test("A client is an IPv4 address, or the network of an IPv6 one")
  func clients() throws {
    func client(_ address: String) throws -> String {
      Client.of(try SocketAddress(ipAddress: address, port: 1))
    }
    #expect(try client("192.0.2.7") == "192.0.2.7")
    #expect(try client("::ffff:192.0.2.7") == "192.0.2.7")
    #expect(try client("::1") == "::1")
    #expect(try client("2001:db8:0:5::1") == client("2001:db8:0:5:ffff::9"))
    #expect(try client("2001:db8:0:5::1") != client("2001:db8:0:6::1"))
    #expect(Client.of(nil) == "")
  }

  @Test("A client has so many connections, this machine as many as it likes")
  func gate() {
    let gate = Gate(most: 2)
    #expect(gate.enters("192.0.2.7") && gate.enters("192.0.2.7"))
    #expect(!gate.enters("192.0.2.7"))
    #expect(gate.enters("192.0.2.8"))
    gate.leaves("192.0.2.7")
    #expect(gate.enters("192.0.2.7"))
    for _ in 0..<10 { #expect(gate.enters("127.0.0.1")) }
  }
}
