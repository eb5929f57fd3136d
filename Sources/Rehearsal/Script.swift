public import Assembly

/// A meeting as it can be played again: what is typed, when, and at which seat.
public struct Script: Equatable, Sendable {
  /// The plan that a script names.
  public struct PlanPath: Equatable, Sendable {
    /// The path as written, relative to the script.
    public var path: String
    /// The line on which it stands, to report a file that is not there.
    public var line: Int
    /// The column at which it stands.
    public var column: Int
  }

  /// One line that does something.
  public struct Line: Equatable, Sendable {
    /// What a line does.
    public enum Content: Equatable, Sendable {
      /// A line of the console, as it is typed.
      case typed(String)
      /// From here on lines are typed at another seat.
      case seat(Seat)
      /// What a console recorded by itself or out of a file, as it was made.
      case submission(Submission)
    }

    /// Its number in the script, from 1.
    public var number: Int
    /// The column of its content, from 1, in Unicode scalars.
    public var column: Int
    /// When it happens.
    public var at: Instant
    /// Whether it must be refused.
    public var mustBeRefused: Bool
    /// What it does.
    public var content: Content
  }

  /// The plan; nil where the first line opens the meeting.
  public var plan: PlanPath?
  /// The instant from which stamps are counted, at which the meeting is opened.
  public var zero: Instant
  /// At which seat the first lines are typed.
  public var seat: Seat
  /// The seed of whatever is drawn by lot.
  public var seed: UInt64?
  /// What the salts in the record's hashes are made from, in 64 hexadecimal digits; with it a
  /// replay comes to the seal of the record that was exported.
  public var key: String?
  /// The lines, in order; their instants never go back.
  public var lines: [Line]
}
