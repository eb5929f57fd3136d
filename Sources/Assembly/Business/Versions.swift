/// The versions of the minutes after the meeting: draft, circulated, approved, amended
/// (DOMAIN 1.2).
///
/// A version that was approved covers the record up to its approval and never changes; what is
/// corrected later belongs to the next version.
public struct Versions: Equatable, Sendable {
  /// Where the minutes stand.
  public enum State: String, CaseIterable, Sendable {
    /// The meeting goes on, so there are none yet.
    case none
    /// Written and not sent to anybody.
    case draft
    /// Sent to those who are to approve them.
    case circulated
    /// Approved by the body.
    case approved
    /// Approved once, and the body resolved to amend them: the next version is in the making.
    case amending
  }

  /// What happened to the minutes.
  public enum Event: Equatable, Codable, Sendable {
    /// The draft was sent to those who are to approve it.
    case circulated(to: String?, note: String?)
    /// A version was approved; `on` is the day as `2016-08-09`, if it was another one than that
    /// of the entry.
    case approved(version: Int, by: String?, on: String?, corrected: Bool, note: String?)
    /// What was approved is to be amended: a version begins.
    case amended(version: Int, why: String)
  }

  /// That a draft was sent out.
  public struct Circulation: Equatable, Sendable {
    /// When.
    public let at: Instant
    /// To whom, if said.
    public let to: String?
    /// More words.
    public let note: String?
  }

  /// That a version was approved.
  public struct Approval: Equatable, Sendable {
    /// Which version, from 1.
    public let version: Int
    /// When it was entered.
    public let at: Instant
    /// The day of the approval, if it was another one.
    public let on: CivilDate?
    /// By whom, if said.
    public let by: String?
    /// Whether the text was corrected between circulation and approval.
    public let isCorrected: Bool
    /// Why the version was made; nil for the first.
    public let why: String?
    /// More words.
    public let note: String?
    /// The last entry that the version covers.
    public let entry: EntryNumber
  }

  /// The number of the version that is in force or in the making.
  public private(set) var number = 1
  /// Where the minutes stand.
  public private(set) var state = State.none
  /// When the version was sent out last.
  public private(set) var circulation: Circulation?
  /// Versions that were approved, in order.
  public private(set) var approvals: [Approval] = []
  /// Why the version that is in the making amends the one before.
  public private(set) var why: String?
  /// How many corrections were made since the version was sent out, or since it began.
  public private(set) var corrections = 0
  /// When texts and names were taken out of the public copies since the last approval.
  public private(set) var withheld: [Instant] = []

  /// The state before anything happened.
  init() {}

  /// The versions of minutes of which only the events are known, each with when and where it
  /// stands in the record; the meeting is over.
  public init(of events: some Sequence<(event: Event, at: Instant, entry: EntryNumber)>) {
    state = .draft
    for (event, at, entry) in events { apply(event, at: at, entry: entry) }
  }

  /// Whether the text that is approved must not change.
  public var isClosed: Bool { state == .approved }

  /// The approval of a version; nil where it was not approved.
  public func approval(of version: Int) -> Approval? {
    approvals.last { $0.version == version }
  }

  /// Takes note that the meeting ended, so that there is a draft.
  mutating func begin() { if state == .none { state = .draft } }

  /// Takes note that the adjournment was taken back.
  mutating func end() { self = Versions() }

  /// Takes note of a correction of what stands in the minutes.
  mutating func correct() {
    switch state {
    case .circulated, .amending: corrections += 1
    case .none, .draft, .approved: break
    }
  }

  /// Takes note that something was taken out of the public copies.
  mutating func withhold(at now: Instant) { if isClosed { withheld.append(now) } }

  mutating func apply(_ event: Event, at now: Instant, entry: EntryNumber) {
    switch event {
    case .circulated(let to, let note):
      circulation = Circulation(at: now, to: to, note: note)
      if state != .amending { state = .circulated }
      corrections = 0
    case .approved(let version, let by, let on, let isCorrected, let note):
      number = version
      state = .approved
      approvals.append(
        Approval(
          version: version, at: now, on: on.flatMap { CivilDate(text: $0) }, by: by,
          isCorrected: isCorrected, why: why, note: note, entry: entry))
      (circulation, why, corrections, withheld) = (nil, nil, 0, [])
    case .amended(let version, let why):
      number = version
      state = .amending
      self.why = why
      corrections = 0
    }
  }
}
