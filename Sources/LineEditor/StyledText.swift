/// What a piece of text means, from which its look follows.
///
/// A role is never shown by colour alone: put the word or sign into the text as well.
public enum Style: Sendable, Hashable, CaseIterable {
  /// The terminal's own look.
  case plain
  /// Less important than its surroundings: hints, units.
  case dim
  /// More important than its surroundings: headings, names.
  case bold
  /// All is well.
  case ok
  /// Something needs attention soon.
  case caution
  /// Something needs attention now.
  case danger

  /// The parameters of the terminal's "select graphic rendition"; nil for the plain look.
  var rendition: String? {
    switch self {
    case .plain: nil
    case .dim: "2"
    case .bold: "1"
    case .ok: "32"
    case .caution: "1;33"
    case .danger: "1;31"
    }
  }
}

/// Text whose parts have a style.
///
/// Control characters in it are shown (`^X`), never sent: a name that holds an escape sequence
/// cannot reach the terminal. Only a line feed counts, as the end of a line.
public struct StyledText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A stretch of text in one style.
  public struct Run: Sendable, Hashable {
    /// The text of the stretch.
    public var text: String
    /// The style of the whole stretch.
    public var style: Style

    /// Makes a stretch of text.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The stretches, from left to right.
  public var runs: [Run]

  /// Makes a text of stretches.
  public init(runs: [Run] = []) {
    self.runs = runs
  }

  /// Makes a text that has one style throughout.
  public init(_ text: String, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text, style)]
  }

  /// Makes a plain text of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text without its styles.
  public var plain: String {
    runs.map(\.text).joined()
  }

  /// True when there is nothing to show.
  public var isEmpty: Bool {
    runs.allSatisfy(\.text.isEmpty)
  }

  /// The columns that the text takes on a terminal, were it one line.
  public var width: Int {
    runs.reduce(0) { $0 + Glyphs.width(of: $1.text) }
  }

  /// Joins two texts.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(runs: left.runs + right.runs)
  }

  /// Appends a text.
  public static func += (left: inout StyledText, right: StyledText) {
    left.runs += right.runs
  }

  /// The text cut at its line feeds; a line feed at the very end starts no further line.
  var lines: [StyledText] {
    var lines = [StyledText()]
    for run in runs {
      let parts = run.text.split(omittingEmptySubsequences: false) {
        $0 == "\n" || $0 == "\r\n"
      }
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(StyledText()) }
        if !part.isEmpty { lines[lines.count - 1].runs.append(Run(String(part), run.style)) }
      }
    }
    if lines.count > 1, lines.last?.runs.isEmpty == true { lines.removeLast() }
    return lines
  }
}
