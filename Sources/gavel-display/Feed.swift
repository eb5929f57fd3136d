import Gallery
import NIOCore

/// Spreads the latest board to all viewers: one encoding that all of them share.
final class Feed: Sendable {
  private let circles: [ObjectIdentifier: Circle]

  /// Makes a feed over the loops that serve the viewers.
  init(loops: some Sequence<any EventLoop>) {
    circles = Dictionary(
      uniqueKeysWithValues: loops.map { (ObjectIdentifier($0), Circle(loop: $0)) })
  }

  /// Sends a board to everybody; whoever cannot take it now gets the latest one later.
  func publish(_ bulletin: Bulletin) {
    let buffer = ByteBuffer(bytes: bulletin.event)
    for circle in circles.values { circle.loop.execute { circle.spread(buffer) } }
  }

  /// Tells everybody that the line is alive.
  func beat() {
    for circle in circles.values { circle.loop.execute { circle.beat() } }
  }

  /// The viewers of a loop.
  func circle(of loop: any EventLoop) -> Circle? { circles[ObjectIdentifier(loop)] }
}

/// The viewers that one loop serves; touched only on it.
final class Circle: Sendable {
  private struct Members {
    var latest: ByteBuffer?
    var viewers: [ObjectIdentifier: Viewer] = [:]
  }

  private static let beatBytes = ByteBuffer(string: "event: beat\ndata: 1\n\n")

  let loop: any EventLoop
  private let members: NIOLoopBoundBox<Members>

  init(loop: any EventLoop) {
    self.loop = loop
    members = .makeBoxSendingValue(Members(), eventLoop: loop)
  }

  /// The latest board.
  var latest: ByteBuffer? { members.value.latest }

  /// Takes in a viewer.
  func join(_ viewer: Viewer) { members.value.viewers[ObjectIdentifier(viewer)] = viewer }

  /// Lets a viewer go.
  func leave(_ viewer: Viewer) { members.value.viewers[ObjectIdentifier(viewer)] = nil }

  func spread(_ buffer: ByteBuffer) {
    members.value.latest = buffer
    for viewer in members.value.viewers.values { viewer.show(buffer) }
  }

  func beat() {
    for viewer in members.value.viewers.values { viewer.beat(Circle.beatBytes) }
  }
}
