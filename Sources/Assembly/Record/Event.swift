/// Everything that can happen at a meeting, by topic of procedure.
///
/// Events are for ever: what a released version wrote stays readable. They are past participles;
/// they hold what was decided, not what was typed, so a change of a rule never changes the past.
public enum Event: Equatable, Sendable {
  /// The life of the meeting.
  case session(Session.Event)
  /// Who is there.
  case attendance(Attendance.Event)
  /// The items of business.
  case agenda(Agenda.Event)
  /// Cards and queues.
  case speakers(SpeakersList.Event)
  /// Turns and their clocks.
  case floor(Floor.Event)
  /// Questions, promises, tasks and parked topics.
  case ledger(Ledger.Event)
  /// Notes, quotes and corrections.
  case minutes(MinuteBook.Event)
  /// Versions of the minutes after the meeting.
  case versions(Versions.Event)
  /// Rules changed in mid-course.
  case rules(RuleBook.Event)
  /// Order in the room.
  case decorum(Decorum.Event)
  /// Sound, remote link and stream.
  case equipment(Equipment.Event)
  /// How people appear in public.
  case privacy(Privacy.Event)
  /// The roll of a body, and its quorum.
  case roll(Roll.Event)
  /// Motions and the stack of those that are pending.
  case motions(Motions.Event)
  /// Votes and shows of hands.
  case votes(Voting.Event)
  /// Points of order, privilege and inquiries.
  case points(Points.Event)
  /// Commands struck and restored.
  case history(History.Event)

  /// Whether undo never passes this event: what was announced, ordered or ended is not unsaid
  /// (DOMAIN 8.3).
  public var isBarrier: Bool {
    switch self {
    case .session(let event):
      switch event {
      case .opened, .adjourned, .reopened: true
      case .calledToOrder, .recessed, .resumed, .recovered, .seated, .chairOffered, .chairTaken,
        .sergeantNamed, .closed, .publicAgain:
        false
      }
    case .decorum(let event):
      switch event {
      case .removed, .cleared: true
      case .calledToOrder, .reminded, .warned, .muted, .readmitted: false
      }
    case .privacy(let event):
      switch event {
      case .redacted, .nameRedacted: true
      case .attributed, .kept: false
      }
    case .versions: true
    case .votes(let event):
      switch event {
      case .announced: true
      case .opened, .counted, .cast, .objected, .divided, .polled: false
      }
    case .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .rules, .equipment,
      .roll, .motions, .points, .history:
      false
    }
  }

  /// Whether a person decided this, rather than a console by itself; only such commands are
  /// struck by undo.
  public var isDecision: Bool {
    switch self {
    case .session(let event):
      switch event {
      case .recovered, .seated: false
      case .opened, .calledToOrder, .recessed, .resumed, .adjourned, .reopened, .chairOffered,
        .chairTaken, .sergeantNamed, .closed, .publicAgain:
        true
      }
    case .speakers(.received), .history: false
    case .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .versions, .rules, .decorum,
      .equipment, .privacy, .roll, .motions, .votes, .points:
      true
    }
  }

  /// Whether the meeting goes on with it, so that a division comes too late, though it is not such
  /// business as lets the state before the result be forgotten.
  var goesOn: Bool {
    switch self {
    case .minutes(.earlierApproved), .votes(.polled), .agenda(.pulled): true
    case .session, .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .versions, .rules,
      .decorum, .equipment, .privacy, .roll, .motions, .votes, .points, .history:
      false
    }
  }

  /// Whether it begins other business, so that a result or a ruling can no longer be challenged.
  var isOtherBusiness: Bool {
    switch self {
    case .session(let event):
      switch event {
      case .opened, .recovered, .seated, .chairOffered, .sergeantNamed: false
      case .calledToOrder, .recessed, .resumed, .adjourned, .reopened, .chairTaken, .closed,
        .publicAgain:
        true
      }
    case .agenda(let event):
      switch event {
      case .opened, .closed, .held, .skipped, .postponed, .added: true
      case .boxed, .limited, .capped, .budgeted, .listed, .pulled: false
      }
    case .floor(let event):
      switch event {
      case .called, .recognized: true
      case .started, .paused, .resumed, .wrapped, .extended, .corrected, .rebound, .interpreted,
        .ended:
        false
      }
    case .motions(let event):
      switch event {
      case .moved: true
      case .seconded, .stated, .deferred, .asked, .debated, .debateClosed, .debateLimited,
        .amended, .tabled, .taken, .reopened, .settled:
        false
      }
    case .votes(let event):
      switch event {
      case .opened: true
      case .counted, .cast, .objected, .divided, .announced, .polled: false
      }
    case .attendance, .speakers, .ledger, .minutes, .versions, .rules, .decorum, .equipment,
      .privacy,
      .roll, .points, .history:
      false
    }
  }
}

/// Undo and redo, by appending.
public enum History {
  /// What happened to earlier commands.
  public enum Event: Equatable, Codable, Sendable {
    /// Commands were struck; the fold passes over all their entries.
    case struck(commands: [CommandNumber])
    /// Struck commands hold again.
    case restored(commands: [CommandNumber])
  }
}
