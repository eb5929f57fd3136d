public import Assembly
public import Records

/// A line that a trainee typed, refused ones too: what the journal alone does not tell.
public struct Attempt: Equatable, Sendable {
  /// When.
  public var at: Instant
  /// At which seat.
  public var seat: Seat
  /// The line.
  public var line: String
  /// The full name of its command; nil where it could not be read.
  public var verb: String?
  /// The command in the journal that came of it; nil for views and what was refused.
  public var command: CommandNumber?
  /// Why it was refused; nil where it was taken.
  public var refusal: String?

  /// Makes an attempt.
  public init(
    at: Instant, seat: Seat, line: String, verb: String?, command: CommandNumber? = nil,
    refusal: String? = nil
  ) {
    self.at = at
    self.seat = seat
    self.line = line
    self.verb = verb
    self.command = command
    self.refusal = refusal
  }
}

extension Attempt {
  /// The attempt as one JSON object, as the attempt log keeps it, a line each.
  public var json: JSON {
    var members: [(String, JSON)] = [
      ("at", .integer(at.milliseconds)), ("seat", .string(seat.text)), ("line", .string(line)),
    ]
    if let verb { members.append(("verb", .string(verb))) }
    if let command { members.append(("command", .integer(Int64(command.rawValue)))) }
    if let refusal { members.append(("refusal", .string(refusal))) }
    return .object(members)
  }

  /// Reads an attempt from its JSON object; nil where something is missing.
  public init?(json: JSON) {
    guard case .integer(let at) = json["at"], case .string(let seat) = json["seat"],
      let seat = Seat(text: seat), case .string(let line) = json["line"]
    else { return nil }
    self.init(at: Instant(milliseconds: at), seat: seat, line: line, verb: nil)
    if case .string(let verb) = json["verb"] { self.verb = verb }
    if case .integer(let command) = json["command"] { self.command = CommandNumber(Int(command)) }
    if case .string(let refusal) = json["refusal"] { self.refusal = refusal }
  }
}
