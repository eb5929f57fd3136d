/// Who is there: a count of the public, and which officials.
public struct Attendance: Equatable, Sendable {
  /// A count of the public at a moment.
  public struct Count: Equatable, Sendable {
    /// When it was taken.
    public var at: Instant
    /// How many.
    public var people: Int
  }

  /// What was noted of attendance.
  public enum Event: Equatable, Codable, Sendable {
    /// The public was counted.
    case counted(Int)
    /// An official came.
    case arrived(OfficialID)
    /// An official went.
    case left(OfficialID)
    /// The room is full, or has room again.
    case capacity(full: Bool)
  }

  /// That the room was full from a moment on, or no longer.
  public struct Capacity: Equatable, Sendable {
    /// When.
    public var at: Instant
    /// Whether it was full.
    public var isFull: Bool
  }

  /// A stay of an official.
  public struct Stay: Equatable, Sendable {
    /// When it began.
    public var from: Instant
    /// When it ended; nil while it lasts.
    public var to: Instant?
  }

  /// Counts, in order.
  public private(set) var counts: [Count] = []
  /// When the room was full: a note to the organiser, since denied access may undo a meeting.
  public private(set) var fullSince: Instant?
  /// Every change of capacity, in order.
  public private(set) var capacity: [Capacity] = []
  /// Stays by official.
  public private(set) var stays: [OfficialID: [Stay]] = [:]

  /// The highest count, which the summary shows.
  public var most: Int? { counts.map(\.people).max() }

  /// Whether an official is in the room.
  public func isPresent(_ official: OfficialID) -> Bool {
    stays[official]?.last.map { $0.to == nil } ?? false
  }

  /// Takes over what the roll says of who is there.
  mutating func follow(_ marks: [Roll.Mark], at now: Instant) {
    for mark in marks {
      apply(mark.answer.isThere ? .arrived(mark.member) : .left(mark.member), at: now)
    }
  }

  mutating func apply(_ event: Event, at now: Instant) {
    switch event {
    case .counted(let people):
      counts.append(Count(at: now, people: people))
    case .arrived(let official):
      if !isPresent(official) { stays[official, default: []].append(Stay(from: now)) }
    case .capacity(let isFull):
      fullSince = isFull ? fullSince ?? now : nil
      capacity.append(Capacity(at: now, isFull: isFull))
    case .left(let official):
      guard isPresent(official), let last = stays[official]?.indices.last else { return }
      stays[official]?[last].to = now
    }
  }
}
