/// A line of the journal: one event with when, where and by which command it came.
public struct Entry: Equatable, Sendable {
  /// Its number in the meeting, from 1 without gaps.
  public let number: EntryNumber
  /// The command that made it.
  public let command: CommandNumber
  /// When.
  public let at: Instant
  /// At which seat.
  public let seat: Seat
  /// What was typed; stands with the first entry of a command only, nil for what a console
  /// did by itself.
  public let typed: TypedLine?
  /// What happened.
  public let event: Event

  /// Makes an entry.
  public init(
    number: EntryNumber, command: CommandNumber, at: Instant, seat: Seat, typed: TypedLine?,
    event: Event
  ) {
    self.number = number
    self.command = command
    self.at = at
    self.seat = seat
    self.typed = typed
    self.event = event
  }
}

/// A line as it was typed, with the name of the command that it was understood as.
public struct TypedLine: Equatable, Codable, Sendable {
  /// The command's name in full.
  public var verb: String
  /// The line.
  public var line: String

  /// Makes a typed line.
  public init(verb: String, line: String) {
    self.verb = verb
    self.line = line
  }
}

/// What a command hands to the journal: all of it is recorded, or none.
public struct Submission: Equatable, Sendable {
  /// What was typed; nil for what a console does by itself.
  public var typed: TypedLine?
  /// At which seat.
  public var seat: Seat
  /// What happened; at least one event.
  public var events: [Event]

  /// Makes a submission.
  public init(typed: TypedLine?, seat: Seat, events: [Event]) {
    self.typed = typed
    self.seat = seat
    self.events = events
  }

  /// Returns the entries that the submission becomes after what is there already.
  public func entries(
    at now: Instant, after last: EntryNumber, command: CommandNumber
  ) -> [Entry] {
    events.enumerated().map { index, event in
      Entry(
        number: EntryNumber(last.rawValue + index + 1), command: command, at: now, seat: seat,
        typed: index == 0 ? typed : nil, event: event)
    }
  }
}
