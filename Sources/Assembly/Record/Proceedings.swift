/// A meeting with its journal: the entries, what was struck, and the state that follows.
///
/// Striking refolds from the start, so there is no second way to compute the state.
public struct Proceedings: Equatable, Sendable {
  /// A command in the journal.
  public struct Command: Equatable, Sendable {
    /// Its number.
    public let number: CommandNumber
    /// When.
    public let at: Instant
    /// At which seat.
    public let seat: Seat
    /// What was typed.
    public let typed: TypedLine?
    /// Its entries.
    public internal(set) var entries: Range<Int>
    /// Whether undo may not strike it nor pass it.
    public internal(set) var isBarrier: Bool
    /// Whether a person decided it.
    public internal(set) var isDecision: Bool
  }

  /// All entries, in order.
  public private(set) var entries: [Entry] = []
  /// All commands, in order.
  public private(set) var commands: [Command] = []
  /// Commands that do not hold.
  public private(set) var struck: Set<CommandNumber> = []
  /// The state.
  public private(set) var meeting = Meeting()
  /// The hash of the last entry, where whoever read the record knows it.
  public var seal: Seal?

  /// Makes the proceedings of an empty journal.
  public init() {}

  /// Reads a journal: the only way to load.
  public init(replaying entries: some Sequence<Entry>) {
    self.entries = Array(entries)
    commands.reserveCapacity(self.entries.count)
    for (index, entry) in self.entries.enumerated() {
      note(entry, at: index)
      if case .history(let event) = entry.event { follow(event) }
    }
    refold()
  }

  /// The number of the last entry, 0 when there is none.
  public var last: EntryNumber { EntryNumber(entries.count) }

  /// Adds an entry to the end.
  public mutating func append(_ entry: Entry) {
    seal = nil
    entries.append(entry)
    note(entry, at: entries.count - 1)
    if case .history(let event) = entry.event {
      follow(event)
      refold()
    } else {
      fold(entry)
    }
  }

  /// Commands that hold and that a person decided, latest first, up to the nearest barrier:
  /// what undo can strike.
  public var undoable: some Sequence<Command> {
    commands.reversed().lazy
      .prefix { !$0.isBarrier || struck.contains($0.number) }
      .filter { $0.isDecision && !struck.contains($0.number) }
  }

  /// What the last command struck, if the last command was an undo: what redo can restore.
  public var redoable: [CommandNumber] {
    guard let last = commands.last, let entry = entries[last.entries].first,
      case .history(.struck(let commands)) = entry.event
    else { return [] }
    return commands
  }

  /// Entries that hold, in order: what transcripts are made of.
  public var standing: some Sequence<Entry> {
    entries.lazy.filter { !struck.contains($0.command) }
  }

  private mutating func note(_ entry: Entry, at index: Int) {
    if let last = commands.indices.last, commands[last].number == entry.command {
      commands[last].entries = commands[last].entries.lowerBound..<index + 1
      commands[last].isBarrier = commands[last].isBarrier || entry.event.isBarrier
      commands[last].isDecision = commands[last].isDecision || entry.event.isDecision
    } else {
      commands.append(
        Command(
          number: entry.command, at: entry.at, seat: entry.seat, typed: entry.typed,
          entries: index..<index + 1, isBarrier: entry.event.isBarrier,
          isDecision: entry.event.isDecision))
    }
  }

  private mutating func follow(_ event: History.Event) {
    switch event {
    case .struck(let commands): struck.formUnion(commands)
    case .restored(let commands): struck.subtract(commands)
    }
  }

  private mutating func refold() {
    meeting = Meeting()
    for entry in entries { fold(entry) }
  }

  /// In a journal from elsewhere even an entry that comes later may be of a struck command.
  private mutating func fold(_ entry: Entry) {
    if struck.contains(entry.command) { meeting.passOver(entry) } else { meeting.apply(entry) }
  }
}
