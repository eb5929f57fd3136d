import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import Testing

@testable import gavel_display

@Suite("A viewer and what goes to it")
struct ViewerTests {
  private let channel: EmbeddedChannel
  private let circle: Circle

  init() throws {
    let loop = EmbeddedEventLoop()
    let feed = Feed(loops: [loop])
    circle = try #require(feed.circle(of: loop))
    circle.spread(ByteBuffer(string: "id: 1\n\n"))
    channel = EmbeddedChannel(
      handlers: [HTTPResponseEncoder(), Viewer(feed: feed, gate: Gate(most: 1))], loop: loop)
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
  }

  private func ask(_ path: String) throws {
    try channel.writeInbound(
      HTTPRequestPart.head(
        HTTPRequest(method: .get, scheme: "http", authority: "x", path: path)))
    try channel.writeInbound(HTTPRequestPart.end(nil))
  }

  /// What was written since the last question.
  private func written() throws -> String {
    var text = ""
    while let data = try channel.readOutbound(as: IOData.self) {
      if case .byteBuffer(let buffer) = data { text += String(buffer: buffer) }
    }
    return text
  }

  private func open() throws -> String {
    try ask("/events")
    return try written()
  }

  @Test("It gets the head, a moment of its own to come back, and the board as it is")
  func opening() throws {
    let text = try open()
    #expect(text.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"))
    #expect(text.contains("X-Content-Type-Options: nosniff\r\n"))
    #expect(text.contains("\r\n\r\nretry: ") && text.hasSuffix("\n\nid: 1\n\n"))
    circle.spread(ByteBuffer(string: "id: 2\n\n"))
    #expect(try written() == "id: 2\n\n")
  }

  @Test("One that does not read misses what came in between and gets the latest")
  func behind() throws {
    _ = try open()
    channel.isWritable = false
    for number in 2...9 { circle.spread(ByteBuffer(string: "id: \(number)\n\n")) }
    #expect(try written() == "")
    channel.isWritable = true
    channel.pipeline.fireChannelWritabilityChanged()
    #expect(try written() == "id: 9\n\n")
  }

  @Test("One that never reads is let go after six beats, one that reads never")
  func letGo() throws {
    _ = try open()
    for _ in 0..<10 { circle.beat() }
    #expect(channel.isActive)
    #expect(try written().contains("event: beat\ndata: 1\n\n"))
    channel.isWritable = false
    for _ in 0..<5 { circle.beat() }
    #expect(channel.isActive)
    circle.beat()
    #expect(!channel.isActive)
  }

  @Test("Other requests go on to the pages, and get no boards")
  func others() throws {
    try ask("/eventsx")
    #expect(try channel.readInbound(as: HTTPRequestPart.self) != nil)
    circle.spread(ByteBuffer(string: "id: 2\n\n"))
    #expect(try written() == "")
  }

  /// A channel on which answers stay as they are, so that what is written waits for a flush.
  private func plain() throws -> (EmbeddedChannel, EmbeddedEventLoop) {
    let loop = EmbeddedEventLoop()
    let viewer = Viewer(feed: Feed(loops: [loop]), gate: Gate(most: 1))
    let channel = EmbeddedChannel(handler: viewer, loop: loop)
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return (channel, loop)
  }

  private static let request = HTTPRequestPart.head(
    HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/display.js"))

  @Test("Who does not take an ordinary answer within fifteen seconds is let go")
  func stalled() throws {
    let (channel, loop) = try plain()
    try channel.writeInbound(Self.request)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    channel.write(HTTPResponsePart.end(nil), promise: nil)
    loop.advanceTime(by: .seconds(14))
    #expect(channel.isActive)
    loop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test("Who takes its answer may ask again and again on one connection, but not many at once")
  func answered() throws {
    let (channel, loop) = try plain()
    for _ in 0..<20 {
      try channel.writeInbound(Self.request)
      try channel.writeInbound(HTTPRequestPart.end(nil))
      loop.advanceTime(by: .seconds(10))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
    }
    loop.advanceTime(by: .seconds(60))
    #expect(channel.isActive)
    for _ in 0..<8 { try channel.writeInbound(Self.request) }
    #expect(channel.isActive)
    try channel.writeInbound(Self.request)
    #expect(!channel.isActive)
  }

  @Test("A request that does not come to its end is let go, answered or not")
  func halfSent() throws {
    let (channel, loop) = try plain()
    try channel.writeInbound(Self.request)
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    loop.advanceTime(by: .seconds(15))
    #expect(!channel.isActive)
  }

  @Test("A connection that does not take its answer does not keep the program from ending")
  func farewell() throws {
    let (channel, loop) = try plain()
    try channel.writeInbound(Self.request)
    channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    #expect(channel.isActive)
    loop.advanceTime(by: .seconds(3))
    #expect(!channel.isActive)
  }

  @Test("It goes when the program is about to end")
  func quiescing() throws {
    _ = try open()
    channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    #expect(!channel.isActive)
  }
}
