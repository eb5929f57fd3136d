import Hummingbird
import NIOCore

/// A request's context: from which client it comes.
struct Visit: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The numeric address of the client; never written anywhere.
  let client: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    client = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
