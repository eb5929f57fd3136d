public import Assembly
public import CommandLanguage
public import Records

/// A command of the console.
public typealias ConsoleCommand = Command<Scene, Outcome>

/// What a command sees: the proceedings, the time, and who types where.
public struct Scene: Sendable {
  /// The meeting with its journal.
  public let proceedings: Proceedings
  /// The time of the command.
  public let now: Instant
  /// The seat at which it was typed.
  public let seat: Seat

  /// Makes a scene.
  public init(proceedings: Proceedings, now: Instant, seat: Seat) {
    self.proceedings = proceedings
    self.now = now
    self.seat = seat
  }

  /// The state of the meeting.
  public var meeting: Meeting { proceedings.meeting }
}

/// What a command decided: events for the journal, an answer, and what is to be done outside.
///
/// Effects run after the append succeeded, in one place, so a command can neither act on what
/// was not recorded nor be tested only with a disk at hand.
public struct Outcome: Sendable {
  /// What happened, to be recorded as one.
  public var events: [Event]
  /// The answer.
  public var reply: Document?
  /// What is to be done outside.
  public var effects: [Effect]
  /// Whether the note behind ` -- ` stands in the events already; else the clerk records it.
  public var keepsNote = false

  /// Makes an outcome.
  public init(_ events: [Event] = [], reply: Document? = nil, effects: [Effect] = []) {
    self.events = events
    self.reply = reply
    self.effects = effects
  }

  /// Makes an outcome whose answer is a table.
  public init(table: Table) {
    self.init(reply: .table(table))
  }

  /// Makes an outcome whose answer is lines of text.
  public init(_ events: [Event] = [], lines: [String], effects: [Effect] = []) {
    self.init(events, reply: .lines(lines), effects: effects)
  }

  /// Makes an outcome whose answer is lines of text.
  public init(_ events: [Event] = [], say lines: String..., effects: [Effect] = []) {
    self.init(events, lines: lines, effects: effects)
  }
}

/// Something to be done outside of the meeting.
public enum Effect: Sendable {
  /// Write records.
  case save(SaveOrder)
  /// Read a sign-up sheet and go on with what it holds.
  case read(path: String, then: @Sendable ([SheetRow], Scene) throws(Refusal) -> Outcome)
  /// Change a preference of the console.
  case prefer(Preference, Bool)
  /// Stop, help or end the drill that the meeting is.
  case control(DrillControl)
  /// Leave the console; the meeting stays as it is.
  case leave
  /// Show where the sign-up page is.
  case showSignUpPage
}

/// Which records are to be written.
public enum SaveOrder: Equatable, Sendable {
  /// All that belong to a meeting, into a folder of their own.
  case everything
  /// One, by the name of its format.
  case one(File)

  /// One file.
  public struct File: Equatable, Sendable {
    /// The format.
    public var format: String
    /// Where it goes; nil for the usual name of the file in the current folder.
    public var path: String?
    /// How much minutes say; nil for what the console was started with.
    public var style: MinutesStyle?
    /// Whether lines cite their entries.
    public var cites = false

    /// Makes an order.
    public init(format: String, path: String? = nil) {
      self.format = format
      self.path = path
    }
  }
}

/// A row of a sign-up sheet, as far as the meeting may know it.
public struct SheetRow: Equatable, Sendable {
  /// The card.
  public var signUp: SignUp
  /// The agenda item that was named, if any.
  public var item: ItemNumber?

  /// Makes a row.
  public init(signUp: SignUp, item: ItemNumber?) {
    self.signUp = signUp
    self.item = item
  }
}

/// What a person may switch at a console; it belongs to the console and not to the record.
public enum Preference: String, CaseIterable, Sendable {
  /// The running clock in the prompt.
  case clock
  /// The bell at warning and time.
  case bell
  /// Grey hints behind the cursor.
  case hints
  /// Colours.
  case color
}
