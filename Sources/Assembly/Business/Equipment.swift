/// Sound, remote link and stream: when they failed and for how long.
public struct Equipment: Equatable, Sendable {
  /// What can fail.
  public enum Channel: String, CaseIterable, Codable, Sendable {
    /// The sound in the room.
    case room
    /// The link to remote participants.
    case remote
    /// The public stream or broadcast.
    case stream
  }

  /// What happened.
  public enum Event: Equatable, Codable, Sendable {
    /// A channel failed.
    case failed(channel: Channel, note: String?)
    /// A channel works again.
    case restored(Channel)
  }

  /// A failure with its length.
  public struct Failure: Equatable, Sendable {
    /// What failed.
    public let channel: Channel
    /// When.
    public let from: Instant
    /// When it worked again; nil while it lasts.
    public internal(set) var to: Instant?
    /// More words for the record.
    public let note: String?
  }

  /// Every failure, in order.
  public private(set) var failures: [Failure] = []

  /// Returns the failure of a channel that lasts.
  public func failure(of channel: Channel) -> Failure? {
    failures.last { $0.channel == channel && $0.to == nil }
  }

  mutating func apply(_ event: Event, at now: Instant) {
    switch event {
    case .failed(let channel, let note):
      failures.append(Failure(channel: channel, from: now, to: nil, note: note))
    case .restored(let channel):
      guard let last = failures.lastIndex(where: { $0.channel == channel && $0.to == nil })
      else { return }
      failures[last].to = now
    }
  }
}
