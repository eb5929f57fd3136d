import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// A connection, which becomes a viewer when it asks for `/events`.
///
/// From then on bytes that all viewers share go straight to its socket, without a task, a queue
/// or an encoding of its own. A viewer that does not read holds at most one board in memory; the
/// ones in between are passed over, and when it reads again it gets the latest.
final class Viewer: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Beats in a row that a viewer may leave unread before it is let go.
  private static let mostMissed = 6
  /// What a request may take from its head to the end of its answer at the socket.
  private static let patience = TimeAmount.seconds(15)
  /// What is left to a connection when the program is about to end.
  private static let farewell = TimeAmount.seconds(3)
  /// Requests at once on a connection; a browser asks for one.
  private static let mostAtOnce = 8
  /// What the system may hold back for a reader that does not read, in bytes.
  private static let sendRoom = 32 * 1024

  private let feed: Feed
  private let gate: Gate
  private var client: String?
  /// Requests whose answers have not gone out as a whole.
  private var answering = 0
  /// Whether a request has begun and not come to its end.
  private var isHearing = false
  private var deadline: Scheduled<Void>?
  /// Where bytes go to the socket without an encoder; nil while it is an ordinary connection.
  private var line: ChannelHandlerContext?
  private var circle: Circle?
  private var isBehind = false
  private var missed = 0

  init(feed: Feed, gate: Gate) {
    self.feed = feed
    self.gate = gate
  }

  // MARK: The connection

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { enter(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    enter(context)
    context.fireChannelActive()
  }

  private func enter(_ context: ChannelHandlerContext) {
    guard client == nil else { return }
    let client = Client.of(context.remoteAddress)
    guard gate.enters(client) else { return context.close(promise: nil) }
    self.client = client
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  private func leave() {
    endWaiting()
    circle?.leave(self)
    circle = nil
    line = nil
    if let client { gate.leaves(client) }
    client = nil
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    let isEnding = event is ChannelShouldQuiesceEvent
    if line != nil, isEnding || event as? ChannelEvent == .inputClosed {
      return context.close(promise: nil)
    }
    // Whoever does not read its answer shall not keep the program from ending.
    if isEnding { _ = close(context, in: Viewer.farewell) }
    context.fireUserInboundEventTriggered(event)
  }

  // MARK: Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard line == nil else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      if head.method == .get, head.path?.prefix(while: { $0 != "?" }) == "/events" {
        // Somebody who asks for two things at once on one connection is no browser.
        guard answering == 0, open(context) else { return context.close(promise: nil) }
        return
      }
      guard answering < Viewer.mostAtOnce else { return context.close(promise: nil) }
      if answering == 0, !isHearing { wait(context) }
      answering += 1
      isHearing = true
    case .body: break
    case .end:
      isHearing = false
      if answering == 0 { endWaiting() }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
    let sent = promise ?? context.eventLoop.makePromise()
    sent.futureResult.assumeIsolated().whenSuccess { [self] in
      answering -= 1
      endWaiting()
      if answering > 0 || isHearing { wait(context) }
    }
    context.write(data, promise: sent)
  }

  /// Ends the connection when the request that is on, or the one behind it, takes too long.
  private func wait(_ context: ChannelHandlerContext) {
    endWaiting()
    deadline = close(context, in: Viewer.patience)
  }

  private func endWaiting() {
    deadline?.cancel()
    deadline = nil
  }

  private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
  }

  // MARK: The viewer

  private static let head: String = {
    let fields = PublicHeaders.fields.map { "\($0.name.rawName): \($0.value)\r\n" }.joined()
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n"
      + "\(fields)\r\n"
  }()

  /// Becomes a viewer; false where the pipeline is not what it is known to be.
  private func open(_ context: ChannelHandlerContext) -> Bool {
    let pipeline = context.pipeline.syncOperations
    guard let circle = feed.circle(of: context.eventLoop),
      let encoder = try? pipeline.context(handlerType: HTTPResponseEncoder.self)
    else { return false }
    // It would end a connection that asks for nothing for a while, as a viewer does.
    if let idle = try? pipeline.context(handlerType: HTTPConnectionStateHandler.self) {
      pipeline.removeHandler(context: idle, promise: nil)
    }
    context.channel.setOption(.socketOption(.so_sndbuf), value: .init(Viewer.sendRoom))
      .whenFailure { _ in }
    context.channel.setOption(
      .writeBufferWaterMark, value: ChannelOptions.Types.WriteBufferWaterMark(low: 1, high: 2)
    ).whenFailure { _ in }
    line = encoder
    self.circle = circle
    circle.join(self)
    // Each viewer comes back at a moment of its own, not all in one instant.
    let retry = "retry: \(Int.random(in: 800...3000))\n\n"
    var buffer = ByteBuffer(string: Viewer.head + retry)
    if let latest = circle.latest { buffer.writeImmutableBuffer(latest) }
    send(buffer)
    return true
  }

  /// Shows a board, or takes note that the viewer is behind.
  func show(_ board: ByteBuffer) {
    guard let line else { return }
    if line.channel.isWritable { send(board) } else { isBehind = true }
  }

  /// Says that the line is alive; a viewer that never reads is let go.
  func beat(_ bytes: ByteBuffer) {
    guard let line else { return }
    if line.channel.isWritable {
      missed = 0
      send(bytes)
    } else {
      missed += 1
      if missed >= Viewer.mostMissed { line.close(promise: nil) }
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if isBehind, let line, line.channel.isWritable, let latest = circle?.latest {
      isBehind = false
      send(latest)
    }
    context.fireChannelWritabilityChanged()
  }

  private func send(_ bytes: ByteBuffer) {
    line?.writeAndFlush(NIOAny(IOData.byteBuffer(bytes)), promise: nil)
  }
}
