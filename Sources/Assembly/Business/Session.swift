/// The life of the meeting from doors to adjournment (DOMAIN 1.2).
public struct Session: Equatable, Sendable {
  /// Where the meeting stands.
  public enum Phase: String, Sendable {
    /// Prepared: sign-up and sound check; clocks idle.
    case doors
    /// Called to order.
    case inSession = "in_session"
    /// In recess; every clock is frozen.
    case recess
    /// In executive session; nothing that is said is captured.
    case executive = "exec_session"
    /// Ended.
    case adjourned
  }

  /// Why a recess was taken.
  public enum RecessReason: String, CaseIterable, Codable, Sendable {
    /// As planned.
    case scheduled
    /// To restore order.
    case order
    /// For a fault of sound, stream or power.
    case tech
    /// Anything else.
    case other
  }

  /// A recess that was taken.
  public struct Recess: Equatable, Sendable {
    /// When it began.
    public var began: Instant
    /// When business is to go on, if said.
    public var until: Instant?
    /// When it ended.
    public var ended: Instant?
    /// Why.
    public var reason: RecessReason
    /// More words for the record.
    public var note: String?
  }

  /// A time in which no console was alive.
  public struct Outage: Equatable, Sendable {
    /// The last sign of life before it.
    public var from: Instant
    /// When a console was there again.
    public var to: Instant
  }

  /// Somebody who took the chair in mid-course.
  public struct Chair: Equatable, Sendable {
    /// Since when.
    public var from: Instant
    /// Who.
    public var name: String
  }

  /// What happened to the session.
  public enum Event: Equatable, Codable, Sendable {
    /// The record was opened and the meeting prepared.
    indirect case opened(Opening)
    /// The presiding officer called the meeting to order.
    case calledToOrder(presiding: String?, clerk: String?)
    /// A recess began.
    case recessed(until: Instant?, reason: RecessReason, note: String?)
    /// The recess ended.
    case resumed
    /// The meeting ended; what was waived to end it stands beside.
    case adjourned(to: String?, waived: [String])
    /// The adjournment was taken back within minutes.
    case reopened
    /// A console came back after none was alive; running clocks ended at the last sign of life.
    case recovered(from: Instant, to: Instant)
    /// A seat was taken at this meeting.
    case seated(Seat)
    /// The chair was offered to somebody.
    case chairOffered(to: String)
    /// Another person presides from now on.
    case chairTaken(by: String)
    /// Somebody keeps order at the door; never a member of the panel.
    case sergeantNamed(String)
    /// The public was sent out for an executive session, with who attends besides the members.
    case closed(
      purpose: ClosedPurpose, reason: String, attending: [String], motion: MotionNumber?)
    /// The executive session ended; the meeting is public again.
    case publicAgain
  }

  /// Where the meeting stands.
  public private(set) var phase = Phase.doors
  /// When it was called to order.
  public private(set) var calledToOrderAt: Instant?
  /// When it was adjourned.
  public private(set) var adjournedAt: Instant?
  /// To when it was adjourned, if it is continued.
  public private(set) var continuedTo: String?
  /// What was left open knowingly at adjournment.
  public private(set) var waived: [String] = []
  /// Who presides.
  public private(set) var presiding: String?
  /// Who keeps the record.
  public private(set) var clerk: String?
  /// To whom the chair was offered and not yet taken.
  public private(set) var chairOfferedTo: String?
  /// Changes of the chair, in order.
  public private(set) var chairs: [Chair] = []
  /// The sergeant-at-arms.
  public private(set) var sergeant: String?
  /// Recesses, in order.
  public private(set) var recesses: [Recess] = []
  /// Executive sessions, in order.
  public private(set) var closedSessions: [ClosedSession] = []
  /// Outages, in order.
  public private(set) var outages: [Outage] = []
  /// Seats that were taken, in order, each once.
  public private(set) var seats: [Seat] = []

  /// The recess that is on.
  public var recess: Recess? {
    phase == .recess ? recesses.last : nil
  }

  /// The executive session that is on.
  public var closedSession: ClosedSession? {
    phase == .executive ? closedSessions.last : nil
  }

  mutating func apply(_ event: Event, at now: Instant) {
    switch event {
    case .opened(let opening):
      presiding = opening.moderator
      clerk = opening.clerk
    case .calledToOrder(let presiding, let clerk):
      phase = .inSession
      calledToOrderAt = now
      self.presiding = presiding ?? self.presiding
      self.clerk = clerk ?? self.clerk
    case .recessed(let until, let reason, let note):
      phase = .recess
      recesses.append(Recess(began: now, until: until, reason: reason, note: note))
    case .resumed:
      endRecess(at: now)
      phase = .inSession
    case .adjourned(let to, let waived):
      endRecess(at: now)
      endClosedSession(at: now)
      phase = .adjourned
      adjournedAt = now
      continuedTo = to
      self.waived = waived
    case .reopened:
      phase = .inSession
      adjournedAt = nil
      continuedTo = nil
      waived = []
    case .recovered(let from, let to):
      outages.append(Outage(from: from, to: to))
    case .seated(let seat):
      if !seats.contains(seat) { seats.append(seat) }
    case .chairOffered(let name):
      chairOfferedTo = name
    case .chairTaken(let name):
      presiding = name
      chairOfferedTo = nil
      chairs.append(Chair(from: now, name: name))
    case .sergeantNamed(let name):
      sergeant = name
    case .closed(let purpose, let reason, let attending, let motion):
      phase = .executive
      closedSessions.append(
        ClosedSession(
          purpose: purpose, reason: reason, attending: attending, motion: motion, began: now))
    case .publicAgain:
      endClosedSession(at: now)
      phase = .inSession
    }
  }

  private mutating func endClosedSession(at now: Instant) {
    guard phase == .executive, let last = closedSessions.indices.last else { return }
    closedSessions[last].ended = now
  }

  private mutating func endRecess(at now: Instant) {
    guard phase == .recess, let last = recesses.indices.last else { return }
    recesses[last].ended = now
  }
}
