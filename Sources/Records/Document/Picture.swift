public import Assembly

/// Figures as a drawing.
///
/// A picture never says what its words do not say, and never says it by colour alone: a format
/// without pictures, and a reader who cannot see them, have ``alternative``.
public struct Picture: Equatable, Sendable {
  /// What the picture shows; stands at it as its caption.
  public var caption: String
  /// The same in words, one or two sentences.
  public var alternative: [Inline]
  /// What is drawn.
  public var drawing: Drawing

  /// A form of drawing.
  public enum Drawing: Equatable, Sendable {
    /// Lengths side by side, for comparison.
    case bars([Bar])
    /// What happened when, along a line of time.
    case course(Course)
  }

  /// One length with its name.
  public struct Bar: Equatable, Sendable {
    /// What the length belongs to.
    public var label: String
    /// How long.
    public var length: Duration
    /// The length in words, drawn beside it.
    public var text: String

    /// Makes a bar.
    public init(_ label: String, _ length: Duration, _ text: String) {
      (self.label, self.length, self.text) = (label, length, text)
    }
  }

  /// A stretch of time in rows.
  public struct Course: Equatable, Sendable {
    /// The moments that are named below the line, with their names, in order.
    public var marks: [Mark]
    /// The rows, from above.
    public var rows: [Row]

    /// Makes a course.
    public init(marks: [Mark], rows: [Row]) {
      (self.marks, self.rows) = (marks, rows)
    }
  }

  /// A named moment.
  public struct Mark: Equatable, Sendable {
    /// When.
    public var at: Instant
    /// Its name, such as `19:00`.
    public var text: String

    /// Makes a mark.
    public init(_ at: Instant, _ text: String) { (self.at, self.text) = (at, text) }
  }

  /// What belongs together, such as an item of business or the turns of residents.
  public struct Row: Equatable, Sendable {
    /// Its name.
    public var label: String
    /// When it was under way.
    public var spans: [Range<Instant>]

    /// Makes a row.
    public init(_ label: String, _ spans: [Range<Instant>]) {
      (self.label, self.spans) = (label, spans)
    }
  }

  /// Makes a picture.
  public init(caption: String, alternative: [Inline], drawing: Drawing) {
    (self.caption, self.alternative, self.drawing) = (caption, alternative, drawing)
  }
}
