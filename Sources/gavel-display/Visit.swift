import Hummingbird
import NIOCore

/// A request's context: from which client it comes.
struct Visit: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The client, as the limits count it; never written anywhere.
  let client: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    client = Client.of(source.channel.remoteAddress)
  }
}
