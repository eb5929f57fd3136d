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
  /// Commands struck and restored.
  case history(History.Event)

  /// Whether undo never passes this event: what was announced, ordered or ended is not unsaid
  /// (DOMAIN 8.3).
  public var isBarrier: Bool {
    switch self {
    case .session(let event):
      switch event {
      case .opened, .adjourned, .reopened: true
      case .calledToOrder, .recessed, .resumed, .recovered, .seated, .chairTaken: false
      }
    case .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .history: false
    }
  }

  /// Whether a person decided this, rather than a console by itself; only such commands are
  /// struck by undo.
  public var isDecision: Bool {
    switch self {
    case .session(let event):
      switch event {
      case .recovered, .seated: false
      case .opened, .calledToOrder, .recessed, .resumed, .adjourned, .reopened, .chairTaken: true
      }
    case .history: false
    case .attendance, .agenda, .speakers, .floor, .ledger, .minutes: true
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
