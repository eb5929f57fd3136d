import Foundation
import Gallery
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import JournalStore
import Logging
import NIOCore
import NIOPosix
import Synchronization
import UnixSignals

/// The server with its limits, from the first sentence on the terminal to the last.
struct House {
  let desk: Desk
  let listening: Listening
  let address: PublicAddress?

  /// Connections of one client: a phone has a handful, a hall behind one router many.
  private static let connectionsPerClient = 256
  /// After which a connection ends that asks for nothing, or does not come to the end of its
  /// request's head.
  private static let idle = TimeAmount.seconds(15)

  /// Serves until a signal ends it.
  func open() async throws {
    let port = listening.port
    let base = address?.url ?? listening.url(listening.reachable[0], port: port)
    let invitation =
      desk.takesCards
      ? Invitation(address: base + "/sign-up", isForPhones: isForPhones) : nil
    // One processor is left to the console, which is never to wait for its viewers.
    let group = MultiThreadedEventLoopGroup(
      numberOfThreads: max(1, min(4, System.coreCount - 1)))
    let feed = Feed(loops: group.makeIterator())
    let gate = Gate(most: House.connectionsPerClient)
    let routes = Routes(
      desk: desk, invitation: invitation, guardian: FormGuard(address: address))
    var logger = Logger(label: "gavel-display")
    logger.logLevel = .error
    let placard = Mutex<Placard?>(nil)
    let isOpen = Atomic(false)
    let application = Application(
      router: routes.router(),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [Viewer(feed: feed, gate: gate)], idleTimeout: House.idle,
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 4096, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))),
      configuration: ApplicationConfiguration(
        address: .hostname(listening.host, port: port), backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(Process.connections)),
      onServerRunning: { _ in
        isOpen.store(true, ordering: .relaxed)
        desk.start(feed)
        let lines = invitation.map { [$0.address] + ($0.code?.lines ?? []) }
        if let lines {
          let placed = try? Placard.putUp(lines, archive: desk.archivePath, meeting: desk.id)
          placard.withLock { $0 = placed }
        }
        say(base: base)
      },
      eventLoopGroupProvider: .shared(group), logger: logger)
    var failure: (any Error)?
    do {
      try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint, .sighup])
    } catch {
      failure = error
    }
    desk.stop()
    placard.withLock { $0?.takeDown() }
    try? await group.shutdownGracefully()
    if let failure {
      throw House.complaint(
        failure, at: listening, wasOpen: isOpen.load(ordering: .relaxed))
    }
    print("The pages are closed; the meeting goes on without them.")
  }

  /// What is said when the server ends by itself: before it was open it could not listen.
  static func complaint(
    _ failure: any Error, at listening: Listening, wasOpen: Bool
  ) -> Complaint {
    let why =
      (failure as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(failure)"
    return Complaint(
      wasOpen
        ? "! the pages ended: \(why); start them again, the meeting goes on without them"
        : "! cannot listen at \(listening.text): \(why); name another with --listen ADDRESS:PORT",
      Complaint.storage)
  }

  /// Whether phones can open what is served.
  private var isForPhones: Bool { address != nil || !listening.isLoopback }

  /// Says what is open, to whom.
  private func say(base: String) {
    let port = listening.port
    var lines: [String] = []
    for host in listening.reachable {
      lines.append("The pages of \(desk.id): \(listening.url(host, port: port))/")
    }
    if listening.isLoopback {
      lines.append(
        "Only this machine can open them; '--listen ADDRESS:\(port)' with an address of this "
          + "machine opens them to its network.")
    } else {
      lines.append(
        "Open to everybody who reaches \(listening.isEverywhere ? "any address of this machine" : listening.host): "
          + "what is public of this meeting, to read"
          + (desk.takesCards ? ", and the sign-up page, to hand in cards." : "."))
    }
    if desk.takesCards {
      lines.append(
        isForPhones
          ? "Sign-up page: \(base)/sign-up ('signup' in the console shows its square)."
          : "Sign-up page: \(base)/sign-up, for this machine alone; there is a square for phones "
            + "with '--listen' or '--address'.")
    }
    lines.append("Ctrl-C closes the pages.")
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}
